package costscape.direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.direction.UnitMatching.Assignment;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** No other assignment gains more: all of them are tried. */
class AssignmentTest {
  @Test
  void itIsAsGoodAsTheBestOfAllOrders() {
    Well19937c random = new Well19937c(1);
    for (int trial = 0; trial < 300; trial++) {
      int size = 1 + trial % 6;
      double[][] gain = new double[size][size];
      for (double[] row : gain) {
        for (int column = 0; column < size; column++) {
          // small whole numbers in every third trial, so that many orders tie
          row[column] = trial % 3 == 0 ? random.nextInt(3) : random.nextGaussian();
        }
      }
      int[] found = Assignment.best(gain);
      double sum = 0;
      boolean[] taken = new boolean[size];
      for (int row = 0; row < size; row++) {
        sum += gain[row][found[row]];
        taken[found[row]] = true;
      }
      for (boolean column : taken) {
        assertEquals(true, column, "trial " + trial);
      }
      assertEquals(best(gain, 0, new boolean[size]), sum, 1e-12, "trial " + trial);
    }
  }

  private static double best(double[][] gain, int row, boolean[] taken) {
    if (row == gain.length) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < gain.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.max(best, gain[row][column] + best(gain, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }

  /** Products of two rising sequences are largest in the same order (rearrangement inequality). */
  @Test
  void risingMeetsRising() {
    int size = 200;
    double[][] gain = new double[size][size];
    int[] expected = new int[size];
    for (int row = 0; row < size; row++) {
      expected[row] = 77 * row % size; // 77 and 200 have no common divisor
      for (int column = 0; column < size; column++) {
        gain[row][column] = (77.0 * row % size) * column;
      }
    }
    assertArrayEquals(expected, Assignment.best(gain));
  }
}
