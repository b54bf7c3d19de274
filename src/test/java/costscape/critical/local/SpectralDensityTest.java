package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The estimated density of matrices whose eigenvalues are known. */
class SpectralDensityTest {
  private static final int SIZE = 400;

  private static final double[] EIGENVALUES = eigenvalues();

  /** A diagonal matrix: 5 % at −1, the others from 0 to 2 as the squares are spaced. */
  private static double[] eigenvalues() {
    double[] values = new double[SIZE];
    Arrays.setAll(values, k -> k < SIZE / 20 ? -1 : 2 * Math.pow((double) k / SIZE, 2));
    return values;
  }

  private static double[] times(double[] vector) {
    double[] product = new double[SIZE];
    Arrays.setAll(product, k -> EIGENVALUES[k] * vector[k]);
    return product;
  }

  @Test
  void sharesAndEndsAreThoseOfTheEigenvalues() {
    SpectralDensity density =
        SpectralDensity.of(SpectralDensityTest::times, SIZE, new SpectralDensity.Plan(40, 60, 1));
    // 40 vectors of 400 entries: the share of 5 % has a deviation of √(2·0.05·0.95/16000) = 0.0024
    assertEquals(0.05, density.shareBelow(-0.5), 3 * 0.0024);
    assertEquals(-1, density.smallest(), 1e-9);
    assertEquals(2, density.largest(), 0.02);
    double share = Arrays.stream(EIGENVALUES).filter(value -> value < 0.5).count() / 400.0;
    assertEquals(share, density.shareBelow(0.5), 0.03);
  }

  /** The density of bells over all eigenvalues. */
  private static double bells(double t, double width) {
    return Arrays.stream(EIGENVALUES)
        .map(value -> Math.exp(-0.5 * Math.pow((t - value) / width, 2)))
        .map(bell -> bell / (SIZE * width * Math.sqrt(2 * Math.PI)))
        .sum();
  }

  @Test
  void theDensityHasAnIntegralOf1AndTheShapeOfTheWholeSpectrums() {
    SpectralDensity some =
        SpectralDensity.of(SpectralDensityTest::times, SIZE, new SpectralDensity.Plan(40, 100, 1));
    double width = 0.1;
    double integral = 0;
    double apart = 0;
    for (int k = 0; k <= 500; k++) {
      double t = -2 + 0.01 * k;
      integral += 0.01 * some.at(t, width);
      apart += 0.01 * Math.abs(some.at(t, width) - bells(t, width));
    }
    assertEquals(1, integral, 1e-6);
    assertEquals(0, apart, 0.05); // of an area of 1
  }

  @Test
  void theSeedDecidesEveryBit() {
    SpectralDensity.Plan plan = new SpectralDensity.Plan(3, 20, 7);
    SpectralDensity one = SpectralDensity.of(SpectralDensityTest::times, SIZE, plan);
    SpectralDensity same = SpectralDensity.of(SpectralDensityTest::times, SIZE, plan);
    assertEquals(one.at(0.3, 0.1), same.at(0.3, 0.1));
  }
}
