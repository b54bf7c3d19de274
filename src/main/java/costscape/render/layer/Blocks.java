package costscape.render.layer;

import costscape.sweep.CellPlane;

/**
 * A surface in blocks of {@code across} × {@code up} cells; the last blocks may be smaller. If a
 * grid is finer than the picture, drawing the nearest cells alone would drop whole rows.
 */
public record Blocks(CellPlane surface, int across, int up) {
  /** The smallest blocks that a picture of some pixels can show. */
  public static Blocks fitting(CellPlane surface, int pixelsAcross, int pixelsUp) {
    return new Blocks(
        surface,
        pieces(surface.grid().first().points(), pixelsAcross),
        pieces(surface.grid().second().points(), pixelsUp));
  }

  private static int pieces(int points, int pixels) {
    return (points - 1) / Math.max(1, pixels) + 1;
  }

  public int columns() {
    return pieces(surface.grid().first().points(), across);
  }

  public int rows() {
    return pieces(surface.grid().second().points(), up);
  }

  /** The mean cost of each block of a column from the bottom up; NaN where a cell failed. */
  public double[] means(int column) {
    int from = column * across;
    int end = Math.min(surface.grid().first().points(), from + across);
    double[] means = new double[rows()];
    double[] cells = new double[surface.grid().second().points()];
    for (int i = from; i < end; i++) {
      surface.copyRow(i, cells);
      addBlocks(cells, means);
    }
    for (int row = 0; row < means.length; row++) {
      means[row] /= (end - from) * (Math.min(cells.length, (row + 1) * up) - row * up);
    }
    return means;
  }

  private void addBlocks(double[] cells, double[] sums) {
    int j = 0;
    for (int row = 0; row < sums.length; row++) {
      double sum = sums[row];
      for (int end = Math.min(cells.length, j + up); j < end; j++) {
        sum += cells[j];
      }
      sums[row] = sum;
    }
  }
}
