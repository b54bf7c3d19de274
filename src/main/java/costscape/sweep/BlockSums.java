package costscape.sweep;

import costscape.job.Job;
import costscape.space.Grid;
import costscape.sweep.kernel.Pieces;
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
   * Of consecutive cells.
   *
   * @param firstCell where the costs begin in the order of the table
   */
  static BlockSums of(Rectangles rectangles, long firstCell, double[] costs) {
    BlockSums block = over(rectangles, firstCell, firstCell + costs.length - 1);
    block.add(rectangles, firstCell, costs, 0, costs.length);
    return block;
  }

  /**
   * Of some columns of some rows.
   *
   * @param firstCell the first row's first one
   */
  static BlockSums of(Rectangles rectangles, long firstCell, int rows, double[] costs) {
    int width = rectangles.grid().second().points();
    int columns = costs.length / rows;
    BlockSums block = over(rectangles, firstCell, firstCell + (rows - 1L) * width + columns - 1);
    for (int row = 0; row < rows; row++) {
      long first = firstCell + (long) row * width;
      block.add(rectangles, first, costs, row * columns, (row + 1) * columns);
    }
    return block;
  }

  private static BlockSums over(Rectangles rectangles, long firstCell, long lastCell) {
    int top = rectangles.row(firstCell);
    int rows = rectangles.row(lastCell) - top + 1;
    return new BlockSums(top * rectangles.columns(), new double[rows * rectangles.columns()]);
  }

  /** Adds consecutive cells, which stand in an array from one place to another. */
  private void add(Rectangles rectangles, long firstCell, double[] costs, int start, int end) {
    int width = rectangles.grid().second().points();
    for (int from = start, to; from < end; from = to) {
      long cell = firstCell + from - start;
      int index = (int) (cell % width);
      int column = rectangles.column(index);
      to = Math.min(end, from + rectangles.columnEnd(column) - index);
      int at = rectangles.row(cell) * rectangles.columns() + column;
      sums[at - first] += sum(costs, from, to);
    }
    look(firstCell, costs, start, end);
  }

  /** NaN and ∞ stay. */
  private static double sum(double[] costs, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += costs[k];
    }
    return sum;
  }

  private void look(long firstCell, double[] costs, int start, int end) {
    for (int k = start; k < end; k++) {
      if (!Double.isFinite(costs[k])) {
        failed++;
      } else if (costs[k] < smallest) {
        smallest = costs[k];
        smallestAt = firstCell + k - start;
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
      Pieces pieces = sweep.pieces();
      double[] costs = sweep.run(index);
      return of(rectangles, pieces.firstCell(index), pieces.rows(index), costs);
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
