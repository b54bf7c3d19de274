package costscape.sweep;

import costscape.job.Job;
import costscape.space.Grid;
import costscape.sweep.kernel.Pieces;
import java.io.Serializable;

/**
 * One block of a plane that is too large to hold, reduced to what a picture of the plane needs:
 * sums over rectangles of cells, and the smallest cell. Where a row of rectangles begins in the
 * block before, the sums have the share of this block's cells.
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

  /** Reduces consecutive cells from one on, with at most so many rectangles along a side. */
  public static BlockSums of(Grid grid, int most, long firstCell, double... costs) {
    return of(Rectangles.of(grid, most), firstCell, costs);
  }

  /** Reduces consecutive cells, which begin at a cell in the order of the table. */
  static BlockSums of(Rectangles rectangles, long firstCell, double[] costs) {
    BlockSums block = over(rectangles, firstCell, firstCell + costs.length - 1);
    block.add(rectangles, firstCell, costs, 0, costs.length);
    return block;
  }

  /** Reduces some columns of some rows, given the first cell of the first row. */
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

  /** Adds consecutive cells, which stand in the array from start to end. */
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

  /** The sum of some cells. A NaN or ∞ among them makes it NaN or ∞. */
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

  /** The job of a sweep whose blocks are reduced at once, so that no cell is kept. */
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

  /** The sums of no cell yet, with room for all rectangles. */
  static BlockSums none(Rectangles rectangles) {
    return new BlockSums(0, new double[rectangles.count()]);
  }

  /** Adds a block to these sums of all rectangles. */
  void add(BlockSums block) {
    for (int k = 0; k < block.sums.length; k++) {
      sums[block.first + k] += block.sums[k];
    }
    failed += block.failed;
    boolean earlier = block.smallest == smallest && block.smallestAt < smallestAt;
    if (block.smallest < smallest || earlier) { // strips of one block lie beside each other
      smallest = block.smallest;
      smallestAt = block.smallestAt;
    }
  }

  double[] sums() {
    return sums.clone();
  }

  long failed() {
    return failed;
  }

  double smallest() {
    return smallest;
  }

  /** The number of the smallest cell; −1 where every cell failed. */
  long smallestAt() {
    return smallestAt;
  }
}
