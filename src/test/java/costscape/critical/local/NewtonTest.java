package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.critical.Formula;
import costscape.critical.PlaneCost;
import costscape.space.Vectors;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Himmelblau's function has four minima of cost 0, four saddles and one maximum. */
class NewtonTest {
  private static final double[][] MINIMA = {
    {3, 2}, {-2.805118086952745, 3.131312518250573},
    {-3.779310253377747, -3.283185991286170}, {3.584428340330492, -1.848126526964404}
  };

  private static final double[] TOP = {-0.270844590667348, -0.923038556479981};

  /** θ to the last digits, for the gradient is 0 to rounding. */
  private static final double FOUND = 1e-13;

  @Test
  void theWayDownEndsAtAMinimumFromAnywhere() {
    Well19937c random = new Well19937c(1);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      double[] start = {8 * random.nextDouble() - 4, 8 * random.nextDouble() - 4};
      LocalModel end = Newton.descend(PlaneCost.HIMMELBLAU, start, 200);
      int nearest = nearest(end.theta());
      seen.add(nearest);
      assertArrayEquals(MINIMA[nearest], end.theta(), FOUND, "from start " + i);
      assertTrue(end.stationary());
    }
    assertEquals(4, seen.size());
  }

  @Test
  void theWayDownLeavesAMaximumAndASaddle() {
    LocalModel end = Newton.descend(PlaneCost.HIMMELBLAU, TOP, 200);
    assertArrayEquals(MINIMA[nearest(end.theta())], end.theta(), FOUND);
    LocalModel saddle = Newton.toStationary(PlaneCost.HIMMELBLAU, new double[] {0, 2.9});
    assertEquals(1, saddle.spectrum().index());
    LocalModel below = Newton.descend(PlaneCost.HIMMELBLAU, saddle.theta(), 200);
    assertArrayEquals(MINIMA[nearest(below.theta())], below.theta(), FOUND);
  }

  @Test
  void noMoreStepsAreTakenThanWereAskedFor() {
    double[] start = {-4, 4};
    assertArrayEquals(start, Newton.descend(PlaneCost.HIMMELBLAU, start, 0).theta());
    LocalModel one = Newton.descend(PlaneCost.HIMMELBLAU, start, 1);
    assertEquals(1, Vectors.distance(start, one.theta()), 2e-3, "the first radius");
  }

  @Test
  void stationaryPointsOfAnyIndexAreFound() {
    LocalModel top = Newton.toStationary(PlaneCost.HIMMELBLAU, new double[] {-0.4, -0.8});
    assertArrayEquals(TOP, top.theta(), FOUND);
    assertEquals(2, top.spectrum().index());
    LocalModel minimum = Newton.toStationary(PlaneCost.HIMMELBLAU, new double[] {2.9, 2.1});
    assertArrayEquals(MINIMA[0], minimum.theta(), FOUND);
  }

  @Test
  void polishingKeepsToThePointNearby() {
    double[] near = {TOP[0] + 1e-3, TOP[1] - 1e-3};
    assertArrayEquals(TOP, Newton.polish(PlaneCost.HIMMELBLAU, near).theta(), FOUND);
    Bowl bowl = new Bowl(1, 2);
    assertArrayEquals(new double[2], Newton.polish(bowl, new double[] {5, 7}).theta());
  }

  /** Where the flow has ended is where very many very small steps against the gradient end. */
  @Test
  void theFlowEndsWhereTrainingInSmallStepsDoes() {
    Well19937c random = new Well19937c(2);
    for (int i = 0; i < 30; i++) {
      double[] start = {8 * random.nextDouble() - 4, 8 * random.nextDouble() - 4};
      double[] theta = start.clone();
      double[] slope = new double[2];
      for (int k = 0; k < 20_000; k++) {
        PlaneCost.HIMMELBLAU.gradient(theta, slope);
        theta = Vectors.moved(theta, -2e-4, slope);
      }
      LocalModel end = GradientFlow.from(PlaneCost.HIMMELBLAU, start);
      assertArrayEquals(MINIMA[nearest(theta)], end.theta(), FOUND, "from start " + i);
    }
  }

  /** Beside the border of two basins a careless step ends in the wrong one. */
  @Test
  void theFlowKeepsToItsSideOfABorder() {
    for (int[] pair : new int[][] {{0, 1}, {0, 3}, {1, 2}, {2, 3}}) {
      double low = 0;
      double high = 1;
      for (int k = 0; k < 24; k++) {
        double middle = 0.5 * (low + high);
        boolean first = nearest(carefully(between(pair, middle))) == pair[0];
        low = first ? middle : low;
        high = first ? high : middle;
      }
      double[] before = GradientFlow.from(PlaneCost.HIMMELBLAU, between(pair, low - 2e-5)).theta();
      double[] after = GradientFlow.from(PlaneCost.HIMMELBLAU, between(pair, high + 2e-5)).theta();
      assertEquals(pair[0], nearest(before));
      assertEquals(nearest(carefully(between(pair, high + 2e-5))), nearest(after));
    }
  }

  /** A point between two minima, not quite on the straight line between them. */
  private static double[] between(int[] pair, double share) {
    double[] point = Vectors.between(MINIMA[pair[0]], MINIMA[pair[1]], share);
    point[1] += share * (1 - share);
    return point;
  }

  /** The classical method of Runge and Kutta in small steps. */
  private static double[] carefully(double... start) {
    double[] theta = start;
    for (int k = 0; k < 3000; k++) {
      double[] one = slope(theta);
      double[] two = slope(Vectors.moved(theta, -5e-4, one));
      double[] three = slope(Vectors.moved(theta, -5e-4, two));
      double[] four = slope(Vectors.moved(theta, -1e-3, three));
      theta = theta.clone();
      for (int m = 0; m < theta.length; m++) {
        theta[m] -= 1e-3 / 6 * (one[m] + 2 * two[m] + 2 * three[m] + four[m]);
      }
    }
    return theta;
  }

  private static double[] slope(double... theta) {
    double[] slope = new double[theta.length];
    PlaneCost.HIMMELBLAU.gradient(theta, slope);
    return slope;
  }

  /** On a bowl θ(t) = e^(−ct) θ(0), also where c is 0 or below. */
  @Test
  void theLinearFlowOfABowlIsExact() {
    double[] start = {3, -4, 5, 6};
    LocalModel model = LocalModel.at(new Bowl(2, -1, 0, 1e-9), start);
    double[] step = GradientFlow.linearFlow(model, 0.7);
    double[] expected = {
      3 * Math.expm1(-1.4), -4 * Math.expm1(0.7), 0, 6 * Math.expm1(-0.7e-9),
    };
    assertArrayEquals(expected, step, 1e-14);
    assertEquals(1, step[3] / expected[3], 1e-9);
  }

  /** φ₃(z) = ½ ∫₀¹ e^{(1−s)z} s² ds, by Simpson's rule. */
  @Test
  void theWeightOfTheCorrectionIsAnIntegral() {
    int n = 1000;
    for (double z : new double[] {-20, -3, -0.06, -0.04, -1e-3, 0, 1e-3, 0.04, 0.06, 2}) {
      double sum = 0;
      for (int k = 0; k <= n; k++) {
        double s = (double) k / n;
        double weight = k == 0 || k == n ? 1 : k % 2 == 0 ? 2 : 4;
        sum += weight * Math.exp((1 - s) * z) * s * s / 2;
      }
      assertEquals(sum / (3 * n), GradientFlow.phi3(z), 1e-10, "z = " + z);
    }
  }

  /**
   * dx/dt = −x³ has x(t) = x/√(1 + 2x²t). The corrected step is right to third order in the time:
   * half of it leaves a sixteenth of the error. So the correction is what the plain step errs by.
   */
  @Test
  void theCorrectedStepIsRightToThirdOrder() {
    Formula fourth =
        new Formula(
            (x, y) -> {
              double f = 0.25 * x * x * x * x + 0.5 * y * y;
              return new double[] {f, x * x * x, y, 3 * x * x, 0, 1};
            });
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      double time = k == 0 ? 0.02 : 0.01;
      LocalModel here = LocalModel.at(fourth, new double[] {1.5, 0.7});
      double[] step = GradientFlow.linearFlow(here, time);
      LocalModel next = LocalModel.at(fourth, here.moved(step));
      double[] correction = GradientFlow.correction(here, next, step, time);
      double exact = 1.5 / Math.sqrt(1 + 2 * 2.25 * time);
      errors[k] = Math.abs(1.5 + step[0] + correction[0] - exact);
      double plain = Math.abs(1.5 + step[0] - exact);
      assertEquals(plain, Math.abs(correction[0]), 0.1 * plain);
      assertEquals(0, correction[1], 1e-15, "along y the flow is linear");
    }
    assertEquals(16, errors[0] / errors[1], 2);
  }

  /** e⁻ˣ + ½y² ends nowhere: the flow is given up far down its slope. */
  @Test
  void aFlowToInfinityStopsSomewhere() {
    LocalModel end = GradientFlow.from(runaway(), new double[] {0, 1});
    assertFalse(end.stationary() && end.spectrum().index() > 0);
    assertTrue(end.theta()[0] > 5 && Math.abs(end.theta()[1]) < 1e-3);
  }

  private static Formula runaway() {
    return new Formula(
        (x, y) -> {
          double e = Math.exp(-x);
          return new double[] {e + 0.5 * y * y, -e, y, e, 0, 1};
        });
  }

  /**
   * Radii 1, 2, 4 … 64, then 100: after 15 steps 1000 − 127 − 800 are left, and one more arrives.
   */
  @Test
  void theTrustGrowsToAHundred() {
    Bowl bowl = new Bowl(1, 1);
    assertEquals(73, Newton.descend(bowl, new double[] {1000, 0}, 15).theta()[0], 2);
    assertEquals(0, Newton.descend(bowl, new double[] {1000, 0}, 16).theta()[0], 1e-12);
    assertEquals(873, Newton.descend(bowl, new double[] {1000, 0}, 7).theta()[0], 1);
  }

  /**
   * On the way to a stationary point the gradient only shrinks; where there is none it ends too.
   */
  @Test
  void noWayToAStationaryPointEndsAtASteeperPlace() {
    Well19937c random = new Well19937c(3);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      double[] start = {3 * random.nextDouble() - 1.7, 2.5 * random.nextDouble() - 0.4};
      LocalModel end = Newton.toStationary(PlaneCost.MULLER_BROWN, start);
      double before = LocalModel.at(PlaneCost.MULLER_BROWN, start).gradientNorm();
      assertTrue(end.gradientNorm() <= before, "start " + i);
      found += end.stationary() ? 1 : 0;
    }
    assertTrue(found > 50, found + " of 200");
    double[] far = Newton.toStationary(runaway(), new double[] {1, 1}).theta();
    assertTrue(far[0] > 5 && Math.abs(far[1]) < 1e-3, "down e⁻ˣ, where its slope fades");
  }

  private static int nearest(double... theta) {
    int nearest = 0;
    for (int k = 1; k < MINIMA.length; k++) {
      boolean nearer =
          Vectors.distance(theta, MINIMA[k]) < Vectors.distance(theta, MINIMA[nearest]);
      nearest = nearer ? k : nearest;
    }
    return nearest;
  }
}
