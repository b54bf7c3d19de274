package costscape.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Columns become mean 0 and deviation 1 at the ends of what doubles are, too. */
class StandardTest {
  /** Some roundings of distances near 1. */
  private static final double ROUNDING = 1e-14;

  @Test
  void aConstantColumnIsZeroExactly() { // the mean of six times 0.1 is 0.09999999999999999
    for (double x : new double[] {0.1, 0, -1e308, Double.MAX_VALUE, Double.MIN_VALUE}) {
      assertArrayEquals(new double[6], scaled(new double[] {x, x, x, x, x, x}), "" + x);
    }
  }

  @Test
  void squaresMayOverflowOrVanish() {
    for (double x : new double[] {Double.MAX_VALUE, 1e308, 1e200, 1e-200, Double.MIN_VALUE}) {
      assertArrayEquals(new double[] {1, -1, 1, -1}, scaled(new double[] {x, -x, x, -x}));
      double[] three = {-Math.sqrt(1.5), 0, Math.sqrt(1.5)};
      assertArrayEquals(three, scaled(new double[] {-x, 0, x}), ROUNDING, "" + x);
    }
  }

  @Test
  void neighbouringDoublesKeepTheirDistance() {
    for (double x : new double[] {0.1, 1e300, 1e-300}) {
      double above = Math.nextUp(x);
      double[] found = scaled(new double[] {x, x, above, above});
      assertArrayEquals(new double[] {-1, -1, 1, 1}, found, ROUNDING, "" + x);
    }
  }

  @Test
  void otherColumnsAreScikitLearns() {
    assertArrayEquals(
        new double[] {(1 - 2.0) / Math.sqrt(2 / 3.0), 0, (3 - 2.0) / Math.sqrt(2 / 3.0)},
        scaled(new double[] {1, 2, 3}),
        4e-16);
  }

  /** A column fitted to itself. */
  private static double[] scaled(double[] column) {
    return Standard.fitting(column).scaled(column);
  }
}
