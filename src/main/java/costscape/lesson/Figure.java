package costscape.lesson;

import java.util.List;

/**
 * A picture of a lesson, as data: a face draws it.
 *
 * @param runs the numbers of the experiments it shows
 */
public record Figure(Kind kind, List<Integer> runs, String caption) {
  /** What a figure shows. */
  public enum Kind {
    /** Cost against step. */
    COSTS,
    /** Cost against step, logarithmic. */
    LOG_COSTS,
    /** The cost of the rows that train and of those held out, against the step. */
    HELD_OUT,
    /** Data and what the trained network says of every x. */
    FIT,
    /** The same while training goes on: a movie. */
    LEARNING
  }

  public Figure {
    runs = List.copyOf(runs);
  }

  static Figure of(Kind kind, String caption, Integer... runs) {
    return new Figure(kind, List.of(runs), caption);
  }

  public boolean moves() {
    return kind == Kind.LEARNING;
  }
}
