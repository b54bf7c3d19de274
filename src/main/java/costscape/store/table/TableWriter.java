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

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private final int columns;
  private final NumberMemory memory = new NumberMemory();
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

  /** Writes a number faster that may have been written not long ago. */
  public TableWriter repeated(double value) throws IOException {
    separate();
    filled = memory.write(Double.isFinite(value) ? value : Double.NaN, buffer, filled);
    return this;
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

  /**
   * The texts of the numbers written last: grey levels and counts come again and again, and a text
   * takes some times as long to make as to copy.
   */
  static final class NumberMemory {
    private static final int BITS = 10;
    private static final int SHIFT = Long.SIZE - BITS;

    /** 2⁶⁴ by the golden ratio, odd: neighbouring numbers get places far apart (Knuth). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] numbers = new long[1 << BITS];
    private final byte[][] texts = new byte[1 << BITS][0]; // no number has an empty text

    /** Writes a number like {@link NumberText#write}. */
    int write(double number, byte[] into, int at) {
      long bits = Double.doubleToRawLongBits(number);
      int place = (int) ((bits * SPREAD) >>> SHIFT);
      byte[] known = texts[place];
      if (known.length > 0 && numbers[place] == bits) {
        System.arraycopy(known, 0, into, at, known.length);
        return at + known.length;
      }
      int end = NumberText.write(number, into, at);
      numbers[place] = bits;
      texts[place] = Arrays.copyOfRange(into, at, end);
      return end;
    }
  }
}
