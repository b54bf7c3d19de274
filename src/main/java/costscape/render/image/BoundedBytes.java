package costscape.render.image;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Reads the rest of a stream that a stranger may have made. What is longer than it may be is
 * refused while it is read: the copy that joins the blocks read, for which as much memory again is
 * needed, is made only of what will be used.
 */
final class BoundedBytes extends FilterInputStream {
  private final Supplier<IOException> tooLong;
  private long left;

  private BoundedBytes(InputStream in, long most, Supplier<IOException> tooLong) {
    super(in);
    this.left = most;
    this.tooLong = tooLong;
  }

  /**
   * The rest of a stream.
   *
   * @param most how many bytes it may have
   * @param tooLong says that it has more
   * @throws IOException from the stream, or the one given where there is more to read
   */
  static byte[] of(InputStream in, int most, Supplier<IOException> tooLong) throws IOException {
    return new BoundedBytes(in, most, tooLong).readAllBytes();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw tooLong.get();
    }
    return count;
  }
}
