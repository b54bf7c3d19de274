package costscape.store.dataset;

import java.io.IOException;
import java.util.List;

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
    DatasetReading columns = reading.begin(source).rows();
    columns.header(table.names());
    DatasetReading.ColumnKinds kinds = columns.kinds();
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
    PartReading.Filling filling = reading.begin(source);
    filling.rows().header(names);
    for (int k = 0; k < rows; k++) {
      row.next();
      filling.rows().row(row);
    }
    return filling.taken();
  }
}
