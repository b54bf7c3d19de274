package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.BasinRows;
import costscape.critical.place.Terrain;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.trace.Training;

/**
 * The plane whose cells a basin map starts from, in the space that is trained: the space of all
 * parameters, or of the plane's own two parameters if the others are frozen.
 */
record BasinPlane(Terrain terrain, Slice slice) {
  /**
   * The plane of a map. Where the parameters that are not swept are frozen, both directions are
   * parameters.
   */
  static BasinPlane of(NetworkCost cost, Slice slice, boolean frozen) {
    if (!frozen) {
      return new BasinPlane(Terrain.of(cost), slice);
    }
    int first = slice.u().parameter().orElseThrow();
    int second = slice.v().parameter().orElseThrow();
    RestrictedCost part = RestrictedCost.of(cost, slice.origin(), first, second);
    return new BasinPlane(
        Terrain.around(part),
        Slice.through(
            part.restrict(slice.origin()),
            Direction.parameter(slice.u().name(), 0, 2),
            Direction.parameter(slice.v().name(), 1, 2)));
  }

  /** Trains from the cells of one row of a grid; the result is for {@link #basins}. */
  double[] row(Grid grid, Training training, int row) {
    return new BasinNumbers(terrain)
        .of(new BasinRows(terrain, slice, grid, training).run(row).all());
  }

  /** The map of all rows, whose numbers lie one row after the other. */
  PageBasins basins(Grid grid, double[] rows) {
    return new PageBasins(BasinMap.ofCells(terrain, grid, new BasinNumbers(terrain).cells(rows)));
  }
}
