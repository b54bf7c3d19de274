package costscape.sweep.kernel;

import costscape.sweep.summand.Tiles;

/** Makes means of the cells' sums over the rows, and adds the penalty. */
final class CellMeans {
  private final int rows;
  private final Tiles tiles;
  private final double[] costs;
  private final double[] ofOuter; // the outer axis' penalties
  private final double[] ofInner; // the inner axis' penalties, and what all cells have

  /**
   * @param inner the number of the inner axis: 1 on a plane, 0 on a line, which has no outer axis
   * @param costs where the means go, the outer axis slowest
   */
  CellMeans(CellPenalty penalty, int rows, int inner, double[] outer, Tiles tiles, double[] costs) {
    this.rows = rows;
    this.tiles = tiles;
    this.costs = costs;
    ofOuter = new double[outer.length];
    ofInner = new double[tiles.points()];
    for (int i = 0; i < ofOuter.length; i++) {
      ofOuter[i] = inner == 0 ? 0 : penalty.of(0, outer[i]);
    }
    for (int k = 0; k < ofInner.length; k++) {
      ofInner[k] = penalty.constant() + penalty.of(inner, tiles.value(k));
    }
  }

  int tiles() {
    return tiles.count();
  }

  int outerValues() {
    return ofOuter.length;
  }

  /** Writes the costs of a tile's cells at the i-th outer value. */
  void finish(double[] sums, int i, int tile) {
    int offset = tiles.offset(tile);
    int at = i * ofInner.length + offset;
    mean(sums, tiles.width(tile), 1.0 / rows, ofOuter[i], ofInner, offset, costs, at);
  }

  private static void mean(
      double[] sums,
      int count,
      double share,
      double plus,
      double[] penalties,
      int from,
      double[] costs,
      int at) {
    for (int k = 0; k < count; k++) {
      double cost = sums[k] * share + (penalties[from + k] + plus);
      costs[at + k] = FailedCells.orFailure(cost);
    }
  }
}
