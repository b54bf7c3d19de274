package costscape.store.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what is read from it. */
public class CountedInput extends FilterInputStream {
  private long count;

  public CountedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    add(Math.max(0, read));
    return read;
  }

  /** Returns what is passed over counts like what is read. */
  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.max(0, Math.min(bytes, 1 << 13))).length;
  }

  /** Takes more bytes into account, or refuses them. */
  protected void add(int more) throws IOException {
    count += more;
  }

  public final long count() {
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
