package costscape.sweep;

import costscape.space.Axis;
import costscape.space.Grid;
import java.util.Arrays;

/**
 * A plane too large to hold, reduced as its cells come: the means of rectangles of cells, and the
 * smallest cell. A rectangle with a failed cell has failed: nothing is invented for it.
 */
public final class BlockMeans {
  private final Grid grid;
  private final int rows;
  private final int columns;
  private final double[] sums;
  private final int[] counts;
  private long next;
  private long failed;
  private long smallestAt = -1;
  private double smallest = Double.POSITIVE_INFINITY;

  /**
   * @param most rectangles a side, at most
   */
  public BlockMeans(Grid grid, int most) {
    this.grid = grid;
    this.rows = Math.min(most, grid.first().points());
    this.columns = Math.min(most, grid.second().points());
    this.sums = new double[rows * columns];
    this.counts = new int[sums.length];
  }

  /** The next cells in the order of the table, any number of them. */
  public void add(double[] costs) {
    int width = grid.second().points();
    for (double cost : costs) {
      int row = block((int) (next / width), rows, grid.first());
      int column = block((int) (next % width), columns, grid.second());
      sums[row * columns + column] += cost; // NaN and ∞ stay
      counts[row * columns + column]++;
      note(cost);
      next++;
    }
  }

  private static int block(int index, int blocks, Axis axis) {
    return (int) ((long) index * blocks / axis.points());
  }

  private void note(double cost) {
    if (!Double.isFinite(cost)) {
      failed++;
    } else if (cost < smallest) {
      smallest = cost;
      smallestAt = next;
    }
  }

  /** The means, each in the middle of its rectangle. */
  public CostSurface surface() {
    double[] means = sums.clone();
    Arrays.setAll(means, k -> means[k] / counts[k]);
    return CostSurface.owning(
        new Grid(middles(grid.first(), rows), middles(grid.second(), columns)), means);
  }

  /** Cells of a rectangle along the first axis, about. */
  public double cellsAlongFirst() {
    return (double) grid.first().points() / rows;
  }

  /** Cells of a rectangle along the second axis, about. */
  public double cellsAlongSecond() {
    return (double) grid.second().points() / columns;
  }

  private static Axis middles(Axis axis, int blocks) {
    double half = 0.5 * (axis.points() / (double) blocks - 1) * axis.step();
    return new Axis(axis.name(), axis.from() + half, axis.to() - half, blocks);
  }

  public long failed() {
    return failed;
  }

  /** The cell of smallest cost, numbered in the order of the table; −1 where every cell failed. */
  public long minimum() {
    return smallestAt;
  }

  public double smallest() {
    return smallest;
  }
}
