package costscape.sweep;

import costscape.job.Job;
import costscape.space.Grid;
import java.io.Serializable;

/**
 * One block of a plane too large to hold, reduced to what a picture of it needs: sums over
 * rectangles of cells, and the smallest cell. Of a row of rectangles that begins in the block
 * before, it has its own cells' share.
 */
public final class BlockSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final int first;
  private final double[] sums;
  private long failed;
  private long smallestAt = -1;
  private double smallest = Double.POSITIVE_INFINITY;

  private BlockSums(int first, double[] sums) {
    this.first = first;
    this.sums = sums;
  }

  /**
   * @param firstCell where the costs begin in the order of the table
   */
  static BlockSums of(Rectangles rectangles, long firstCell, double[] costs) {
    int top = rectangles.row(firstCell);
    int rows = rectangles.row(firstCell + costs.length - 1) - top + 1;
    int columns = rectangles.columns();
    BlockSums block = new BlockSums(top * columns, new double[rows * columns]);
    int width = rectangles.grid().second().points();
    for (int from = 0, to; from < costs.length; from = to) {
      long cell = firstCell + from;
      int index = (int) (cell % width);
      int column = rectangles.column(index);
      to = Math.min(costs.length, from + rectangles.columnEnd(column) - index);
      block.sums[(rectangles.row(cell) - top) * columns + column] += sum(costs, from, to);
    }
    block.look(firstCell, costs);
    return block;
  }

  /** NaN and ∞ stay. */
  private static double sum(double[] costs, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += costs[k];
    }
    return sum;
  }

  private void look(long firstCell, double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      if (!Double.isFinite(costs[k])) {
        failed++;
      } else if (costs[k] < smallest) {
        smallest = costs[k];
        smallestAt = firstCell + k;
      }
    }
  }

  /** A sweep of which no cell is kept, by the blocks of the sweep. */
  public static Job<BlockSums> job(Sweep sweep, Grid grid, int most) {
    return new Reduced(sweep, Rectangles.of(grid, most));
  }

  private record Reduced(Sweep sweep, Rectangles rectangles) implements Job<BlockSums> {
    @Override
    public int size() {
      return sweep.size();
    }

    @Override
    public BlockSums run(int index) {
      return of(rectangles, sweep.firstCell(index), sweep.run(index));
    }
  }

  void addTo(double[] all) {
    for (int k = 0; k < sums.length; k++) {
      all[first + k] += sums[k];
    }
  }

  long failed() {
    return failed;
  }

  double smallest() {
    return smallest;
  }

  /** −1 where every cell failed. */
  long smallestAt() {
    return smallestAt;
  }
}
