package costscape.study.doctor;

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

  static Finding doubt(String name, String what, String why, String todo) {
    return new Finding(name, Level.DOUBT, what, why, todo);
  }

  static Finding fault(String name, String what, String why, String todo) {
    return new Finding(name, Level.FAULT, what, why, todo);
  }
}
