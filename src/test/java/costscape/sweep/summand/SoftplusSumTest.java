package costscape.sweep.summand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of softplus(u + v) are those of the plain formula, however large their product grows. */
class SoftplusSumTest {
  private static final int LANES = 8;

  /** A sum of thousands of terms, relative. */
  private static final double RELATIVE = 1e-13;

  private static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  private final SoftplusSum sum = new SoftplusSum(LANES);
  private final double[] expected = new double[LANES];

  private void add(double u, double... v) {
    double[] exponentials = Arrays.stream(v).map(Math::exp).toArray();
    double low = Arrays.stream(v).min().orElseThrow();
    double high = Arrays.stream(v).max().orElseThrow();
    sum.add(u, Math.exp(u), v, exponentials, low, high);
    for (int lane = 0; lane < LANES; lane++) {
      expected[lane] += softplus(u + v[lane]);
    }
  }

  private void check(String what) {
    double[] total = sum.total();
    for (int lane = 0; lane < LANES; lane++) {
      assertEquals(expected[lane], total[lane], RELATIVE * expected[lane], what);
    }
  }

  /**
   * Where a feature is 0 at a row, a sweep of its weight leaves that row the same in every cell.
   */
  @ParameterizedTest
  @ValueSource(doubles = {-50, -1, 0, 1, 20, 36, 36.7, 37, 37.5, 300, 699, 700, 701, 1e4})
  void rowsThatAreTheSameInEveryLane(double u) {
    for (int row = 0; row < 200; row++) {
      add(u, new double[LANES]);
    }
    check("u " + u);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-800, -701, -699, -38, -36, -1, 0, 1, 30, 36, 37, 38, 699, 701, 800})
  void rowsThatDifferByLane(double centre) {
    for (double width : new double[] {1e-17, 1e-3, 1, 40, 80}) {
      for (int row = 0; row < 60; row++) {
        double[] v = new double[LANES];
        for (int lane = 0; lane < LANES; lane++) {
          v[lane] = width * (lane / (LANES - 1.0) - 0.5);
        }
        add(centre, v);
      }
      check("centre " + centre + ", width " + width);
    }
  }

  @Test
  void rowsOfEveryKindInAnyOrder() {
    Well19937c random = new Well19937c(1);
    double[] sizes = {1e-3, 1, 10, 30, 100, 800};
    for (int trial = 0; trial < 300; trial++) {
      sum.total();
      sum.clear();
      Arrays.fill(expected, 0);
      double size = sizes[random.nextInt(sizes.length)];
      int rows = 1 + random.nextInt(100);
      for (int row = 0; row < rows; row++) {
        double[] v = new double[LANES];
        double width = random.nextInt(3) == 0 ? 0 : size;
        Arrays.setAll(v, lane -> width * random.nextGaussian());
        add(size * random.nextGaussian(), v);
      }
      check("trial " + trial);
    }
  }
}
