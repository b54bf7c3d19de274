package costscape.sweep.kernel;

/** A kernel whose cells all take about the same time, so that blocks are cut by counting cells. */
interface PointKernel extends Kernel {
  CellPoints points();

  /** Cells of a block, about. */
  long cells();

  /** Cells that a piece of a long row has at least. */
  default long fewest() {
    return 1;
  }

  @Override
  default long blockCells() {
    return points().block(cells());
  }

  @Override
  default int strip() {
    return points().strip(Math.max(fewest(), cells()));
  }
}
