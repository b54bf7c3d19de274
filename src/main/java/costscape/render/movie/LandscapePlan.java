package costscape.render.movie;

import costscape.render.layer.PathOverlay.Place;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.SweptCells;
import java.io.Serializable;
import java.util.List;

/**
 * What of the landscape a movie shows: a plane or a line, swept through one point after another.
 *
 * @param <C> its cells at one point
 */
public sealed interface LandscapePlan<C extends SweptCells> extends Serializable
    permits SlicePlan, LinePlan {
  /** Sweeps it through a point, on the caller's thread. */
  C swept(ParameterVector point);

  /** The number of its cells. */
  long cells();

  /** The direction of the line, or the two of the plane. */
  List<Direction> directions();

  /**
   * Where directions that are no parameters have coordinate 0, so that a point moves over a window
   * that stays; if there is none, each point lies at 0 along them.
   */
  List<ParameterVector> anchor();

  /** The line or plane that is swept for a point. */
  default Slice through(ParameterVector point) {
    Direction[] along = directions().toArray(Direction[]::new);
    Slice own = Slice.through(point, along);
    if (!isAnchored()) {
      return own;
    }
    double[] here = own.nearest(point);
    double[] there = Slice.through(anchor().get(0), along).nearest(point);
    double first = here[0] - there[0];
    return Slice.through(
        along.length == 1 ? own.at(first) : own.at(first, here[1] - there[1]), along);
  }

  /** Whether 0 along every axis is a parameter's value 0, not the present point. */
  default boolean isOfParameters() {
    return directions().stream().allMatch(along -> along.parameter().isPresent());
  }

  /** Whether 0 along a direction is one point for all frames, over which the present one moves. */
  default boolean isAnchored() {
    return !anchor().isEmpty();
  }

  /** Where a point is drawn on the landscape through {@code now}, keeping its cost. */
  Place place(ParameterVector point, double ofCost, ParameterVector now);

  /** The same plan with the fewest cells, to learn how much room a frame takes. */
  LandscapePlan<C> smallest();
}
