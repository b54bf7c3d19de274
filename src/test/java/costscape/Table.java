package costscape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of numbers, read by column name. */
public final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<CSVRecord> rows;

  private Table(List<CSVRecord> rows) {
    this.rows = rows;
  }

  /** A table of {@code src/test/resources/oracle}. */
  public static Table oracle(String name) {
    try (InputStream stream = Table.class.getResourceAsStream("/oracle/" + name)) {
      return new Table(
          FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8)).getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table that the program has written. */
  public static Table read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Table(FORMAT.parse(reader).getRecords());
    }
  }

  public int rows() {
    return rows.size();
  }

  public String text(int row, String column) {
    return rows.get(row).get(column);
  }

  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  /** The values of several columns of one row. */
  public double[] numbers(int row, List<String> names) {
    return names.stream().mapToDouble(name -> number(row, name)).toArray();
  }
}
