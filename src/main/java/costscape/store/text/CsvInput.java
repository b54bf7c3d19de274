package costscape.store.text;

import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as input, row by row: a header of distinct names, then rows of as many values. Memory
 * is bounded by one row, and a row by {@link #MAX_ROW} characters or 32 a column that is expected,
 * whatever the file holds.
 */
public final class CsvInput {
  public static final int MAX_COLUMNS = 10_000;
  static final int MAX_ROW = 1 << 20;

  /** Characters of a number and its comma, with some to spare. */
  private static final int A_NUMBER = 32;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

  /** Receives the header first, then the rows. */
  public interface Rows {
    void header(List<String> names);

    void row(Row row);

    /** Whether the first column may lack a name, as the index does that pandas writes. */
    default boolean takesIndex() {
      return false;
    }
  }

  private final String source;
  private final int mostColumns;
  private List<String> header = List.of();
  private long line;

  private CsvInput(String source, int mostColumns) {
    this.source = source;
    this.mostColumns = mostColumns;
  }

  public static void read(Path file, Rows rows) {
    read(file, MAX_COLUMNS, rows);
  }

  /**
   * The same of a table that may have more columns, such as a large network's.
   *
   * @param mostColumns more are refused, as is a row of more characters than they explain
   */
  public static void read(Path file, int mostColumns, Rows rows) {
    CsvInput input = new CsvInput(file.toString(), Math.max(MAX_COLUMNS, mostColumns));
    InputFile.read(file, reader -> input.read(reader, rows));
  }

  /** Reads text that is already in memory; messages use the name given. */
  public static void read(String source, String text, Rows rows) {
    try {
      new CsvInput(source, MAX_COLUMNS).read(new StringReader(text), rows);
    } catch (IOException e) {
      throw InputException.in(source, "cannot be read: " + e.getMessage());
    }
  }

  private Void read(Reader reader, Rows rows) throws IOException {
    BufferedReader buffered = new BufferedReader(reader, Separator.LOOKS_AT);
    CSVFormat format = FORMAT.builder().setDelimiter(Separator.of(buffered)).get();
    RowLimit limited = new RowLimit(buffered, mostRow());
    try (CSVParser parser = CSVParser.builder().setReader(limited).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        limited.nextRow();
        line = parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          header = checked(record.toList(), rows.takesIndex());
          rows.header(header);
        } else {
          rows.row(new Row(checked(record)));
        }
      }
    } catch (UncheckedIOException e) {
      throw explained(Objects.requireNonNull(e.getCause()));
    }
    if (header.isEmpty()) {
      throw InputException.in(source, "the file is empty; a header row was expected");
    }
    return null;
  }

  private int mostRow() {
    return Math.max(MAX_ROW, (int) Math.min(Integer.MAX_VALUE, (long) A_NUMBER * mostColumns));
  }

  private IOException explained(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof RowLimit.Exceeded) {
      throw error(
          line + 1, "a row of more than %,d characters: is a quote never closed?", mostRow());
    }
    if (cause instanceof CSVException || message.contains("encapsulated token")) {
      throw error(
          line + 1,
          message.contains("EOF") ? "a quote is never closed" : "text after a closing quote");
    }
    return cause;
  }

  private List<String> checked(List<String> names, boolean takesIndex) {
    if (names.size() > mostColumns) {
      throw error("%,d columns; %,d are the most", names.size(), mostColumns);
    }
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      if (name.isBlank() && !(takesIndex && column == 0 && names.size() > 1)) {
        throw error("column %d of the header has no name", column + 1);
      }
      if (!seen.add(name)) {
        throw error("two columns are called %s", InputException.quoted(name));
      }
    }
    if (names.stream().allMatch(name -> NumberText.parse(name).isPresent())) {
      throw error("a header row with the columns' names was expected, not numbers");
    }
    return names;
  }

  private CSVRecord checked(CSVRecord record) {
    if (record.size() != header.size()) {
      throw error("%d values, the header has %d columns", record.size(), header.size());
    }
    return record;
  }

  private InputException error(String problem, Object... values) {
    return error(line, problem, values);
  }

  private InputException error(long where, String problem, Object... values) {
    return InputException.at(source, where, problem.formatted(values));
  }

  /** One row of values. */
  public final class Row {
    private final CSVRecord record;

    private Row(CSVRecord record) {
      this.record = record;
    }

    public String text(int column) {
      return record.get(column);
    }

    /** The name of a column. */
    public String name(int column) {
      return header.get(column);
    }

    /** The line of the file that the row ends on, from 1. */
    public long line() {
      return line;
    }

    /** A finite number. */
    public double number(int column) {
      return NumberText.parse(text(column))
          .orElseThrow(() -> error(column, "is not a finite decimal number"));
    }

    /** An error that names the column, its value in this row and what is wrong with it. */
    public InputException error(int column, String problem) {
      return CsvInput.this.error(
          "%s %s %s", header.get(column), InputException.quoted(text(column)), problem);
    }

    public InputException error(String problem) {
      return CsvInput.this.error("%s", problem);
    }
  }

  /** Keeps an endless row from filling the memory. */
  private static final class RowLimit extends FilterReader {
    private final int most;
    private long sinceRow;

    RowLimit(Reader in, int most) {
      super(in);
      this.most = most;
    }

    void nextRow() {
      sinceRow = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      sinceRow += Math.max(0, count);
      if (sinceRow > most) {
        throw new Exceeded();
      }
      return count;
    }

    private static final class Exceeded extends IOException {
      private static final long serialVersionUID = 1;
    }
  }
}
