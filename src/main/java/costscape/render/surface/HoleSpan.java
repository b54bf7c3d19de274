package costscape.render.surface;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Spans the holes that a surface encloses, so that there is somewhere to hatch them. Ring by ring
 * from the rim inwards, a cell takes the mean height of those neighbours that have one. No cost is
 * read off these heights. A hole that reaches the edge has no rim on one side and stays open.
 */
final class HoleSpan {
  private final double[] heights;
  private final int rows;
  private final boolean[] open;

  private HoleSpan(double[] heights, int rows) {
    this.heights = heights;
    this.rows = rows;
    open = new boolean[heights.length];
  }

  /**
   * Fills the enclosed holes.
   *
   * @param heights the heights column by column, NaN in a hole
   * @return a copy that has NaN in open holes only
   */
  static double[] over(double[] heights, int rows) {
    HoleSpan span = new HoleSpan(heights.clone(), rows);
    span.findOpen();
    while (span.ring()) {
      // inwards
    }
    return span.heights;
  }

  /** Marks every hole that reaches the edge as open. */
  private void findOpen() {
    int[] reached = new int[heights.length];
    int[] count = {0};
    IntConsumer reach =
        k -> {
          if (Double.isNaN(heights[k]) && !open[k]) {
            open[k] = true;
            reached[count[0]++] = k;
          }
        };
    for (int k = 0; k < heights.length; k++) {
      boolean edge = k < rows || k >= heights.length - rows || k % rows % (rows - 1) == 0;
      if (edge) {
        reach.accept(k);
      }
    }
    for (int next = 0; next < count[0]; next++) {
      forNeighbours(reached[next], reach);
    }
  }

  /** Fills one ring. The result tells whether any cell got a height. */
  private boolean ring() {
    double[] before = heights.clone();
    boolean any = false;
    for (int k = 0; k < before.length; k++) {
      if (Double.isNaN(before[k]) && !open[k]) {
        heights[k] = mean(before, k);
        any = true;
      }
    }
    return any;
  }

  /** The mean over those neighbours that have a height; NaN if none has one. */
  private double mean(double[] before, int k) {
    double[] known = new double[8];
    int[] count = {0};
    forNeighbours(
        k,
        at -> {
          if (!Double.isNaN(before[at])) {
            known[count[0]++] = before[at];
          }
        });
    return Arrays.stream(known, 0, count[0]).sum() / count[0];
  }

  /** Visits eight cells around one: pieces of the mesh that meet in a corner are one hole. */
  private void forNeighbours(int k, IntConsumer action) {
    for (int i = k / rows - 1; i <= k / rows + 1; i++) {
      for (int j = k % rows - 1; j <= k % rows + 1; j++) {
        int at = i * rows + j;
        if (i >= 0 && j >= 0 && j < rows && at < heights.length && at != k) {
          action.accept(at);
        }
      }
    }
  }
}
