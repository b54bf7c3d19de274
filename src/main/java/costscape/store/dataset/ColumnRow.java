package costscape.store.dataset;

import costscape.number.NumberText;
import costscape.store.text.TableRow;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The row of a file of columns at which a cursor stands. */
final class ColumnRow implements TableRow {
  private final String source;
  private final List<String> names;
  private final List<Integer> words;
  private final ColumnFiles.Cursor cursor;
  private long row;

  /**
   * @param words the columns that hold words
   * @param before rows of the file before the cursor's first one
   */
  ColumnRow(
      String source,
      List<String> names,
      List<Integer> words,
      ColumnFiles.Cursor cursor,
      long before) {
    this.source = source;
    this.names = names;
    this.words = words;
    this.cursor = cursor;
    this.row = before;
  }

  void next() throws IOException {
    cursor.next();
    row++;
  }

  @Override
  public String text(int column) {
    if (cursor.isNull(column)) {
      return "null";
    }
    if (words.contains(column)) {
      return cursor.word(column);
    }
    return NumberText.of(cursor.number(column));
  }

  @Override
  public String name(int column) {
    return names.get(column);
  }

  /** The row's number, from 1. */
  @Override
  public String place() {
    return source + ", row " + row;
  }

  @Override
  public boolean isMissing(int column) {
    return cursor.isNull(column)
        || (words.contains(column)
            ? TableRow.super.isMissing(column)
            : Double.isNaN(cursor.number(column)));
  }

  @Override
  public double number(int column, UnaryOperator<String> hint) {
    double value = cursor.number(column);
    if (!Double.isFinite(value)) {
      throw error(column, "is not a finite number" + hint.apply(name(column)));
    }
    return value;
  }
}
