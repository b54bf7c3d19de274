package costscape.lesson;

import costscape.space.Axis;
import java.util.List;

/**
 * A picture of a lesson, as data: a face draws it.
 *
 * @param runs the numbers of the experiments it shows
 * @param axes of a plane; none else
 */
public record Figure(Kind kind, List<Integer> runs, List<Axis> axes, String caption) {
  /** What a figure shows. */
  public enum Kind {
    /** Cost against step. */
    COSTS,
    /** Cost against step, logarithmic. */
    LOG_COSTS,
    /** Data and what the trained network says of every x. */
    FIT,
    /** The same while training goes on: a movie. */
    LEARNING,
    /** The plane of two parameters through each step, swept again as training goes on: a movie. */
    MOVING_PLANE
  }

  public Figure {
    runs = List.copyOf(runs);
    axes = List.copyOf(axes);
  }

  static Figure of(Kind kind, String caption, Integer... runs) {
    return new Figure(kind, List.of(runs), List.of(), caption);
  }

  static Figure movingPlane(String caption, int run, Axis first, Axis second) {
    return new Figure(Kind.MOVING_PLANE, List.of(run), List.of(first, second), caption);
  }

  public boolean moves() {
    return kind == Kind.LEARNING || kind == Kind.MOVING_PLANE;
  }
}
