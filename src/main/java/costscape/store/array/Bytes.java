package costscape.store.array;

import costscape.store.file.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The bytes of an input, readable from any place and as often as wanted. Every range is checked
 * against the size before memory is taken for it.
 */
public interface Bytes {
  /** What messages call the input. */
  String name();

  long size();

  /** The bytes from a place up to the end of the input. */
  InputStream from(long place) throws IOException;

  /**
   * Some bytes in memory.
   *
   * @param what they are, for the message: {@code "the header"}
   * @throws InputException where the input has no such bytes
   */
  default byte[] read(long place, long length, String what) throws IOException {
    check(place, length, what);
    if (length > Integer.MAX_VALUE - Long.BYTES) {
      throw error("%s takes %,d bytes, which are too many", what, length);
    }
    try (InputStream in = from(place)) {
      byte[] bytes = new byte[(int) length];
      if (in.readNBytes(bytes, 0, bytes.length) < length) {
        throw new EOFException("the file became shorter while it was read");
      }
      return bytes;
    }
  }

  /** Makes sure that a range of bytes lies in the input. */
  default void check(long place, long length, String what) {
    if (place < 0 || length < 0 || place > size() || length > size() - place) {
      throw error(
          "%s would be %s bytes from byte %s on; the file has %,d",
          what, Long.toUnsignedString(length), Long.toUnsignedString(place), size());
    }
  }

  /** Says what is wrong with the input. */
  default InputException error(String problem, Object... values) {
    return InputException.in(name(), String.format(Locale.ROOT, problem, values));
  }
}
