package costscape.sweep;

import costscape.space.Grid;
import java.io.Serializable;

/**
 * The cost at every cell of a grid, first axis slowest. A cell that could not be evaluated is NaN.
 * Immutable.
 */
public final class CostSurface implements Serializable {
  private static final long serialVersionUID = 1;

  private final Grid grid;
  private final double[] costs;

  private CostSurface(Grid grid, double[] costs) {
    this.grid = grid;
    this.costs = costs;
  }

  public static CostSurface of(Grid grid, double... costs) {
    if (costs.length != grid.cells()) {
      throw new IllegalArgumentException(
          "%d costs for %d cells".formatted(costs.length, grid.cells()));
    }
    return owning(grid, costs.clone());
  }

  /** Keeps the array itself, one cost a cell, which nobody else changes from now on. */
  static CostSurface owning(Grid grid, double[] costs) {
    Cells.markFailures(costs);
    return new CostSurface(grid, costs);
  }

  public Grid grid() {
    return grid;
  }

  /** The cost at the i-th value of the first axis and the j-th of the second. */
  public double at(int i, int j) {
    return costs[i * grid.second().points() + j];
  }

  public int failed() {
    return Cells.failed(costs);
  }

  /** Smallest and largest cost of the cells that could be evaluated. */
  public CostRange range() {
    return CostRange.of(costs);
  }

  /** The cell of smallest cost, numbered first axis slowest; −1 where every cell failed. */
  public int minimum() {
    return Cells.smallest(costs);
  }
}
