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
  private final double[] sums;
  private long next;
  private long failed;
  private long smallestAt = -1;
  private double smallest = Double.POSITIVE_INFINITY;

  /** At most so many rectangles stand along a side. */
  public BlockMeans(Grid grid, int most) {
    rectangles = Rectangles.of(grid, most);
    sums = new double[rectangles.count()];
  }

  /** Adds the cells of the next block, in the order of the table. */
  public void add(double[] costs) {
    add(BlockSums.of(rectangles, next, costs));
    next += costs.length;
  }

  /** Adds the next block, which is reduced already. */
  public void add(BlockSums block) {
    block.addTo(sums);
    failed += block.failed();
    boolean earlier = block.smallest() == smallest && block.smallestAt() < smallestAt;
    if (block.smallest() < smallest || earlier) { // strips of one block lie beside each other
      smallest = block.smallest();
      smallestAt = block.smallestAt();
    }
  }

  /** The means, each in the middle of its rectangle. */
  public CellPlane surface() {
    double[] means = sums.clone();
    Arrays.setAll(means, k -> means[k] / rectangles.cells(k));
    return CellPlane.of(rectangles.middles(), means);
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
