package costscape.store.array;

import java.nio.ByteBuffer;

/**
 * How a number is stored. Each is widened to a double; only whole numbers beyond 2⁵³ are rounded.
 */
public enum ElementType {
  FLOAT64(8),
  FLOAT32(4),
  FLOAT16(2),
  BFLOAT16(2),
  INT64(8),
  INT32(4),
  INT16(2),
  INT8(1),
  UINT64(8),
  UINT32(4),
  UINT16(2),
  UINT8(1),
  BOOL(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one number. */
  int bytes() {
    return bytes;
  }

  /** Takes numbers from a buffer in its byte order. */
  void decode(ByteBuffer from, double[] into, int first, int count) {
    int end = first + count;
    switch (this) {
      case FLOAT64 -> {
        from.asDoubleBuffer().get(into, first, count);
        from.position(from.position() + count * Double.BYTES);
      }
      case FLOAT32 -> {
        for (int k = first; k < end; k++) {
          into[k] = from.getFloat();
        }
      }
      case UINT8 -> {
        for (int k = first; k < end; k++) {
          into[k] = from.get() & 0xFF;
        }
      }
      default -> {
        for (int k = first; k < end; k++) {
          into[k] = one(from);
        }
      }
    }
  }

  private double one(ByteBuffer from) {
    return switch (this) {
      case FLOAT64 -> from.getDouble();
      case FLOAT32 -> from.getFloat();
      case FLOAT16 -> half(from.getShort());
      case BFLOAT16 -> Float.intBitsToFloat(from.getShort() << 16);
      case INT64 -> from.getLong();
      case INT32 -> from.getInt();
      case INT16 -> from.getShort();
      case INT8 -> from.get();
      case UINT64 -> unsigned(from.getLong());
      case UINT32 -> from.getInt() & 0xFFFF_FFFFL;
      case UINT16 -> from.getShort() & 0xFFFF;
      case UINT8 -> from.get() & 0xFF;
      case BOOL -> from.get() == 0 ? 0 : 1;
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  /**
   * IEEE 754 binary16: a sign, five bits of exponent with bias 15, ten of fraction. 0x3C01 is 1 +
   * 2⁻¹⁰.
   */
  static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}
