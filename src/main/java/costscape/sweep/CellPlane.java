package costscape.sweep;

import costscape.cost.Rounding;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.kernel.Kernel;
import java.util.List;

/**
 * The cost at every cell of a grid, first axis slowest. A cell that could not be evaluated is NaN.
 * Immutable.
 */
public final class CellPlane implements SweptCells {
  private static final long serialVersionUID = 1;

  private final Grid grid;
  private final double[][] blocks; // the cells as the sweep made them
  private final int length; // of each block but the last; some whole rows
  private final Rounding rounding;
  private final double aspect;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient CellTally tally;

  private CellPlane(Grid grid, double[][] blocks, int length, Rounding rounding, double aspect) {
    this.grid = grid;
    this.blocks = blocks;
    this.length = length;
    this.rounding = rounding;
    this.aspect = aspect;
  }

  public static CellPlane of(Grid grid, double... costs) {
    if (costs.length != grid.cells()) {
      throw new IllegalArgumentException(
          "%d costs for %d cells".formatted(costs.length, grid.cells()));
    }
    double[] copy = costs.clone();
    Kernel.markFailures(copy);
    return new CellPlane(grid, new double[][] {copy}, copy.length, Rounding.NONE, lengths(grid));
  }

  /**
   * Keeps the blocks of a sweep themselves; all but the last have one length. Nobody may change
   * them from now on.
   */
  static CellPlane owning(Grid grid, double[][] blocks) {
    if (grid.cells() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many cells to number: " + grid.cells());
    }
    return new CellPlane(grid, blocks, blocks[0].length, Rounding.NONE, lengths(grid));
  }

  @Override
  public CellPlane rounded(Rounding known) {
    return new CellPlane(grid, blocks, length, known, aspect);
  }

  /** The same cells, of which it is known how long the first axis is in lengths of the second. */
  public CellPlane proportioned(double lengths) {
    return new CellPlane(grid, blocks, length, rounding, lengths);
  }

  /** How long the first axis is by its numbers, in lengths of the second. */
  public static double lengths(Grid grid) {
    return (grid.first().to() - grid.first().from()) / (grid.second().to() - grid.second().from());
  }

  /** How long the first axis is in parameter space, in lengths of the second. */
  public double aspect() {
    return aspect;
  }

  public Grid grid() {
    return grid;
  }

  @Override
  public List<Axis> axes() {
    return grid.axes();
  }

  @Override
  public Rounding rounding() {
    return rounding;
  }

  /** The cost at the i-th value of the first axis and the j-th of the second. */
  public double at(int i, int j) {
    return value(i * grid.second().points() + j);
  }

  @Override
  public double value(int cell) {
    return blocks[cell / length][cell % length];
  }

  /** The costs at the i-th value of the first axis, one for each value of the second. */
  public void copyRow(int i, double[] into) {
    int cell = i * into.length;
    System.arraycopy(blocks[cell / length], cell % length, into, 0, into.length);
  }

  @Override
  public int failed() {
    return tally().failed();
  }

  @Override
  public Range range() {
    return tally().range();
  }

  @Override
  public int minimum() {
    return tally().minimum();
  }

  /** The cells are counted once. Two threads that count at the same time find the same. */
  private CellTally tally() {
    if (tally == null) {
      tally = CellTally.of(blocks);
    }
    return tally;
  }
}
