package costscape.render.surface;

import costscape.render.layer.Blocks;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.sweep.CellPlane;

/**
 * The heights of a surface in the camera's box, at equally spaced points. These are the grid's own
 * points, with more between them by bilinear interpolation if the grid is coarse, or the means of
 * blocks if the grid is finer than can be seen. A failed cell is a hole. A hole that the surface
 * encloses has a height, at which it is hatched.
 */
record SurfaceMesh(int columns, int rows, double[] fractions, double[] heights) {
  private static final int FEWEST = 120;
  private static final int MOST = 500;

  /** The direction towards the light, in the box: to the left, to the front and up. */
  private static final double[] LIGHT = {-0.35, -0.45, 0.82};

  /** The share of the light that reaches every side. */
  private static final double AMBIENT = 0.55;

  private static final double BRIGHTEST = 1.06;

  static SurfaceMesh of(CellPlane surface, ColorScale colours) {
    Blocks blocks = Blocks.fitting(surface, MOST, MOST);
    double[] fractions = new double[blocks.columns() * blocks.rows()];
    int k = 0;
    for (int column = 0; column < blocks.columns(); column++) {
      for (double cost : blocks.means(column)) {
        fractions[k++] = Math.max(0, Math.min(1, colours.fraction(cost)));
      }
    }
    double[] heights = surface.failed() == 0 ? fractions : HoleSpan.over(fractions, blocks.rows());
    SurfaceMesh coarse = new SurfaceMesh(blocks.columns(), blocks.rows(), fractions, heights);
    return coarse.refined(pieces(blocks.columns()), pieces(blocks.rows()));
  }

  private static int pieces(int points) {
    return Math.max(1, FEWEST / (points - 1));
  }

  private SurfaceMesh refined(int across, int up) {
    int finerColumns = (columns - 1) * across + 1;
    int finerRows = (rows - 1) * up + 1;
    double[] finer = new double[finerColumns * finerRows];
    double[] finerHeights = fractions == heights ? finer : new double[finer.length];
    for (int k = 0; k < finer.length; k++) {
      int column = k / finerRows;
      double i = (double) column / across;
      double j = (double) (k % finerRows) / up;
      finerHeights[k] = between(heights, i, j);
      finer[k] = between(fractions, i, j);
    }
    return new SurfaceMesh(finerColumns, finerRows, finer, finerHeights);
  }

  /** Interpolates bilinearly; exact on the grid's own points. */
  private double between(double[] values, double i, double j) {
    int column = Math.min(columns - 2, (int) i);
    int row = Math.min(rows - 2, (int) j);
    double s = i - column;
    double t = j - row;
    return mixed(
        mixed(values[at(column, row)], values[at(column + 1, row)], s),
        mixed(values[at(column, row + 1)], values[at(column + 1, row + 1)], s),
        t);
  }

  /** The height of a surface at any place, as a fraction of the colour scale; NaN in a hole. */
  static double height(CellPlane surface, ColorScale colours, double alpha, double beta) {
    Axis first = surface.grid().first();
    Axis second = surface.grid().second();
    int rows = second.points();
    double[] fractions = new double[4];
    double i = (alpha - first.from()) / first.step();
    double j = (beta - second.from()) / second.step();
    int column = Math.max(0, Math.min(first.points() - 2, (int) i));
    int row = Math.max(0, Math.min(rows - 2, (int) j));
    for (int k = 0; k < fractions.length; k++) {
      double cost = surface.at(column + k / 2, row + k % 2);
      fractions[k] = Math.max(0, Math.min(1, colours.fraction(cost)));
    }
    return new SurfaceMesh(2, 2, fractions, fractions).between(fractions, i - column, j - row);
  }

  private int at(int i, int j) {
    return i * rows + j;
  }

  private static double mixed(double from, double to, double t) {
    return t == 0 ? from : t == 1 ? to : from + t * (to - from);
  }

  /** The height as a fraction of the colour scale; NaN in a hole. */
  double fraction(int i, int j) {
    return fractions[at(i, j)];
  }

  double x(int i) {
    return -1 + 2.0 * i / (columns - 1);
  }

  double y(int j) {
    return -1 + 2.0 * j / (rows - 1);
  }

  /** The height in the box; NaN in a hole that reaches the edge. */
  double z(int i, int j) {
    return Camera.HEIGHT * heights[at(i, j)];
  }

  /** Lambert's cosine of the angle to the light, scaled so that level places keep their colour. */
  double brightness(int i, int j) {
    double slopeX = slope(i, j, 1, 0) * (columns - 1) / 2;
    double slopeY = slope(i, j, 0, 1) * (rows - 1) / 2;
    double cosine =
        (LIGHT[2] - slopeX * LIGHT[0] - slopeY * LIGHT[1])
            / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
    return Math.min(BRIGHTEST, AMBIENT + (1 - AMBIENT) * Math.max(0, cosine) / LIGHT[2]);
  }

  /** The rise per step, measured over both neighbours if there are two. */
  private double slope(int i, int j, int di, int dj) {
    int highI = Math.min(columns - 1, i + di);
    int highJ = Math.min(rows - 1, j + dj);
    int lowI = Math.max(0, i - di);
    int lowJ = Math.max(0, j - dj);
    double rise = z(highI, highJ) - z(lowI, lowJ);
    return Double.isNaN(rise) ? 0 : rise / (highI - lowI + highJ - lowJ);
  }
}
