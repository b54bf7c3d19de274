package costscape.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** One number's functions are right to an ulp, and to the bits of the lanes'. */
class ScalarTest {
  private static final int TRIES = 200_000;
  private final Well19937c random = new Well19937c(5);

  @Test
  void theExponentialIsTheLanesAndRight() {
    LaneFunctions lanes = new LaneFunctions(1);
    for (int k = 0; k < TRIES; k++) {
      double x = (2 * random.nextDouble() - 1) * (k % 2 == 0 ? LaneFunctions.LIMIT : 1);
      double[] one = {x};
      lanes.exponential(one);
      assertEquals(one[0], Scalar.exp(x));
      double right = StrictMath.exp(x);
      assertTrue(Math.abs(Scalar.exp(x) - right) <= 2 * Math.ulp(right), "exp " + x);
    }
  }

  /** Three roundings of the fraction's parts, and that of the quotient. */
  @Test
  void theFractionOfADecayIsTheLanesAndRight() {
    LaneFunctions lanes = new LaneFunctions(1);
    for (int k = 0; k < TRIES; k++) {
      double z = (2 * random.nextDouble() - 1) * (k % 2 == 0 ? LaneFunctions.LIMIT : 1);
      double[] numerator = new double[1];
      double[] denominator = new double[1];
      lanes.decay(new double[] {z}, numerator, denominator);
      assertEquals(numerator[0], Scalar.decayNumerator(z));
      assertEquals(denominator[0], Scalar.decayDenominator(z));
      double right = StrictMath.exp(-z);
      double found = numerator[0] / denominator[0];
      assertTrue(Math.abs(found - right) <= 4 * Math.ulp(right), "e^-" + z);
    }
  }

  /** A sigmoid of any number is d/(n + d), and 1 less it n/(n + d). */
  @Test
  void theFractionServesASigmoidHoweverLarge() {
    double[] large = {701, -701, 745, -745, 1e308, -1e308, 1 / 0.0, -1 / 0.0};
    for (double z : large) {
      double n = Scalar.decayNumerator(z);
      double d = Scalar.decayDenominator(z);
      assertEquals(z > 0 ? 1 : StrictMath.exp(z), d / (n + d), "sigmoid " + z);
      assertEquals(z < 0 ? 1 : StrictMath.exp(-z), n / (n + d), "1 less sigmoid " + z);
    }
    assertEquals(0.5, Scalar.decayDenominator(0) / (2 * Scalar.decayNumerator(0)));
    assertTrue(Double.isNaN(Scalar.decayNumerator(Double.NaN)));
  }

  @Test
  void theLogarithmIsRight() {
    for (int k = 0; k < TRIES; k++) {
      double x = StrictMath.exp((2 * random.nextDouble() - 1) * (k % 2 == 0 ? 700 : 0.7));
      double right = StrictMath.log(x);
      assertTrue(Math.abs(Scalar.log(x) - right) <= 2 * Math.ulp(right), "log " + x);
    }
  }

  @Test
  void theEndsAreStrictMaths() {
    for (double x :
        new double[] {
          0,
          -0.0,
          -1,
          701,
          -701,
          -745,
          1e308,
          -1e308,
          5e-324,
          1e-310,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MAX_VALUE
        }) {
      assertEquals(StrictMath.exp(x), Scalar.exp(x), "exp " + x);
      assertEquals(StrictMath.log(x), Scalar.log(x), "log " + x);
    }
    assertEquals(0, Scalar.log(1));
    assertEquals(1, Scalar.exp(0));
  }
}
