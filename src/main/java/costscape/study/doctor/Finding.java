package costscape.study.doctor;

import costscape.number.SixDigits;
import costscape.words.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that was looked at in a plane. The sentences stand in {@code findings.properties}, by
 * its name and, where a name has several, its case.
 *
 * @param name of what was looked at, for programs, such as {@code cells}
 * @param what was found, with its size
 * @param why it matters, and the source that says so; empty where nothing is wrong
 * @param todo what to type or to change; empty where nothing is wrong
 */
public record Finding(String name, Level level, String what, String why, String todo) {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("costscape.study.doctor.findings", Locale.ROOT);

  /** How bad it is. */
  public enum Level implements Labelled {
    /** Nothing speaks against the plane. */
    FINE,
    /** The plane may mislead, or says something else than its reader thinks. */
    DOUBT,
    /** The plane is not what it is said to be. */
    FAULT
  }

  /**
   * What is said of a name, or of a case of it such as {@code cells.convention}.
   *
   * @param values of its sentences; a double has six digits in them
   */
  static Finding of(Level level, String key, Object... values) {
    boolean isFine = level == Level.FINE;
    return new Finding(
        key.replaceFirst("\\..*", ""),
        level,
        text(key + ".what", values),
        isFine ? "" : text(key + ".why"),
        isFine ? "" : text(key + ".do", values));
  }

  static Finding fine(String key, Object... values) {
    return of(Level.FINE, key, values);
  }

  /** A doubt where something holds, and else the same fact as fine. */
  static Finding doubt(boolean isWrong, String key, Object... values) {
    return of(isWrong ? Level.DOUBT : Level.FINE, key, values);
  }

  private static String text(String key, Object... values) {
    Object[] shown =
        Arrays.stream(values).map(v -> v instanceof Double size ? number(size) : v).toArray();
    return String.format(Locale.ROOT, TEXTS.getString(key), shown);
  }

  boolean isFine() {
    return level == Level.FINE;
  }

  static String number(double value) {
    return SixDigits.of(value);
  }

  static String percent(double share) {
    return share > 0 && share < 0.001 ? "less than 0.1 %" : SixDigits.fixed(100 * share, 1) + " %";
  }
}
