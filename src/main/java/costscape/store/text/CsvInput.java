package costscape.store.text;

import costscape.number.NumberText;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.TextCoding;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as input, row by row: a header of distinct names, then rows of as many values. Rows
 * and last columns without text are no part of the table. A comma that separates no values may be a
 * decimal point. Memory is bounded by one row, and a row by {@link #MAX_ROW} characters or 32 a
 * column that is expected.
 */
public final class CsvInput {
  public static final int MAX_COLUMNS = 10_000;
  static final int MAX_ROW = 1 << 20;

  private static final int A_NUMBER = 32; // characters, with its comma and some to spare

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

  /** Receives the header first, then the rows. */
  public interface Rows {
    void header(List<String> names);

    void row(TableRow row);

    /**
     * Returns whether another program may have written the table: its first column may be an index
     * without a name, and its letters may be coded in another way than by UTF-8.
     */
    default boolean areForeign() {
      return false;
    }

    /** Hears how the letters are kept, where that is not UTF-8. */
    default void coding(String name) {}

    /** Hears the first number whose point is a comma. */
    default void decimalComma(String number) {}

    /** Hears the first number whose point may part thousands, where a comma may be a point. */
    default void pointedThousands(String number) {}
  }

  private final String source;
  private final long linesBefore;
  private final int mostColumns;
  private final int mostRow;
  private List<String> header = List.of();
  private int columns;
  private boolean isHeaderTold;
  private Separator separator = Separator.COMMA;
  private final PointKinds points = new PointKinds();
  private long line;

  private CsvInput(String source, long linesBefore, int mostColumns) {
    this.source = source;
    this.linesBefore = linesBefore;
    this.mostColumns = mostColumns;
    this.mostRow =
        Math.max(MAX_ROW, (int) Math.min(Integer.MAX_VALUE, (long) A_NUMBER * mostColumns));
  }

  public static void read(Path file, Rows rows) {
    read(file, MAX_COLUMNS, rows);
  }

  /**
   * Reads a table that may have more columns, such as one of a large network's parameters.
   *
   * @param mostColumns more are refused, as is a row of more characters than they explain
   */
  public static void read(Path file, int mostColumns, Rows rows) {
    CsvInput input = new CsvInput(file.toString(), 0, Math.max(MAX_COLUMNS, mostColumns));
    TextCoding coding = rows.areForeign() ? TextCoding.of(file) : TextCoding.UTF_8;
    if (coding != TextCoding.UTF_8) {
      rows.coding(coding.word());
    }
    InputFile.read(file, coding, reader -> input.read(reader, rows));
  }

  /**
   * Reads a table of this program's own, whose columns are known.
   *
   * @param problem what a file with other columns is said to be
   */
  public static void read(Path file, List<String> columns, String problem, Consumer<TableRow> row) {
    read(
        file,
        names -> {
          if (!names.equals(columns)) {
            throw InputException.in(file, problem);
          }
        },
        row);
  }

  /**
   * Reads a table of this program's own, of so many rows.
   *
   * @param row takes each row and its number, from 0
   */
  public static void read(
      Path file, List<String> columns, int rows, String problem, ObjIntConsumer<TableRow> row) {
    int[] next = {0};
    read(
        file,
        columns,
        problem,
        each -> {
          if (next[0] == rows) {
            throw InputException.in(file, problem);
          }
          row.accept(each, next[0]++);
        });
    if (next[0] < rows) {
      throw InputException.in(file, problem);
    }
  }

  /**
   * Reads a table of this program's own.
   *
   * @param header hears the columns' names, then {@code row} each row
   */
  public static void read(Path file, Consumer<List<String>> header, Consumer<TableRow> row) {
    read(
        file,
        new Rows() {
          @Override
          public void header(List<String> names) {
            header.accept(names);
          }

          @Override
          public void row(TableRow next) {
            row.accept(next);
          }
        });
  }

  /** Reads text that is already in memory; messages use the name given. */
  public static void read(String source, String text, Rows rows) {
    read(source, text, 0, rows);
  }

  /**
   * Reads some lines of a long table, behind its header.
   *
   * @param linesBefore lines of the table that are left out between the two
   */
  public static void read(String source, String text, long linesBefore, Rows rows) {
    try {
      new CsvInput(source, linesBefore, MAX_COLUMNS).read(new StringReader(text), rows);
    } catch (IOException e) {
      throw InputException.in(source, "cannot be read: " + e.getMessage());
    }
  }

  private Void read(Reader reader, Rows rows) throws IOException {
    BufferedReader buffered = new BufferedReader(reader);
    separator = Separator.of(buffered);
    CSVFormat format = FORMAT.builder().setDelimiter(separator.character()).get();
    RowLimit limited = new RowLimit(buffered, mostRow);
    try (CSVParser parser = CSVParser.builder().setReader(limited).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        limited.nextRow();
        line = parser.getCurrentLineNumber() + separator.linesBefore() + linesBefore;
        take(record, rows);
      }
    } catch (UncheckedIOException e) {
      throw explained(Objects.requireNonNull(e.getCause()));
    }
    if (header.isEmpty()) {
      throw InputException.in(source, "the file is empty; a header row was expected");
    }
    if (!isHeaderTold) {
      rows.header(header);
    }
    return null;
  }

  private void take(CSVRecord record, Rows rows) {
    if (record.get(0).isBlank() && record.size() > 1 && record.stream().allMatch(String::isBlank)) {
      return; // spreadsheets leave such rows at the end
    }
    if (header.isEmpty()) {
      header = HeaderRow.names(record.toList());
      columns = record.size();
      refuse(HeaderRow.problem(header, mostColumns, rows.areForeign()));
      return;
    }
    if (!isHeaderTold) {
      tellHeader(record.size(), rows);
    }
    refuse(HeaderRow.misfit(header.size(), columns, record));
    rows.row(new Row(record, rows));
  }

  /** R's write.table gives no name to the column of row names, which is an index. */
  private void tellHeader(int width, Rows rows) {
    boolean hasIndex = rows.areForeign() && !header.get(0).isBlank();
    if (hasIndex && columns == header.size() && width == columns + 1) {
      List<String> whole = new ArrayList<>(header);
      whole.add(0, "");
      header = List.copyOf(whole);
      columns = width;
    }
    rows.header(header);
    isHeaderTold = true;
  }

  private IOException explained(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof RowLimit.Exceeded) {
      throw error(line + 1, "a row of more than %,d characters: is a quote never closed?", mostRow);
    }
    if (cause instanceof CSVException || message.contains("encapsulated token")) {
      throw error(
          line + 1,
          message.contains("EOF")
              ? "a quote is never closed"
              : "text after a closing quote, where %s was expected".formatted(separator.word()));
    }
    return cause;
  }

  private void refuse(Optional<String> problem) {
    if (problem.isPresent()) {
      throw error(line, "%s", problem.get());
    }
  }

  private InputException error(long where, String problem, Object... values) {
    return InputException.at(source, where, problem.formatted(values));
  }

  private final class Row implements TableRow {
    private final CSVRecord record;
    private final Rows rows;

    private Row(CSVRecord record, Rows rows) {
      this.record = record;
      this.rows = rows;
    }

    @Override
    public String text(int column) {
      return record.get(column);
    }

    @Override
    public String name(int column) {
      return header.get(column);
    }

    /** The line of the file that the row ends on, from 1. */
    @Override
    public String place() {
      return source + ":" + line;
    }

    @Override
    public double number(int column, UnaryOperator<String> hint) {
      String text = text(column);
      OptionalDouble number = NumberText.parse(text);
      if (number.isPresent()) {
        if (separator.character() != ',' && points.takesPoint(text)) {
          rows.pointedThousands(text);
          refuse(points.problem());
        }
        return number.getAsDouble();
      }
      return withComma(column, hint);
    }

    private double withComma(int column, UnaryOperator<String> hint) {
      String text = text(column);
      OptionalDouble number =
          separator.character() == ',' ? OptionalDouble.empty() : NumberText.parseWithComma(text);
      if (number.isPresent() && points.takesComma(text)) {
        rows.decimalComma(text);
        refuse(points.problem());
      }
      return number.orElseThrow(
          () -> error(column, "is not a finite decimal number" + hint.apply(name(column))));
    }
  }

  /**
   * The separator of a table's values: a comma, or a tab or semicolon where its first line has no
   * comma. A line {@code sep=;} before the header, as spreadsheets know it, says it and is no part
   * of the table.
   *
   * @param character between two values
   * @param linesBefore lines that stand before the table
   */
  private record Separator(char character, int linesBefore) {
    /** Characters of the first line that are looked at. */
    private static final int LOOKS_AT = 1 << 16;

    /** Most first lines are shorter. A reader that marks so few needs no buffer of another size. */
    private static final int LOOKS_FIRST_AT = 1 << 12;

    static final Separator COMMA = new Separator(',', 0);

    private static final String SAYING = "sep=";

    /** The separator; the reader then stands before the header. */
    static Separator of(BufferedReader reader) throws IOException {
      reader.mark(LOOKS_FIRST_AT);
      String header = firstLine(reader, LOOKS_FIRST_AT);
      if (header.length() == LOOKS_FIRST_AT) {
        reader.reset();
        reader.mark(LOOKS_AT);
        header = firstLine(reader, LOOKS_AT);
      }
      String words = header.strip();
      if (words.length() == SAYING.length() + 1 && words.startsWith(SAYING)) {
        return new Separator(words.charAt(SAYING.length()), 1);
      }
      reader.reset();
      return new Separator(of(header), 0);
    }

    /** Returns what it is, as a message says it. */
    String word() {
      return switch (character) {
        case ',' -> "a comma";
        case '\t' -> "a tab";
        case ';' -> "a semicolon";
        default -> InputException.quoted(String.valueOf(character));
      };
    }

    /** The first line with some text, as far as it is looked at. */
    private static String firstLine(BufferedReader reader, int looksAt) throws IOException {
      StringBuilder line = new StringBuilder();
      boolean hasText = false;
      for (int k = 0; k < looksAt; k++) {
        int next = reader.read();
        boolean ends = next < 0 || next == '\n' || next == '\r';
        if (next < 0 || (ends && hasText)) {
          break;
        }
        hasText |= !ends && next != ' ';
        line.append((char) next);
      }
      return line.toString();
    }

    private static char of(String header) {
      String unquoted = header.replaceAll("\"[^\"]*\"", "");
      if (unquoted.indexOf(',') >= 0) {
        return ',';
      }
      if (unquoted.indexOf('\t') >= 0) {
        return '\t';
      }
      return unquoted.indexOf(';') >= 0 ? ';' : ',';
    }
  }

  /** Keeps an endless row of a table from filling the memory. */
  private static final class RowLimit extends FilterReader {
    private final int most;
    private long sinceRow;

    /**
     * @param most characters of a row
     */
    RowLimit(Reader in, int most) {
      super(in);
      this.most = most;
    }

    void nextRow() {
      sinceRow = 0;
    }

    /**
     * @throws Exceeded where the row is longer
     */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      sinceRow += Math.max(0, count);
      if (sinceRow > most) {
        throw new Exceeded();
      }
      return count;
    }

    /** A row has more characters than it may. */
    static final class Exceeded extends IOException {
      private static final long serialVersionUID = 1;
    }
  }
}
