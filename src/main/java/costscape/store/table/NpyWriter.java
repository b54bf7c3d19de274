package costscape.store.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an array of doubles in NumPy's format, version 1.0, little-endian, last index fastest:
 * {@code numpy.load} reads it (numpy.lib.format). Flush it at the end.
 */
final class NpyWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  private NpyWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins an array whose dimensions have these lengths. */
  static NpyWriter to(OutputStream out, List<Integer> shape) throws IOException {
    NpyWriter writer = new NpyWriter(out);
    StringBuilder lengths = new StringBuilder();
    shape.forEach(length -> lengths.append(length).append(", "));
    String header =
        "{'descr': '<f8', 'fortran_order': False, 'shape': (%s), }".formatted(lengths.toString());
    int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
    String padding = " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT);
    byte[] text = (header + padding + "\n").getBytes(StandardCharsets.US_ASCII);
    writer.buffer.put(MAGIC).putShort((short) text.length).put(text);
    return writer;
  }

  /** Writes numbers alone; another writer has begun the array. */
  static NpyWriter numbers(OutputStream out) {
    return new NpyWriter(out);
  }

  void number(double value) throws IOException {
    if (buffer.remaining() < Double.BYTES) {
      drain();
    }
    buffer.putDouble(value);
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  void flush() throws IOException {
    drain();
    out.flush();
  }
}
