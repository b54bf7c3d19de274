package costscape.render;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.PathOverlay.Place;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CostSurface;
import costscape.sweep.Sweep;
import java.io.Serializable;

/** A plane of two directions that is swept through one point after the other. */
public record SlicePlan(CostFunction cost, Direction u, Direction v, Grid grid)
    implements Serializable {
  /** The plane through a point, swept on the caller's thread. */
  CostSurface surface(ParameterVector point) {
    return Sweep.surface(cost, Slice.through(point, u, v), grid, Runner.serial());
  }

  /** Where a point of a known cost lies in the plane through itself. */
  Place place(ParameterVector point, double ofCost) {
    return new Place(coordinate(u, point), coordinate(v, point), ofCost);
  }

  /** Along a parameter its value; along any other direction the plane's origin is the point. */
  private static double coordinate(Direction direction, ParameterVector point) {
    return direction.parameter().isPresent() ? point.get(direction.parameter().getAsInt()) : 0;
  }
}
