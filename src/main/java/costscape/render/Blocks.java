package costscape.render;

import costscape.sweep.CostSurface;

/**
 * A surface in blocks of {@code across} × {@code up} cells, the last ones smaller. Drawing a finer
 * grid than the picture by its nearest cells would drop whole rows.
 */
record Blocks(CostSurface surface, int across, int up) {
  /** Blocks as small as a picture of some pixels can show. */
  static Blocks fitting(CostSurface surface, int pixelsAcross, int pixelsUp) {
    return new Blocks(
        surface,
        pieces(surface.grid().first().points(), pixelsAcross),
        pieces(surface.grid().second().points(), pixelsUp));
  }

  private static int pieces(int points, int pixels) {
    return (points - 1) / Math.max(1, pixels) + 1;
  }

  int columns() {
    return pieces(surface.grid().first().points(), across);
  }

  int rows() {
    return pieces(surface.grid().second().points(), up);
  }

  /** Mean cost of a block; NaN where one of its cells failed, so that no failure disappears. */
  double mean(int column, int row) {
    int endI = Math.min(surface.grid().first().points(), (column + 1) * across);
    int endJ = Math.min(surface.grid().second().points(), (row + 1) * up);
    double sum = 0;
    int cells = 0;
    for (int i = column * across; i < endI; i++) {
      for (int j = row * up; j < endJ; j++) {
        sum += surface.at(i, j);
        cells++;
      }
    }
    return sum / cells;
  }
}
