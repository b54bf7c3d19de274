package costscape.sweep.kernel;

/** A kernel whose cells take about one time each, so that a number of cells is what bounds work. */
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
