package costscape.store.text;

import costscape.store.file.InputException;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One row of a table, whatever kind of file holds it. Columns are counted from 0. */
public interface TableRow {
  /** The words that R, pandas and the older data collections write for a value that nobody has. */
  Set<String> MISSING = Set.of("", "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "?");

  String text(int column);

  String name(int column);

  /** The file and where the row is in it, as messages begin. */
  String place();

  /** Returns whether nobody has the value of a column. */
  default boolean isMissing(int column) {
    return MISSING.contains(text(column).strip().toLowerCase(Locale.ROOT));
  }

  default double number(int column) {
    return number(column, name -> "");
  }

  /** A number, or NaN where the row says so. */
  default double numberOrNaN(int column) {
    return text(column).equals("NaN") ? Double.NaN : number(column);
  }

  /**
   * A finite number.
   *
   * @param hint what is to be said about the column, by its name, where it is none
   */
  double number(int column, UnaryOperator<String> hint);

  /** An error that names the column, its value in this row and what is wrong with it. */
  default InputException error(int column, String problem, Object... values) {
    String said = InputException.filled(problem, values);
    return error("%s %s %s", name(column), InputException.quoted(text(column)), said);
  }

  default InputException error(String problem, Object... values) {
    return InputException.in(place(), InputException.filled(problem, values));
  }
}
