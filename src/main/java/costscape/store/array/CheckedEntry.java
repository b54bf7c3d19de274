package costscape.store.array;

import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/**
 * An entry of an archive as it was before it was packed. It ends after the bytes that the directory
 * names, however much is packed there, and a wrong checksum at its end is an error.
 */
final class CheckedEntry extends InputStream {
  private final CheckedInputStream in;
  private final ZipDirectory.Entry entry;
  private final Bytes bytes;
  private long left;

  CheckedEntry(InputStream in, ZipDirectory.Entry entry, Bytes bytes) {
    this.in = new CheckedInputStream(in, new CRC32());
    this.entry = entry;
    this.bytes = bytes;
    left = entry.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return length == 0 ? 0 : -1;
    }
    int count;
    try {
      count = in.read(into, offset, (int) Math.min(length, left));
    } catch (ZipException e) {
      throw damaged();
    }
    left -= Math.max(0, count);
    if (left == 0 && in.getChecksum().getValue() != entry.checksum()) {
      throw damaged();
    }
    return count;
  }

  private InputException damaged() {
    return bytes.error("%s is damaged", InputException.shown(entry.name()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
