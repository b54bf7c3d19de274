package costscape.store.table;

import costscape.number.NumberText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a CSV table: one header line, commas, {@code \n}, UTF-8, numbers by {@link NumberText}.
 * Flush it at the end.
 */
public final class TableWriter {
  private static final int BUFFER = 1 << 16;

  /** The number of bits that tell the place of a number among those written last. */
  private static final int MEMORY_BITS = 10;

  /** 2⁶⁴ by the golden ratio, odd: neighbouring numbers get places far apart (Knuth). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private final int columns;

  /**
   * The numbers written last by {@link #repeated}, and their texts, each in a place by its bits.
   */
  private final long[] numbers = new long[1 << MEMORY_BITS];

  private final byte[][] texts = new byte[1 << MEMORY_BITS][0]; // no number has an empty text
  private int filled;
  private int column;

  private TableWriter(OutputStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  public static TableWriter to(OutputStream out, List<String> header) throws IOException {
    TableWriter table = new TableWriter(out, header.size());
    for (String name : header) {
      table.text(name);
    }
    table.endRow();
    return table;
  }

  /** Writes rows alone; another writer has written the header. */
  static TableWriter rows(OutputStream out, int columns) {
    return new TableWriter(out, columns);
  }

  /** Writes a number, or {@code NaN} if it is not finite. */
  public TableWriter number(double value) throws IOException {
    separate();
    filled = NumberText.write(Double.isFinite(value) ? value : Double.NaN, buffer, filled);
    return this;
  }

  /**
   * Writes a number that may have been written not long ago: grey levels and counts come again and
   * again, and a text takes some times as long to make as to copy.
   */
  public TableWriter repeated(double value) throws IOException {
    double number = Double.isFinite(value) ? value : Double.NaN;
    long bits = Double.doubleToRawLongBits(number);
    int place = (int) ((bits * SPREAD) >>> (Long.SIZE - MEMORY_BITS));
    if (texts[place].length == 0 || numbers[place] != bits) {
      byte[] text = new byte[NumberText.MAX_LENGTH];
      numbers[place] = bits;
      texts[place] = Arrays.copyOf(text, NumberText.write(number, text, 0));
    }
    return raw(texts[place]);
  }

  public TableWriter integer(long value) throws IOException {
    return text(Long.toString(value));
  }

  /**
   * Writes a number whose text was made before and is no longer than {@link NumberText#MAX_LENGTH}.
   */
  TableWriter raw(byte[] number) throws IOException {
    separate();
    System.arraycopy(number, 0, buffer, filled, number.length);
    filled += number.length;
    return this;
  }

  /**
   * Writes text, quoted if CSV requires it, and behind an apostrophe if a spreadsheet would run it
   * as a formula.
   */
  public TableWriter text(String words) throws IOException {
    String value = isFormula(words) ? "'" + words : words;
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    byte[] bytes =
        (plain ? value : '"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
    separate();
    if (bytes.length > buffer.length - filled - NumberText.MAX_LENGTH) {
      drain();
      out.write(bytes);
      return this;
    }
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
    return this;
  }

  /**
   * Returns whether a spreadsheet would run the text as a formula. A signed number is not a
   * formula.
   */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && NumberText.parse(text).isEmpty();
  }

  public void endRow() throws IOException {
    if (column != columns) {
      throw new IllegalStateException("%d values for %d columns".formatted(column, columns));
    }
    room();
    buffer[filled++] = '\n';
    column = 0;
  }

  private void separate() throws IOException {
    room();
    if (column++ > 0) {
      buffer[filled++] = ',';
    }
  }

  /** Makes room for a separator and a number. */
  private void room() throws IOException {
    if (filled + NumberText.MAX_LENGTH + 1 > buffer.length) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  public void flush() throws IOException {
    drain();
    out.flush();
  }
}
