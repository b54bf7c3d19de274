package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.layer.PathOverlay.Place;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.io.Serializable;
import java.util.List;

/**
 * A line or a plane, to be swept through one point after another.
 *
 * @param along the direction of the line, or the two of the plane
 * @param axes the values along them
 * @param anchor where directions that are no parameters have coordinate 0, so that a point moves
 *     over a window that stays; if there is none, each point lies at 0 along them
 */
public record SlicePlan(
    CostFunction cost, List<Direction> along, List<Axis> axes, List<ParameterVector> anchor)
    implements Serializable {
  public SlicePlan {
    along = List.copyOf(along);
    axes = List.copyOf(axes);
    anchor = List.copyOf(anchor);
  }

  /** The line or plane of a slice, without an anchor. */
  public SlicePlan(CostFunction cost, Slice slice, List<Axis> axes) {
    this(
        cost,
        axes.size() == 1 ? List.of(slice.u()) : List.of(slice.u(), slice.v()),
        axes,
        List.of());
  }

  public boolean isLine() {
    return axes.size() == 1;
  }

  /** The axis of a line. */
  public Axis axis() {
    return axes.get(0);
  }

  /** The grid of a plane. */
  public Grid grid() {
    return new Grid(axes.get(0), axes.get(1));
  }

  /** The number of its cells. */
  public long cells() {
    return axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact);
  }

  /** Sweeps it through a point, on the caller's thread. */
  public SweptCells swept(ParameterVector point) {
    return isLine()
        ? Sweep.curve(cost, through(point), axis(), Runner.serial())
        : Sweep.surface(cost, through(point), grid(), Runner.serial());
  }

  /** The line or plane that is swept for a point. */
  Slice through(ParameterVector point) {
    Direction[] directions = along.toArray(Direction[]::new);
    Slice own = Slice.through(point, directions);
    if (anchor.isEmpty()) {
      return own;
    }
    double[] here = own.nearest(point);
    double[] there = Slice.through(anchor.get(0), directions).nearest(point);
    double first = here[0] - there[0];
    return Slice.through(isLine() ? own.at(first) : own.at(first, here[1] - there[1]), directions);
  }

  /** Whether 0 along every axis is a parameter's value 0, not the present point. */
  public boolean isOfParameters() {
    return along.stream().allMatch(direction -> direction.parameter().isPresent());
  }

  /**
   * Where a point is drawn on the landscape through {@code now}: projected onto it, at its own
   * cost.
   */
  public Place place(ParameterVector point, double ofCost, ParameterVector now) {
    double[] nearest = through(now).nearest(point);
    return new Place(nearest[0], isLine() ? ofCost : nearest[1], ofCost);
  }

  /** The plan with the fewest cells, to learn how much room a frame takes. */
  public SlicePlan smallest() {
    return new SlicePlan(cost, along, axes.stream().map(Axis::ends).toList(), anchor);
  }

  /** The same line or plane of another cost. */
  public SlicePlan of(CostFunction other) {
    return new SlicePlan(other, along, axes, anchor);
  }
}
