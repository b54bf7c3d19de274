package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The content of a file that may be packed by gzip. A few packed bytes can stand for a thousand
 * times as many: the stream fails where far more comes out than tables and numbers give.
 */
public final class Unpacking {
  /** So much may come out of any file. As text it is at most four times as much in numbers. */
  private static final long ALWAYS = 12L << 20;

  /** Tables of numbers are packed to a third or a tenth. */
  private static final long MOST_TIMES = 25;

  private Unpacking() {}

  /** The bytes as they were before they were packed. */
  public static InputStream of(InputStream file) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(file, 2);
    byte[] start = bytes.readNBytes(2);
    bytes.unread(start);
    if (!isPacked(start)) {
      return bytes;
    }
    CountedInput packed = new CountedInput(bytes);
    return new Limited(new GzipInput(packed), packed);
  }

  /** Whether gzip packed what begins so. */
  public static boolean isPacked(byte... head) {
    return head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  private static final class Limited extends CountedInput {
    private final CountedInput packed;

    Limited(InputStream in, CountedInput packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    protected void add(int more) throws IOException {
      super.add(more);
      if (count() > Math.max(ALWAYS, MOST_TIMES * packed.count())) {
        throw new IOException(
            "it unpacks to more than %d times its size; if that is right, gunzip it first"
                .formatted(MOST_TIMES));
      }
    }
  }
}
