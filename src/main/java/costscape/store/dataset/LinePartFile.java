package costscape.store.dataset;

import costscape.number.NumberText;
import costscape.store.array.NpyFormat.NpyRows;
import costscape.store.array.StoredArray.ArrayNumbers;
import costscape.store.dataset.PartScan.PartFindings;
import costscape.store.dataset.TablePart.PartFile;
import costscape.store.dataset.TablePart.PartKind;
import costscape.store.dataset.TablePart.Place;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of lines. What gzip packed cannot be entered in the middle: it is unpacked from its start
 * as far as it is wanted, and nothing of that is kept.
 */
record LinePartFile(String name, PartKind kind, PartReading reading) implements PartFile {
  @Override
  public TablePart scan() throws IOException {
    MessageDigest digest = PartScan.sha256();
    try (InputStream file = new DigestInputStream(Storage.of(name).open(name, 0), digest)) {
      InputStream text = kind.isPacked() ? Unpacking.of(file) : file;
      PartLines lines = new PartLines(name, text);
      String header = text(lines.header());
      PartFindings findings = scan(lines, header);
      return findings.part(name, kind, header, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private PartFindings scan(PartLines lines, String header) throws IOException {
    PartFindings findings = new PartFindings(reading.read(name, header, "", 0));
    long headerLines = header.chars().filter(c -> c == '\n').count();
    for (PartLines.Lines some = lines.next(); some.bytes().length > 0; some = lines.next()) {
      PartReading.Stretch stretch =
          reading.read(name, header, text(some), some.line() - 1 - headerLines);
      Place place = new Place(some.from(), some.bytes().length, some.line(), stretch.rows());
      findings.add(place, stretch);
    }
    return findings;
  }

  private String text(PartLines.Lines lines) {
    return PartLines.text(name, lines.bytes(), lines.line());
  }

  @Override
  public void read(TablePart part, List<Place> wanted, Consumer<PartReading.Stretch> into)
      throws IOException {
    long at = wanted.get(0).from();
    try (InputStream in = open(at)) {
      for (Place place : wanted) {
        in.skipNBytes(place.from() - at);
        at = place.from() + place.length();
        into.accept(stretch(part, place, in.readNBytes(place.length())));
      }
    }
  }

  /** Opens the text at one of its bytes. */
  private InputStream open(long from) throws IOException {
    if (!kind.isPacked()) {
      return Storage.of(name).open(name, from);
    }
    InputStream text = Unpacking.of(Storage.of(name).open(name, 0));
    text.skipNBytes(from);
    return text;
  }

  private PartReading.Stretch stretch(TablePart part, Place place, byte[] bytes) {
    String lines = PartLines.text(name, bytes, place.line());
    PartReading.Stretch stretch =
        reading.read(name, part.header(), lines, place.line() - 1 - part.headerLines());
    if (stretch.rows() != place.rows() || bytes.length != place.length()) {
      throw InputException.in(name, PartScan.CHANGED);
    }
    return stretch;
  }

  /**
   * Cuts the bytes of a table into stretches of whole lines. A line break between quotes ends no
   * line of the table. Memory is bounded by a stretch.
   */
  private static final class PartLines {
    /** Bytes of a stretch: some thousand rows, which may be read beside those that are wanted. */
    private static final int USUAL = 1 << 18;

    /**
     * Bytes of a small file: of a hundred thousand of them, larger buffers took half of the time.
     */
    private static final int FEW = 1 << 12;

    /** A stretch without an end of a line has a row too long for any table. */
    private static final int MOST = 1 << 22;

    private final String name;
    private final InputStream in;
    private byte[] buffer = new byte[FEW];
    private int filled;
    private long from;
    private long line = 1;

    PartLines(String name, InputStream in) {
      this.name = name;
      this.in = in;
    }

    /**
     * Lines of a table.
     *
     * @param from the first byte in the file
     * @param line the number of the first line, from 1
     */
    record Lines(byte[] bytes, long from, long line) {}

    /** The lines up to the names of the columns, empty ones and one that says sep=; included. */
    Lines header() throws IOException {
      fill();
      int end = 0;
      boolean isTable = false;
      while (!isTable && end < filled) {
        int next = endOfLine(end);
        String text = new String(buffer, end, next - end, StandardCharsets.UTF_8).strip();
        isTable = !text.isEmpty() && !(text.startsWith("sep=") && text.length() == 5);
        end = next;
      }
      return take(end);
    }

    /** The end of the table's line that begins at a byte. */
    private int endOfLine(int begin) {
      boolean isQuoted = false;
      for (int k = begin; k < filled; k++) {
        isQuoted ^= buffer[k] == '"';
        if (buffer[k] == '\n' && !isQuoted) {
          return k + 1;
        }
      }
      return filled;
    }

    /** The next stretch; without bytes at the end of the file. */
    Lines next() throws IOException {
      fill();
      int end = filled < buffer.length ? filled : lastEnd();
      while (end == 0 && filled > 0) {
        if (buffer.length >= MOST) {
          throw InputException.at(
              name,
              line,
              "a row of more than %d MB: is a quote never closed?".formatted(MOST >> 20));
        }
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        fill();
        end = filled < buffer.length ? filled : lastEnd();
      }
      return take(end);
    }

    /** Fills the buffer, which is as large as usual where the file is not at its end. */
    private void fill() throws IOException {
      filled += in.readNBytes(buffer, filled, buffer.length - filled);
      while (filled == buffer.length && filled < USUAL) {
        buffer = Arrays.copyOf(buffer, Math.min(USUAL, 8 * buffer.length));
        filled += in.readNBytes(buffer, filled, buffer.length - filled);
      }
    }

    /** Behind the last line that ends in the buffer; 0 where none does. */
    private int lastEnd() {
      boolean isQuoted = false;
      int end = 0;
      for (int k = 0; k < filled; k++) {
        isQuoted ^= buffer[k] == '"';
        end = buffer[k] == '\n' && !isQuoted ? k + 1 : end;
      }
      return end;
    }

    private Lines take(int end) {
      Lines lines = new Lines(Arrays.copyOf(buffer, end), from, line);
      System.arraycopy(buffer, end, buffer, 0, filled - end);
      filled -= end;
      from += end;
      for (byte b : lines.bytes()) {
        line += b == '\n' ? 1 : 0;
      }
      return lines;
    }

    /** The text of some lines from a numbered one on; what is no UTF-8 is refused by its line. */
    static String text(String name, byte[] bytes, long line) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        long wrong = line;
        for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
          if (c == '\uFFFD') {
            break;
          }
          wrong += c == '\n' ? 1 : 0;
        }
        throw InputException.at(name, wrong, "not UTF-8 text; save the file as UTF-8");
      }
    }
  }

  /**
   * A matrix of NumPy's as a table: its last column is the target y, those before it are the
   * features x0, x1 and so on, as where it is read whole.
   */
  static final class NpyTable implements ColumnFiles.Table {
    private final NpyRows array;
    private final List<ArrayNumbers> opened = new ArrayList<>();

    NpyTable(NpyRows array) {
      this.array = array;
    }

    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(DatasetArrays.features(array.columns() - 1));
      names.add(DatasetArrays.TARGET);
      return names;
    }

    @Override
    public long rows() {
      return array.rows();
    }

    @Override
    public ColumnFiles.Cursor cursor(List<Integer> numbers, List<Integer> words, long from, long to)
        throws IOException {
      ArrayNumbers in = array.from(from);
      opened.add(in);
      return new Row(in, from);
    }

    @Override
    public void close() throws IOException {
      for (ArrayNumbers numbers : opened) {
        numbers.close();
      }
    }

    /** One row after the other; behind the last one the file has to end. */
    private final class Row implements ColumnFiles.Cursor {
      private final ArrayNumbers in;
      private final double[] row = new double[array.columns()];
      private long next;

      private Row(ArrayNumbers in, long next) {
        this.in = in;
        this.next = next;
      }

      @Override
      public void next() throws IOException {
        in.next(row, 0, row.length);
        next++;
        if (next == rows() && !in.isAtEnd()) {
          throw array.tooLong();
        }
      }

      @Override
      public boolean isNull(int column) {
        return false;
      }

      @Override
      public double number(int column) {
        return row[column];
      }

      @Override
      public String word(int column) {
        return NumberText.of(row[column]);
      }
    }
  }
}
