package costscape.store.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what is read from it. */
class CountedInput extends FilterInputStream {
  private long count;

  CountedInput(InputStream in) {
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

  /** Takes more bytes into account, or refuses them. */
  void add(int more) throws IOException {
    count += more;
  }

  final long count() {
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
