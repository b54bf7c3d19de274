package costscape.direction;

import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A direction as a {@link Recipe} makes it, with what is to be said of it.
 *
 * @param recipe that it is made by
 * @param note how it was made, in words; empty for a single parameter
 * @param from where an axis along it begins, unless something else is asked for
 * @param to where that axis ends
 * @param through the point that the slice goes through in place of the point to look from
 * @param title of its axis in a picture
 */
public record NotedDirection(
    Recipe recipe,
    Direction direction,
    String note,
    double from,
    double to,
    Optional<ParameterVector> through,
    String title) {
  /** A direction whose axis goes from −1 to 1 around the point to look from. */
  public NotedDirection(Recipe recipe, Direction direction, String note) {
    this(recipe, direction, note, -1, 1, Optional.empty(), direction.name());
  }

  /** The same with another title of its axis. */
  public NotedDirection titled(String other) {
    return new NotedDirection(recipe, direction, note, from, to, through, other);
  }

  /** The same with more to be said of it. */
  NotedDirection saying(String more) {
    return new NotedDirection(recipe, direction, note + more, from, to, through, title);
  }

  /** The same with an axis that holds some coordinates and a margin around them. */
  NotedDirection reaching(DoubleStream coordinates, double margin) {
    DoubleSummaryStatistics all = coordinates.summaryStatistics();
    double room = margin * (all.getMax() - all.getMin());
    return new NotedDirection(
        recipe, direction, note, all.getMin() - room, all.getMax() + room, through, title);
  }

  /** Returns whether it is one parameter alone. */
  public boolean isParameter() {
    return direction.parameter().isPresent();
  }

  /** The axis of this direction over its own range. */
  public Axis axis(int points) {
    return new Axis(direction.name(), from, to, points);
  }
}
