package costscape.sweep.kernel;

import costscape.cost.AskedCost;

/**
 * Asks a cost from elsewhere for a block of cells at once: a question takes some 50 µs beside the
 * work. A piece has few cells all the same, for one cell may take seconds, and finished pieces are
 * what is saved.
 */
record AskedKernel(AskedCost cost, CellPoints points) implements PointKernel {
  @Override
  public long cells() {
    return PlainKernel.FEW_CELLS;
  }

  @Override
  public int effort() {
    return 100;
  }

  /** A rectangle of several rows is the whole width of the plane, so that its cells follow. */
  @Override
  public void fill(long firstCell, int rows, double[] costs) {
    cost.source().costs(points.points(firstCell, costs.length), costs);
    FailedCells.markFailures(costs);
  }
}
