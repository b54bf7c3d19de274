package costscape.store.array;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a message in the format of protocol buffers, field by field. */
public final class ProtoWriter {
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  void raw(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
  }

  /** A whole number. */
  public ProtoWriter number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  /** Bytes, which may be packed numbers or a message. */
  public ProtoWriter bytes(int field, byte... value) {
    varint((long) field << 3 | BYTES);
    varint(value.length);
    raw(value, 0, value.length);
    return this;
  }

  public ProtoWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  public ProtoWriter message(int field, ProtoWriter value) {
    varint((long) field << 3 | BYTES);
    varint(value.out.size());
    out.writeBytes(value.out.toByteArray());
    return this;
  }

  /** How many bytes there are so far. */
  public int size() {
    return out.size();
  }

  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
