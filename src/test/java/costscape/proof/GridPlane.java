package costscape.proof;

import costscape.Article;
import costscape.cost.NetworkCost;
import java.util.ArrayList;
import java.util.List;

/** Where both slopes of the article's plane change sign between the corners of a grid's cell. */
final class GridPlane {
  private static final int POINTS = 401;
  private static final double FROM = -100.013;
  private static final double STEP = 0.5;

  private final NetworkCost cost;
  private final List<double[]> cells = new ArrayList<>();
  private final int[][] signs = new int[POINTS][POINTS];

  private GridPlane(NetworkCost cost) {
    this.cost = cost;
  }

  static GridPlane of(NetworkCost cost) {
    GridPlane grid = new GridPlane(cost);
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        grid.signs[i][j] = grid.signs(FROM + i * STEP, FROM + j * STEP);
      }
    }
    for (int i = 1; i < POINTS; i++) {
      for (int j = 1; j < POINTS; j++) {
        if (grid.changesBoth(i, j)) {
          grid.cells.add(new double[] {FROM + i * STEP, FROM + j * STEP});
        }
      }
    }
    return grid;
  }

  /** One bit for the sign of each slope. */
  private int signs(double alpha, double beta) {
    double[] gradient = new double[7];
    cost.gradient(Article.POINT.with(0, alpha).with(1, beta).toArray(), gradient);
    return (gradient[0] > 0 ? 1 : 0) + (gradient[1] > 0 ? 2 : 0);
  }

  private boolean changesBoth(int i, int j) {
    int all = signs[i][j] & signs[i - 1][j] & signs[i][j - 1] & signs[i - 1][j - 1];
    int any = signs[i][j] | signs[i - 1][j] | signs[i][j - 1] | signs[i - 1][j - 1];
    return all == 0 && any == 3;
  }

  /** Upper corners of the cells in which both slopes change sign. */
  List<double[]> cells() {
    return cells;
  }

  /** Whether a point lies within some steps of a cell: slopes may be parallel for a while. */
  boolean isNear(double[] cell, double[] point) {
    return Math.abs(cell[0] - point[0]) <= 4 * STEP && Math.abs(cell[1] - point[1]) <= 4 * STEP;
  }

  /** Whether both slopes nearly vanish, beside a thousandth of a step away. */
  boolean mayBeStationary(double[] point) {
    double[] here = new double[7];
    double[] beside = new double[7];
    cost.gradient(Article.POINT.with(0, point[0]).with(1, point[1]).toArray(), here);
    cost.gradient(
        Article.POINT.with(0, point[0] + 1e-3).with(1, point[1] + 1e-3).toArray(), beside);
    double size = Math.hypot(beside[0], beside[1]);
    return Math.hypot(here[0], here[1]) < 1e-6 * size;
  }
}
