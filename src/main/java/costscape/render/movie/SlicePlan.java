package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.layer.PathOverlay.Place;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.List;

/** A plane of two directions and its grid, to be swept through one point after the other. */
public record SlicePlan(
    CostFunction cost, Direction u, Direction v, Grid grid, List<ParameterVector> anchor)
    implements LandscapePlan<CellPlane> {
  public SlicePlan {
    anchor = List.copyOf(anchor);
  }

  public SlicePlan(CostFunction cost, Direction u, Direction v, Grid grid) {
    this(cost, u, v, grid, List.of());
  }

  @Override
  public CellPlane swept(ParameterVector point) {
    return Sweep.surface(cost, through(point), grid, Runner.serial());
  }

  @Override
  public long cells() {
    return grid.cells();
  }

  @Override
  public List<Direction> directions() {
    return List.of(u, v);
  }

  @Override
  public SlicePlan smallest() {
    return new SlicePlan(cost, u, v, grid.corners(), anchor);
  }

  /** The same plane of another cost. */
  public SlicePlan of(CostFunction other) {
    return new SlicePlan(other, u, v, grid, anchor);
  }

  /** Whether the plane and a line are spanned by single parameters. */
  boolean isOfParameters(Slice line) {
    return isOfParameters() && line.u().parameter().isPresent();
  }

  /** Projects {@code point} onto the plane through {@code now}, keeping its cost. */
  @Override
  public Place place(ParameterVector point, double ofCost, ParameterVector now) {
    double[] nearest = through(now).nearest(point);
    return new Place(nearest[0], nearest[1], ofCost);
  }
}
