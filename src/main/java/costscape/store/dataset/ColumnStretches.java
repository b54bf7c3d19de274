package costscape.store.dataset;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Consecutive rows of a file of columns, stretch by stretch.
 *
 * @param columns that are read
 */
record ColumnStretches(
    String source, PartReading reading, List<String> names, int columns, ColumnRow row) {
  /** Begins at a row of an open file. */
  static ColumnStretches of(
      String source, PartReading reading, ColumnFiles.Table table, long from, long to)
      throws IOException {
    DatasetReading columns = reading.begin(source, reading.stretch(), new LinkedHashSet<>());
    columns.header(table.names());
    PartReading.ColumnKinds kinds = reading.kinds(columns);
    ColumnFiles.Cursor cursor = table.cursor(kinds.numbers(), kinds.words(), from, to);
    ColumnRow row = new ColumnRow(source, table.names(), kinds.words(), cursor, from);
    return new ColumnStretches(
        source, reading, table.names(), kinds.numbers().size() + kinds.words().size(), row);
  }

  void skip(long rows) throws IOException {
    for (long k = 0; k < rows; k++) {
      row.next();
    }
  }

  PartReading.Stretch next(int rows) throws IOException {
    Set<String> notices = new LinkedHashSet<>();
    PartReading.Stretch stretch = reading.stretch();
    DatasetReading into = reading.begin(source, stretch, notices);
    into.header(names);
    for (int k = 0; k < rows; k++) {
      row.next();
      into.take(row);
    }
    stretch.take(into, notices);
    return stretch;
  }
}
