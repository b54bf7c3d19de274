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
    LaneFunctions lanes = new PlainLanes(1);
    for (int k = 0; k < TRIES; k++) {
      double x = (2 * random.nextDouble() - 1) * (k % 2 == 0 ? LaneFunctions.LIMIT : 1);
      double[] one = {x};
      lanes.exponential(one);
      assertEquals(one[0], Scalar.exp(x));
      double right = StrictMath.exp(x);
      assertTrue(Math.abs(Scalar.exp(x) - right) <= 2 * Math.ulp(right), "exp " + x);
    }
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
