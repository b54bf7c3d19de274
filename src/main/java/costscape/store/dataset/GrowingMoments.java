package costscape.store.dataset;

import costscape.data.Moments;
import java.util.Arrays;

/**
 * Moments of a file's column that comes in stretches. They are taken of blocks of rows that are
 * counted from the file's first row, so that their bits do not depend on how the file is cut:
 * packed or not, lines or columns.
 */
final class GrowingMoments {
  private static final int ROWS = 256;

  private final double[] block = new double[ROWS];
  private int filled;
  private Moments full = Moments.NONE;

  void add(double... some) {
    for (double value : some) {
      block[filled++] = value;
      if (filled == ROWS) {
        full = full.and(Moments.of(block));
        filled = 0;
      }
    }
  }

  /** Those of all numbers. */
  Moments moments() {
    return full.and(Moments.of(Arrays.copyOf(block, filled)));
  }
}
