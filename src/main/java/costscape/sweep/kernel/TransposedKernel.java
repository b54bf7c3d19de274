package costscape.sweep.kernel;

import costscape.space.Axis;
import costscape.sweep.summand.ProgressionSummands;
import java.util.List;

/**
 * Evaluates with the axes exchanged, for a kernel that needs a certain one of them as the inner
 * axis.
 *
 * @param kernel of the axes in the other order
 * @param axes first and second
 */
record TransposedKernel(ShallowKernel kernel, List<Axis> axes) implements Kernel {
  private static final int BLOCK_ROWS = 128;

  /** A block has at most so many cells, which are put together in memory. */
  private static final int MOST_CELLS = 1 << 24;

  /**
   * Progressions begin anew after so many columns, so a piece that begins there has the same bits
   * as the uncut block.
   */
  private static final int RUN = ProgressionSummands.RUN;

  TransposedKernel {
    axes = List.copyOf(axes);
  }

  @Override
  public long blockCells() {
    int width = axes.get(1).points();
    return (long) Math.max(1, Math.min(BLOCK_ROWS, MOST_CELLS / width)) * width;
  }

  @Override
  public int strip() {
    int width = axes.get(1).points();
    long rows = Math.min(axes.get(0).points(), blockCells() / width);
    long fitting = Math.max(RUN, kernel.columns(rows));
    return fitting >= width ? width : (int) Long.highestOneBit(fitting);
  }

  @Override
  public int effort() {
    return kernel.effort();
  }

  @Override
  public void fill(long firstCell, int rows, double[] costs) {
    int width = axes.get(1).points();
    int columns = costs.length / rows;
    double[] transposed = new double[costs.length];
    int row = (int) (firstCell / width);
    kernel.fill((int) (firstCell % width), columns, row, rows, rows, transposed);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        costs[i * columns + j] = transposed[j * rows + i];
      }
    }
  }
}
