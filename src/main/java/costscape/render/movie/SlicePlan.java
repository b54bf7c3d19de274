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
import java.util.stream.Stream;

/** A plane of two directions and its grid, to be swept through one point after the other. */
public record SlicePlan(CostFunction cost, Direction u, Direction v, Grid grid)
    implements LandscapePlan {
  /** Sweeps the plane through a point, on the caller's thread. */
  CellPlane surface(ParameterVector point) {
    return Sweep.surface(cost, Slice.through(point, u, v), grid, Runner.serial());
  }

  @Override
  public boolean isOfParameters() {
    return u.parameter().isPresent() && v.parameter().isPresent();
  }

  @Override
  public SlicePlan smallest() {
    return new SlicePlan(cost, u, v, grid.corners());
  }

  /** The same plane of another cost. */
  public SlicePlan of(CostFunction other) {
    return new SlicePlan(other, u, v, grid);
  }

  /** Whether the plane and a line are spanned by single parameters. */
  boolean isOfParameters(Slice line) {
    return Stream.of(u, v, line.u()).allMatch(direction -> direction.parameter().isPresent());
  }

  /** Projects {@code point} onto the plane through {@code through}, keeping its cost. */
  Place place(ParameterVector point, double ofCost, ParameterVector through) {
    double[] nearest = Slice.through(through, u, v).nearest(point);
    return new Place(nearest[0], nearest[1], ofCost);
  }
}
