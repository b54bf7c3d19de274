package costscape.store.array;

import costscape.space.ParameterArrays;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an array of numbers in NumPy's format, version 1.0, little-endian, last index fastest:
 * {@code numpy.load} reads it (numpy.lib.format). Flush it at the end.
 */
public final class NpyWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int BUFFER = 1 << 16;

  /** The same arrays give the same bytes, whenever they are written. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final OutputStream out;
  private final boolean isSingle;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  private NpyWriter(OutputStream out, boolean isSingle) {
    this.out = out;
    this.isSingle = isSingle;
  }

  /** Begins an array of doubles whose dimensions have these lengths. */
  public static NpyWriter to(OutputStream out, List<Integer> shape) {
    return to(out, shape, false);
  }

  private static NpyWriter to(OutputStream out, List<Integer> shape, boolean isSingle) {
    NpyWriter writer = new NpyWriter(out, isSingle);
    StringBuilder lengths = new StringBuilder();
    shape.forEach(length -> lengths.append(length).append(", "));
    String header =
        "{'descr': '<f%d', 'fortran_order': False, 'shape': (%s), }"
            .formatted(isSingle ? Float.BYTES : Double.BYTES, lengths.toString());
    int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
    String padding = " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT);
    byte[] text = (header + padding + "\n").getBytes(StandardCharsets.US_ASCII);
    writer.buffer.put(MAGIC).putShort((short) text.length).put(text);
    return writer;
  }

  /**
   * Writes a point as {@code numpy.savez} does, an array of its own name each; in single precision
   * where that loses no digit.
   */
  public static void archive(ParameterArrays arrays, double[] theta, OutputStream out)
      throws IOException {
    boolean isSingle = Arrays.stream(theta).allMatch(value -> (float) value == value);
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION); // weights hardly shrink
    for (ParameterArrays.Part part : arrays.arrays()) {
      ZipEntry entry = new ZipEntry(part.name() + ".npy");
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      NpyWriter writer = to(zip, part.shape(), isSingle);
      for (int k = part.first(); k < part.first() + part.size(); k++) {
        writer.number(theta[k]);
      }
      writer.drain();
    }
    zip.finish();
  }

  public void number(double value) throws IOException {
    if (buffer.remaining() < Double.BYTES) {
      drain();
    }
    if (isSingle) {
      buffer.putFloat((float) value);
    } else {
      buffer.putDouble(value);
    }
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  public void flush() throws IOException {
    drain();
    out.flush();
  }
}
