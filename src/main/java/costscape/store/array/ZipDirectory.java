package costscape.store.array;

import costscape.store.file.CountedInput;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The entries of a zip archive, by its directory at the end (PKWARE's APPNOTE 4.3, with the 64-bit
 * fields that NumPy writes). Each place and length is checked against the file, entries that share
 * bytes are refused, and an entry is packed by deflate or not at all.
 */
record ZipDirectory(Bytes bytes) {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final long IN_EXTRA = 0xFFFF_FFFFL;
  private static final int MOST_ENTRIES = 10_000;
  private static final int DEFLATED = 8;

  /**
   * One entry.
   *
   * @param start of its own header in the file
   * @param packed bytes in the file
   * @param size bytes when unpacked
   */
  record Entry(String name, int method, long start, long packed, long size, long checksum) {
    boolean isPacked() {
      return method != 0;
    }
  }

  /** All entries, in the order of the directory. */
  static List<Entry> of(Bytes bytes) throws IOException {
    return new ZipDirectory(bytes).entries();
  }

  private List<Entry> entries() throws IOException {
    int tail = (int) Math.min(bytes.size(), END_BYTES + MOST_COMMENT);
    ByteBuffer last = buffer(bytes.size() - tail, tail, "the end of the archive");
    int at = tail - END_BYTES;
    while (at >= 0 && last.getInt(at) != END) {
      at--;
    }
    if (at < 0) {
      throw bytes.error("a zip archive without a directory: it is cut off or damaged");
    }
    long place = bytes.size() - tail + at;
    long count = last.getShort(at + 10) & 0xFFFF;
    long length = last.getInt(at + 12) & IN_EXTRA;
    long start = last.getInt(at + 16) & IN_EXTRA;
    if ((count == 0xFFFF || length == IN_EXTRA || start == IN_EXTRA) && place >= LOCATOR_BYTES) {
      ByteBuffer locator = buffer(place - LOCATOR_BYTES, LOCATOR_BYTES, "the zip64 locator");
      if (locator.getInt(0) == LOCATOR) {
        ByteBuffer end = buffer(locator.getLong(8), END64_BYTES, "the zip64 directory's end");
        if (end.getInt(0) != END64) {
          throw bytes.error("a zip archive whose 64-bit directory is not where it should be");
        }
        count = end.getLong(32);
        length = end.getLong(40);
        start = end.getLong(48);
      }
    }
    if (count < 0 || count > MOST_ENTRIES) {
      throw bytes.error(
          "a zip archive of %s entries; %,d are the most",
          Long.toUnsignedString(count), MOST_ENTRIES);
    }
    return entries(start, length, (int) count);
  }

  private List<Entry> entries(long start, long length, int count) throws IOException {
    ByteBuffer directory = buffer(start, length, "the archive's directory");
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      if (directory.remaining() < ENTRY_BYTES || directory.getInt(directory.position()) != ENTRY) {
        throw bytes.error("a zip archive whose directory ends after %d of %d entries", k, count);
      }
      entries.add(entry(directory));
    }
    checkApart(entries);
    checkNames(entries);
    return entries;
  }

  private Entry entry(ByteBuffer directory) {
    int at = directory.position();
    int method = directory.getShort(at + 10) & 0xFFFF;
    long checksum = directory.getInt(at + 16) & IN_EXTRA;
    long packed = directory.getInt(at + 20) & IN_EXTRA;
    long size = directory.getInt(at + 24) & IN_EXTRA;
    int nameLength = directory.getShort(at + 28) & 0xFFFF;
    int extraLength = directory.getShort(at + 30) & 0xFFFF;
    int commentLength = directory.getShort(at + 32) & 0xFFFF;
    long start = directory.getInt(at + 42) & IN_EXTRA;
    int end = at + ENTRY_BYTES + nameLength + extraLength + commentLength;
    if (end > directory.limit()) {
      throw bytes.error("a zip archive whose directory ends within an entry");
    }
    byte[] text = new byte[nameLength];
    directory.get(at + ENTRY_BYTES, text);
    String name = new String(text, StandardCharsets.UTF_8);
    int extra = at + ENTRY_BYTES + nameLength;
    long[] wide = wide(directory, extra, extra + extraLength, size, packed, start);
    directory.position(end);
    boolean isEncrypted = (directory.getShort(at + 8) & 1) != 0;
    if (isEncrypted || (method != 0 && method != DEFLATED)) {
      throw bytes.error("%s is packed in a way other than deflate", InputException.shown(name));
    }
    Entry entry = new Entry(name, method, wide[2], wide[1], wide[0], checksum);
    bytes.check(entry.start, entry.packed, "an entry of the archive");
    if (entry.size < 0 || (method == 0 && entry.size != entry.packed)) {
      throw bytes.error("a zip archive with an entry of %d bytes", entry.size);
    }
    return entry;
  }

  /** The 64-bit values of those that do not fit 32 bits, in the order size, packed, start. */
  private static long[] wide(ByteBuffer from, int at, int end, long... values) {
    int next = at;
    while (next + 4 <= end) {
      int id = from.getShort(next) & 0xFFFF;
      int length = from.getShort(next + 2) & 0xFFFF;
      int field = next + 4;
      next = field + length;
      if (id == 1 && next <= end) {
        for (int k = 0; k < values.length; k++) {
          if (values[k] == IN_EXTRA && field + Long.BYTES <= next) {
            values[k] = from.getLong(field);
            field += Long.BYTES;
          }
        }
      }
    }
    return values;
  }

  private void checkNames(List<Entry> entries) {
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      if (!names.add(entry.name)) {
        throw bytes.error(
            "a zip archive with two entries %s; one was expected",
            InputException.shown(entry.name));
      }
    }
  }

  private void checkApart(List<Entry> entries) {
    List<Entry> inOrder =
        entries.stream().sorted(Comparator.comparingLong(entry -> entry.start)).toList();
    for (int k = 1; k < inOrder.size(); k++) {
      Entry before = inOrder.get(k - 1);
      if (inOrder.get(k).start - before.start < before.packed + LOCAL_BYTES) {
        throw bytes.error("a zip archive whose entries overlap");
      }
    }
  }

  /** An entry's bytes as they were before they were packed. */
  static InputStream open(Bytes bytes, Entry entry) throws IOException {
    byte[] local = bytes.read(entry.start, LOCAL_BYTES, "an entry of the archive");
    ByteBuffer header = ByteBuffer.wrap(local).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt(0) != LOCAL) {
      throw bytes.error("a zip archive with an entry that is not where it should be");
    }
    long data =
        entry.start + LOCAL_BYTES + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
    bytes.check(data, entry.packed, "an entry of the archive");
    InputStream raw = new EntryBytes(bytes.from(data), entry.packed);
    InputStream plain =
        entry.isPacked()
            ? new InflaterInputStream(
                raw, new Inflater(true), (int) Math.max(1, Math.min(entry.packed, 1 << 16)))
            : raw;
    return new Checked(new CheckedInputStream(plain, new CRC32()), entry, bytes);
  }

  /** Ends after the bytes that the directory names, where another checksum is an error. */
  private static final class Checked extends EntryBytes {
    private final Checksum checksum;
    private final Entry entry;
    private final Bytes bytes;

    Checked(CheckedInputStream in, Entry entry, Bytes bytes) {
      super(in, entry.size);
      this.checksum = in.getChecksum();
      this.entry = entry;
      this.bytes = bytes;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(into, offset, length);
      } catch (ZipException e) {
        throw damaged();
      }
      if (count > 0 && isAtEnd() && checksum.getValue() != entry.checksum) {
        throw damaged();
      }
      return count;
    }

    private InputException damaged() {
      return bytes.error("%s is damaged", InputException.shown(entry.name));
    }
  }

  private ByteBuffer buffer(long place, long length, String what) throws IOException {
    return ByteBuffer.wrap(bytes.read(place, length, what)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A stream that ends after a given number of bytes, where the next entry begins. */
  static class EntryBytes extends CountedInput {
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
}
