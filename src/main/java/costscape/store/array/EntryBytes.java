package costscape.store.array;

import costscape.store.file.CountedInput;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after a given number of bytes, where the next entry begins. */
class EntryBytes extends CountedInput {
  private final long most;

  EntryBytes(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  final boolean isAtEnd() {
    return count() == most;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return isAtEnd()
        ? length == 0 ? 0 : -1
        : super.read(into, offset, (int) Math.min(length, most - count()));
  }
}
