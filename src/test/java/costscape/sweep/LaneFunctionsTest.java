package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.Activations;
import costscape.network.UnitActivation;
import costscape.sweep.summand.SoftplusSum;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The array functions against Java's own, which err by less than 1 ulp themselves. */
class LaneFunctionsTest {
  private static final int LANES = 256;
  private static final long SEED = 5;

  /** An ulp each side, and one for the compared value's own rounding. */
  private static final double RELATIVE = 3 * 0x1p-53;

  private static double[] samples(DoubleUnaryOperator shape) {
    return new Random(SEED).doubles(LANES, -1, 1).map(shape).toArray();
  }

  @Test
  void exponentialsAreThoseOfJava() {
    for (double range : new double[] {1e-20, 1e-3, 1, 40, LaneFunctions.LIMIT}) {
      double[] x = samples(t -> range * t);
      double[] e = x.clone();
      new LaneFunctions(LANES).exponential(e);
      for (int k = 0; k < LANES; k++) {
        assertEquals(Math.exp(x[k]), e[k], RELATIVE * Math.exp(x[k]), "e^" + x[k]);
      }
    }
  }

  @Test
  void logarithmsKeepRelativeAccuracyFrom1eMinus300To1e300() {
    for (double range : new double[] {1e-16, 1, 40, LaneFunctions.LIMIT}) {
      double[] q = samples(t -> Math.exp(range * t));
      double[] log = new double[LANES];
      new LaneFunctions(LANES).addLogOnePlus(log, q);
      for (int k = 0; k < LANES; k++) {
        assertEquals(Math.log1p(q[k]), log[k], RELATIVE * Math.log1p(q[k]), "log 1 + " + q[k]);
      }
    }
  }

  @Test
  void theLogarithmOf1IsExactly0AndTheSmallestNumberItsOwn() {
    double[] log = new double[2];
    new LaneFunctions(2).addLogOnePlus(log, new double[] {0, Double.MIN_VALUE});
    assertEquals(0, log[0]);
    assertEquals(Double.MIN_VALUE, log[1]);
  }

  @Test
  void powersOfTwoTakenOutLeaveEveryBitAndNoLargeNumber() {
    double[] q = samples(t -> Math.exp(LaneFunctions.LIMIT * t));
    double[] left = q.clone();
    double[] taken = new double[LANES];
    new LaneFunctions(LANES).scaleDown(left, taken);
    for (int k = 0; k < LANES; k++) {
      assertEquals(q[k], left[k] * Math.pow(2, taken[k]));
      assertTrue(left[k] < 0x1p65, "left of " + q[k]);
      assertTrue(taken[k] == 0 || left[k] >= 0x1p64, "left of " + q[k]);
    }
  }

  @Test
  void activationsAreTheNetworksToTwoRoundingsOf1() {
    for (ActivationFunction function : Activations.all()) {
      for (double range : new double[] {1e-3, 1, 40, 1e5}) {
        double[] z = samples(t -> range * t);
        double[] a = z.clone();
        new UnitActivation(function, LANES).apply(a, range);
        for (int k = 0; k < LANES; k++) {
          double expected = function.value(z[k]);
          double tolerance = 0x1p-51 * Math.max(1, Math.abs(expected));
          assertEquals(expected, a[k], tolerance, function + " of " + z[k]);
        }
      }
    }
  }

  /** Also of features of 1e-7 and less, which a large output weight makes count. */
  @Test
  void aTanhKeepsItsRelativeAccuracyHoweverSmall() {
    for (double range : new double[] {1e-300, 1e-20, 1e-7, 1e-3, 0.4, 1, 40, 1e5}) {
      double[] z = samples(t -> range * t);
      double[] a = z.clone();
      new UnitActivation(ActivationFunction.TANH, LANES).apply(a, range);
      for (int k = 0; k < LANES; k++) {
        double expected = Math.tanh(z[k]);
        assertEquals(expected, a[k], 0x1p-50 * Math.abs(expected), "tanh " + z[k]);
      }
    }
  }

  @Test
  void softplusSumsHoldFromTheTiniestToTheHuge() {
    Random random = new Random(SEED);
    for (double range : new double[] {0.1, 30, 300, 700, 3000}) {
      SoftplusSum sum = new SoftplusSum(8);
      double[] expected = new double[8];
      sum.clear();
      for (int row = 0; row < 50; row++) {
        double shift = range * (2 * random.nextDouble() - 1);
        double[] u = random.doubles(8, -1, 1).map(t -> shift + range * t).sorted().toArray();
        for (int k = 0; k < 8; k++) {
          expected[k] += Math.max(u[k], 0) + Math.log1p(Math.exp(-Math.abs(u[k])));
        }
        sum.add(u, u[0], u[7]);
      }
      for (int k = 0; k < 8; k++) { // 50 sums, each rounded
        assertEquals(expected[k], sum.total()[k], 100 * 0x1p-53 * expected[k], "range " + range);
      }
      assertTrue(expected[0] > 0);
    }
  }

  @Test
  void aSumOfVanishingTermsKeepsTheirRelativeAccuracy() {
    SoftplusSum sum = new SoftplusSum(1);
    sum.clear();
    for (int row = 0; row < 10; row++) {
      sum.add(new double[] {-600}, -600, -600);
    }
    double expected = 10 * Math.exp(-600);
    assertEquals(expected, sum.total()[0], 1e-15 * expected);
  }
}
