package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A stream that fails after a given number of bytes. Whatever a file claims about its size, the
 * program reads and unpacks no more of it than a picture or a record can sensibly have.
 */
public final class BoundedInput extends CountedInput {
  /** A record is a few kilobytes; with the point of a network of 100,000 parameters, 4 MB. */
  public static final int MOST_RECORD_BYTES = 16 << 20;

  private final String what;
  private final long most;

  /**
   * Limits a stream.
   *
   * @param what names the stream's content in the message, such as "a file of this kind"
   */
  public BoundedInput(InputStream in, long most, String what) {
    super(in);
    this.most = most;
    this.what = what;
  }

  @Override
  protected void add(int more) throws IOException {
    super.add(more);
    if (count() > most) {
      throw new IOException(
          String.format(Locale.ROOT, "%s has at most %,d bytes, this one has more", what, most));
    }
  }
}
