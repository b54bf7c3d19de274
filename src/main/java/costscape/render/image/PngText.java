package costscape.render.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Text in a PNG file. It is written as iTXt, which is UTF-8, so that a run record keeps all of its
 * characters (PNG specification, section 11.3.4). It is read from iTXt and from the older tEXt and
 * zTXt.
 */
public final class PngText {
  /** The keyword under which a picture keeps its run record. */
  static final String RECORD = "costscape";

  /** A record is a few kilobytes; with the point of a network of 100,000 parameters, 4 MB. */
  public static final int MOST_RECORD_BYTES = 16 << 20;

  private static final int TYPE_BYTES = 4;
  private static final Set<String> TEXT_TYPES = Set.of("tEXt", "zTXt", "iTXt");

  private PngText() {}

  static byte[] chunk(String keyword, String text) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
    data.writeBytes(
        new byte[5]); // end of keyword, no compression (2 bytes), no language, no translation
    data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return PngWriter.chunk("iTXt", data.toByteArray());
  }

  /** The run record of a picture, if costscape drew it with one. */
  public static Optional<String> record(InputStream png) throws IOException {
    return Optional.ofNullable(read(png, RECORD::equals).get(RECORD));
  }

  /**
   * Reads the text of a PNG file by the keywords that are wanted, in the file's order.
   *
   * @throws IOException if the stream is not a PNG file, ends early or fails a checksum
   */
  static Map<String, String> read(InputStream png, Predicate<String> wanted) throws IOException {
    if (!Arrays.equals(png.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE)) {
      throw new IOException("not a PNG file: its first 8 bytes are others");
    }
    CheckedInputStream in = new CheckedInputStream(png, new CRC32());
    Map<String, String> texts = new LinkedHashMap<>();
    try {
      for (String type = ""; !type.equals("IEND"); ) {
        type = chunk(new DataInputStream(in), in.getChecksum(), texts, wanted);
      }
    } catch (EOFException e) {
      throw damaged("it ends within a chunk");
    }
    return texts;
  }

  /** Reads one chunk, and keeps its data only if they are text. */
  private static String chunk(
      DataInputStream in, Checksum sum, Map<String, String> texts, Predicate<String> wanted)
      throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw damaged("a chunk of negative length");
    }
    sum.reset();
    byte[] name = new byte[TYPE_BYTES];
    in.readFully(name);
    String type = new String(name, StandardCharsets.ISO_8859_1);
    if (!TEXT_TYPES.contains(type)) {
      in.skipNBytes(length);
    } else if (length > MOST_RECORD_BYTES) {
      throw tooLong();
    } else {
      byte[] data = in.readNBytes(length);
      if (data.length < length) {
        throw new EOFException();
      }
      putText(texts, type, new ByteArrayInputStream(data), wanted);
    }
    int expected = (int) sum.getValue();
    if (in.readInt() != expected) {
      throw damaged("a chunk's checksum does not match");
    }
    return type;
  }

  private static void putText(
      Map<String, String> texts, String type, InputStream in, Predicate<String> wanted)
      throws IOException {
    String keyword = new String(untilZero(in), StandardCharsets.ISO_8859_1);
    if (!wanted.test(keyword)) {
      return;
    }
    boolean compressed = type.equals("zTXt");
    boolean international = type.equals("iTXt");
    if (international) {
      compressed = in.read() == 1;
    }
    if (international || compressed) {
      in.read(); // the method of compression, of which there is only one
    }
    if (international) {
      untilZero(in); // language
      untilZero(in); // translated keyword
    }
    Charset charset = international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    texts.put(keyword, new String(whole(compressed ? new InflaterInputStream(in) : in), charset));
  }

  private static byte[] whole(InputStream in) throws IOException {
    try {
      return BoundedBytes.of(in, MOST_RECORD_BYTES, PngText::tooLong);
    } catch (ZipException | EOFException e) {
      throw damaged("compressed text that cannot be unpacked");
    }
  }

  private static byte[] untilZero(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != 0; b = in.read()) {
      if (b < 0) {
        throw damaged("a text chunk ends too early");
      }
      bytes.write(b);
    }
    return bytes.toByteArray();
  }

  /** Says that a record, or what may hold it, is longer than any that costscape writes. */
  public static IOException tooLong() {
    return new IOException(
        String.format(Locale.ROOT, "a run record has at most %,d bytes", MOST_RECORD_BYTES));
  }

  private static IOException damaged(String how) {
    return new IOException("the PNG file is damaged: " + how);
  }

  /**
   * Reads the rest of a stream that a stranger may have made. What is longer than it may be is
   * refused while it is read: the copy that joins the blocks read, for which as much memory again
   * is needed, is made only of what will be used.
   */
  static final class BoundedBytes extends FilterInputStream {
    private final Supplier<IOException> tooLong;
    private long left;

    private BoundedBytes(InputStream in, long most, Supplier<IOException> tooLong) {
      super(in);
      this.left = most;
      this.tooLong = tooLong;
    }

    /**
     * The rest of a stream.
     *
     * @param most how many bytes it may have
     * @param tooLong says that it has more
     * @throws IOException from the stream, or the one given where there is more to read
     */
    static byte[] of(InputStream in, int most, Supplier<IOException> tooLong) throws IOException {
      return new BoundedBytes(in, most, tooLong).readAllBytes();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw tooLong.get();
      }
      return count;
    }
  }
}
