package costscape.store.array;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a number is stored. Each is widened to a double; only whole numbers beyond 2⁵³ are rounded.
 */
public enum ElementType {
  FLOAT64(8, "f8", "F64", "DoubleStorage", 11),
  FLOAT32(4, "f4", "F32", "FloatStorage", 1),
  FLOAT16(2, "f2", "F16", "HalfStorage", 10),
  BFLOAT16(2, "", "BF16", "BFloat16Storage", 16),
  INT64(8, "i8", "I64", "LongStorage", 7),
  INT32(4, "i4", "I32", "IntStorage", 6),
  INT16(2, "i2", "I16", "ShortStorage", 5),
  INT8(1, "i1", "I8", "CharStorage", 3),
  UINT64(8, "u8", "U64", "", 13),
  UINT32(4, "u4", "U32", "", 12),
  UINT16(2, "u2", "U16", "", 4),
  UINT8(1, "u1", "U8", "ByteStorage", 2),
  BOOL(1, "b1", "BOOL", "BoolStorage", 9);

  private final int bytes;
  final String numpy;
  final String safetensors;
  final String torch;
  final int onnx;

  /** The names by which formats know it, empty where one has no such numbers; ONNX counts them. */
  ElementType(int bytes, String numpy, String safetensors, String torch, int onnx) {
    this.bytes = bytes;
    this.numpy = numpy;
    this.safetensors = safetensors;
    this.torch = torch;
    this.onnx = onnx;
  }

  /** The type that a format knows by a name, where it knows one. */
  static Optional<ElementType> named(String name, Function<ElementType, String> naming) {
    return Arrays.stream(values())
        .filter(type -> !name.isEmpty() && naming.apply(type).equals(name))
        .findFirst();
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
