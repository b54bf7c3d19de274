package costscape.direction;

import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.Optional;

/**
 * A direction as a {@link Recipe} makes it, with what is to be said of it.
 *
 * @param note how it was made, in words; empty for a single parameter
 * @param from where an axis along it begins, unless something else is asked for
 * @param to where that axis ends
 * @param through the point that the slice goes through in place of the point to look from
 */
public record Made(
    Direction direction, String note, double from, double to, Optional<ParameterVector> through) {
  /** A direction whose axis goes from −1 to 1 around the point to look from. */
  public Made(Direction direction, String note) {
    this(direction, note, -1, 1, Optional.empty());
  }

  /** The same with more to be said of it. */
  Made saying(String more) {
    return new Made(direction, note + more, from, to, through);
  }

  /** Whether it is one parameter alone. */
  public boolean isParameter() {
    return direction.parameter().isPresent();
  }

  /** The axis of this direction over its own range. */
  public Axis axis(int points) {
    return new Axis(direction.name(), from, to, points);
  }
}
