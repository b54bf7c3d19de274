package costscape.store.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A stream that fails after a given number of bytes. Whatever a file claims about its size, the
 * program reads and unpacks no more of it than a picture or a record can sensibly have.
 */
public final class BoundedInput extends FilterInputStream {
  /** A record is a few kilobytes; with the point of a network of 100,000 parameters, 4 MB. */
  public static final int MOST_RECORD_BYTES = 16 << 20;

  private final String what;
  private final long most;
  private long left;

  /**
   * Limits a stream.
   *
   * @param what names the stream's content in the message, such as "a file of this kind"
   */
  public BoundedInput(InputStream in, long most, String what) {
    super(in);
    this.most = most;
    this.left = most;
    this.what = what;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    take(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    take(Math.max(0, count));
    return count;
  }

  private void take(int count) throws IOException {
    left -= count;
    if (left < 0) {
      throw new IOException(
          String.format(Locale.ROOT, "%s has at most %,d bytes, this one has more", what, most));
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
