package costscape.study.doctor;

import costscape.number.SixDigits;
import costscape.words.Labelled;

/**
 * One thing that was looked at in a plane.
 *
 * @param name of what was looked at, for programs, such as {@code cells}
 * @param what was found, with its size
 * @param why it matters; empty where nothing is wrong
 * @param todo what to type or to change; empty where nothing is wrong
 */
public record Finding(String name, Level level, String what, String why, String todo) {
  /** How bad it is. */
  public enum Level implements Labelled {
    /** Nothing speaks against the plane. */
    FINE,
    /** The plane may mislead, or says something else than its reader thinks. */
    DOUBT,
    /** The plane is not what it is said to be. */
    FAULT
  }

  static Finding fine(String name, String what) {
    return new Finding(name, Level.FINE, what, "", "");
  }

  /** A doubt where something holds, and else the same fact as fine. */
  static Finding doubt(boolean isWrong, String name, String what, String why, String todo) {
    return isWrong ? new Finding(name, Level.DOUBT, what, why, todo) : fine(name, what);
  }

  static String number(double value) {
    return SixDigits.of(value);
  }

  static String percent(double share) {
    return share > 0 && share < 0.001 ? "less than 0.1 %" : SixDigits.fixed(100 * share, 1) + " %";
  }
}
