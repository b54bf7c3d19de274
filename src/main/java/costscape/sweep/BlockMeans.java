package costscape.sweep;

import costscape.space.Grid;
import java.util.Arrays;

/**
 * Reduces a plane that is too large to hold, as its cells come, to the means of rectangles of cells
 * and the smallest cell. A rectangle with a failed cell has failed too; no number is invented for
 * it.
 */
public final class BlockMeans {
  private final Rectangles rectangles;
  private final BlockSums whole;
  private long next;

  /** At most so many rectangles stand along a side. */
  public BlockMeans(Grid grid, int most) {
    rectangles = Rectangles.of(grid, most);
    whole = BlockSums.none(rectangles);
  }

  /** Adds the cells of the next block, in the order of the table. */
  public void add(double[] costs) {
    add(BlockSums.of(rectangles, next, costs));
    next += costs.length;
  }

  /** Adds the next block, which is reduced already. */
  public void add(BlockSums block) {
    whole.add(block);
  }

  /** The means, each in the middle of its rectangle. */
  public CellPlane surface() {
    double[] means = whole.sums();
    Arrays.setAll(means, k -> means[k] / rectangles.cells(k));
    return CellPlane.of(rectangles.middles(), means);
  }

  public long failed() {
    return whole.failed();
  }

  /** The cell of smallest cost, numbered in the order of the table; −1 where every cell failed. */
  public long minimum() {
    return whole.smallestAt();
  }

  public double smallest() {
    return whole.smallest();
  }
}
