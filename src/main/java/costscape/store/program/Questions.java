package costscape.store.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a program reads: lines and raw doubles, the smallest byte first. */
final class Questions {
  /** As much as a pipe holds. */
  private static final int BLOCK_BYTES = 1 << 16;

  private final OutputStream pipe;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private double[] told = new double[0];

  Questions(OutputStream pipe) {
    this.pipe = pipe;
  }

  void line(String text) throws IOException {
    pipe.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void numbers(double[] numbers, int from, int to) throws IOException {
    for (int at = from; at < to; at += block.capacity() / Double.BYTES) {
      int count = Math.min(to - at, block.capacity() / Double.BYTES);
      block.clear();
      block.asDoubleBuffer().put(numbers, at, count);
      pipe.write(block.array(), 0, count * Double.BYTES);
    }
  }

  /** Tells a slice, unless it is the one that was told last. */
  void tell(ToldSlice slice) throws IOException {
    if (Arrays.equals(told, slice.numbers())) {
      return;
    }
    line("{\"slice\":%d}".formatted(slice.dimension()));
    numbers(slice.numbers(), 0, slice.numbers().length);
    told = slice.numbers();
  }

  void flush() throws IOException {
    pipe.flush();
  }

  void close() throws IOException {
    pipe.close();
  }
}
