package costscape.store.array;

import costscape.store.file.InputException;
import costscape.store.file.Unpacking;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of an input, readable from any place and as often as wanted. Every range is checked
 * against the size before memory is taken for it.
 */
public interface Bytes {
  /** Returns what messages call the input. */
  String name();

  long size();

  /** The bytes from a place up to the end of the input. */
  InputStream from(long place) throws IOException;

  /** Those of a file, which is opened anew for every range: nothing stays open. */
  static Bytes of(Path file) throws IOException {
    return new OfFile(file, file.toString(), Files.size(file));
  }

  /** Bytes in memory. They are not copied: whoever hands them over leaves them as they are. */
  static Bytes of(String name, byte[] bytes) {
    return new InMemory(name, bytes);
  }

  /** These bytes, or those that gzip packed in them, unpacked anew for every range. */
  default Bytes unpacked() throws IOException {
    if (!Unpacking.isPacked(read(0, Math.min(2, size()), "the file"))) {
      return this;
    }
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Unpacking.of(from(0))) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
      }
    }
    return new Unpacked(this, size);
  }

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
    return InputException.in(name(), InputException.filled(problem, values));
  }

  record OfFile(Path file, String name, long size) implements Bytes {
    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream from(long place) throws IOException {
      FileChannel channel = FileChannel.open(file);
      try {
        channel.position(place);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }
  }

  record InMemory(String name, byte[] bytes) implements Bytes {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream from(long place) {
      int start = (int) Math.min(place, bytes.length);
      return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }
  }

  /** The contents that gzip packed. */
  record Unpacked(Bytes packed, long size) implements Bytes {
    @Override
    public String name() {
      return packed.name();
    }

    @Override
    public InputStream from(long place) throws IOException {
      InputStream in = Unpacking.of(packed.from(0));
      in.skipNBytes(place);
      return in;
    }
  }
}
