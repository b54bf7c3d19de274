package costscape.render.frame;

import java.util.Arrays;

/** Packs codes of any length up to 16 bits into bytes, low bits first. */
final class BitWriter {
  private byte[] bytes = new byte[1 << 14];
  private int length;
  private long pending;
  private int pendingBits;

  void restart() {
    length = 0;
    pending = 0;
    pendingBits = 0;
  }

  void write(int code, int bits) {
    pending |= (long) code << pendingBits;
    pendingBits += bits;
    while (pendingBits >= Byte.SIZE) {
      append();
    }
  }

  private void append() {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) pending;
    pending >>>= Byte.SIZE;
    pendingBits -= Byte.SIZE;
  }

  /** Everything that was written; the last byte is filled up with zeros. */
  byte[] bytes() {
    if (pendingBits > 0) {
      append();
    }
    return Arrays.copyOf(bytes, length);
  }
}
