package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

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

  /** Returns whether gzip packed what begins so. */
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

  /**
   * The contents that gzip packed (RFC 1952): one member after another, each a header, packed
   * bytes, and a trailer with their checksum and number. Every byte of the file must belong to a
   * member. Only zeros may follow the last one, as tapes have them and as {@code gzip -t} accepts
   * them.
   *
   * <p>Java's {@code GZIPInputStream} takes a damaged header for the end of the file. It gave 200
   * of the 300 rows of a file whose third member was damaged, and no word.
   */
  static final class GzipInput extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int TIME_AND_SYSTEM_BYTES = 6;

    /** Bits of a header's flags; the upper three mean nothing yet. */
    private static final int CHECKED = 2;

    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int UNKNOWN = 0xE0;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int at;
    private int end;
    private long passed;
    private int members;
    private long memberBegins;
    private boolean inMember;

    GzipInput(InputStream file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (inMember || beginsMember()) {
        int count = unpack(into, offset, length);
        if (count > 0) {
          crc.update(into, offset, count);
          return count;
        }
      }
      return -1;
    }

    /** Unpacks some bytes of the present member; 0 where it ends, or where more must be read. */
    private int unpack(byte[] into, int offset, int length) throws IOException {
      try {
        int count = inflater.inflate(into, offset, length);
        if (count == 0 && inflater.finished()) {
          at = end - inflater.getRemaining();
          endMember();
        } else if (count == 0 && inflater.needsDictionary()) {
          throw damaged("asks for a dictionary, which gzip does not have");
        } else if (count == 0 && inflater.needsInput()) {
          fill();
          inflate();
        }
        return count;
      } catch (DataFormatException e) {
        throw damaged("is damaged: " + e.getMessage());
      }
    }

    private void inflate() {
      inflater.setInput(buffer, at, end - at);
      at = end;
    }

    private boolean hasMore() throws IOException {
      if (at == end) {
        passed += end;
        at = 0;
        end = Math.max(0, file.read(buffer));
      }
      return end > 0;
    }

    private void fill() throws IOException {
      if (!hasMore()) {
        throw damaged("is cut off");
      }
    }

    private int next() throws IOException {
      fill();
      return buffer[at++] & 0xFF;
    }

    /** A number of two bytes, the lower one first; the header's checksum counts them. */
    private int nextTwo() throws IOException {
      int low = nextChecked();
      return low | nextChecked() << 8;
    }

    private int nextChecked() throws IOException {
      int next = next();
      crc.update(next);
      return next;
    }

    private void skip(int bytes) throws IOException {
      for (int k = 0; k < bytes; k++) {
        nextChecked();
      }
    }

    private void skipText() throws IOException {
      while (nextChecked() != 0) {} // a text ends with a zero
    }

    /** Reads a header, or finds the end of the file. */
    private boolean beginsMember() throws IOException {
      if (!hasMore() || isPadding()) {
        return false;
      }
      members++;
      memberBegins = passed + at;
      crc.reset();
      if (nextTwo() != MAGIC) {
        throw noMember(memberBegins);
      }
      int method = nextChecked();
      int flags = nextChecked();
      if (method != DEFLATE || (flags & UNKNOWN) != 0) {
        throw damaged("has a header of no known kind");
      }
      skip(TIME_AND_SYSTEM_BYTES);
      if ((flags & EXTRA) != 0) {
        skip(nextTwo());
      }
      if ((flags & NAME) != 0) {
        skipText();
      }
      if ((flags & COMMENT) != 0) {
        skipText();
      }
      int checksum = (int) crc.getValue() & 0xFFFF;
      if ((flags & CHECKED) != 0 && nextTwo() != checksum) {
        throw damaged("has a header whose checksum is another");
      }
      crc.reset();
      inflater.reset();
      inflate();
      inMember = true;
      return true;
    }

    /** Returns whether nothing but zeros is left; a member before them is required. */
    private boolean isPadding() throws IOException {
      if (members == 0 || buffer[at] != 0) {
        return false;
      }
      long begin = passed + at;
      while (hasMore()) {
        if (buffer[at++] != 0) {
          throw noMember(begin);
        }
      }
      return true;
    }

    private void endMember() throws IOException {
      long checksum = nextFour();
      long size = nextFour();
      if (checksum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
        throw damaged("is damaged: its checksum or size is another");
      }
      inMember = false;
    }

    private long nextFour() throws IOException {
      long number = 0;
      for (int k = 0; k < Integer.BYTES; k++) {
        number |= (long) next() << (8 * k);
      }
      return number;
    }

    private static IOException noMember(long begin) {
      return new IOException(
          "what gzip packed ends at byte %d, and the bytes from there on are no part of it"
              .formatted(begin));
    }

    private IOException damaged(String how) {
      return new IOException(
          "gzip member %d, which begins at byte %d, %s".formatted(members, memberBegins, how));
    }

    @Override
    public void close() throws IOException {
      inflater.end();
      file.close();
    }
  }
}
