package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.BasinRows;
import costscape.critical.place.Terrain;
import costscape.critical.unit.NoSymmetry;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.Training;

/**
 * The plane whose cells a basin map starts from, in the space that is trained: the space of all
 * parameters, or of the plane's own two parameters if the others are frozen.
 */
record BasinPlane(Terrain terrain, Slice slice) {
  /**
   * The plane of two parameters through a point.
   *
   * @param theta the point; a cell takes all but the plane's two parameters from it
   * @param frozen whether those other parameters keep their values in training
   */
  static BasinPlane of(NetworkCost cost, double[] theta, int first, int second, boolean frozen) {
    ParameterVector at = ParameterVector.of(theta);
    if (!frozen) {
      return new BasinPlane(
          Terrain.of(cost),
          plane(at, cost.parameterName(first), first, cost.parameterName(second), second));
    }
    RestrictedCost part = RestrictedCost.of(cost, at, first, second);
    return new BasinPlane(
        Terrain.of(part, new NoSymmetry()),
        plane(part.restrict(at), cost.parameterName(first), 0, cost.parameterName(second), 1));
  }

  private static Slice plane(
      ParameterVector at, String first, int atFirst, String second, int atSecond) {
    int n = at.dimension();
    return Slice.through(
        at, Direction.parameter(first, atFirst, n), Direction.parameter(second, atSecond, n));
  }

  /** Trains from the cells of one row of a grid; the result is for {@link #basins}. */
  double[] row(Grid grid, Training training, int row) {
    return new BasinNumbers(terrain)
        .of(new BasinRows(terrain, slice, grid, training).run(row).all());
  }

  /**
   * The map of all rows.
   *
   * @param rows the numbers of every row, one row after the other
   */
  Basins basins(Grid grid, double[] rows) {
    return new Basins(BasinMap.ofCells(terrain, grid, new BasinNumbers(terrain).cells(rows)));
  }
}
