package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.critical.Formula;
import costscape.critical.local.LocalModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which stationary point a point counts as near to, on functions whose points are known. */
class ApproachTest {
  private static Optional<Approach> approach(DifferentiableCost cost, double... theta) {
    return Approach.of(cost, LocalModel.at(cost, theta));
  }

  private static boolean isThere(DifferentiableCost cost, double... theta) {
    return approach(cost, theta).orElseThrow().isThere(LocalModel.at(cost, theta));
  }

  /** Lengths are measured by 1 + ‖θ‖, which is 10 around (9, 0). */
  @Test
  void aMinimumIsThereWithinAMillionthAndNearWithinAFifth() {
    Formula bowl = Formula.bowl(1, 9, 2, 3);
    assertTrue(isThere(bowl, 9 + 0.9e-5, 0));
    assertFalse(isThere(bowl, 9 + 1.1e-5, 0));
    assertTrue(approach(bowl, 9 - 1.6, 0).isPresent(), "1.6 of 8.4");
    assertTrue(approach(bowl, 9 - 1.7, 0).isEmpty(), "1.7 of 8.3");
  }

  @Test
  void distanceAndGainAreThoseOfTheBowl() {
    Approach approach = approach(Formula.bowl(1, 9, 2, 3), 9.3, 0.4).orElseThrow();
    assertEquals(0.5, approach.distance(), 1e-14);
    assertEquals(0.09 + 0.24, approach.gain(), 1e-14);
    assertEquals(1, approach.end().cost(), 1e-15);
  }

  /** A slope is level where it would lower the cost by less than a twentieth over 1 + ‖θ‖. */
  @Test
  void aSaddleIsNearWithinAThousandthOrWhereLevelAHundredth() {
    Formula steep = Formula.bowl(0, 9, 1, -1);
    assertTrue(approach(steep, 9 + 0.99e-2, 0).isPresent());
    assertTrue(approach(steep, 9 + 1.02e-2, 0).isEmpty());
    Formula level = Formula.bowl(100, 9, 1, -1); // 0.1 · 10 of 100 is 0.01
    assertTrue(approach(level, 9 + 0.99e-1, 0).isPresent());
    assertTrue(approach(level, 9 + 1.02e-1, 0).isEmpty());
    Formula hardly = Formula.bowl(15, 9, 1, -1); // 0.09 · 10 of 15 is 0.06
    assertTrue(approach(hardly, 9 + 0.9e-1, 0).isEmpty());
  }

  /** k (½x² − ½by² + 25by⁴): a saddle at 0 between minima at y = ±0.1, which are lower. */
  private static Formula wells(double k, double b) {
    return new Formula(
        (x, y) ->
            new double[] {
              1 + k * (0.5 * x * x - 0.5 * b * y * y + 25 * b * y * y * y * y),
              k * x,
              k * b * y * (100 * y * y - 1),
              k,
              0,
              k * b * (300 * y * y - 1)
            });
  }

  /** Directions that bend down by less than a thousandth of the steepest are followed. */
  @Test
  void aMinimumBesideASlightSaddleIsFound() {
    for (double k : new double[] {1, 1000}) {
      Approach near = approach(wells(k, 5e-4), 0.1, 0).orElseThrow();
      assertEquals(Math.sqrt(0.02), near.distance(), 1e-9);
      assertEquals(0.1, Math.abs(near.end().theta()[1]), 1e-9);
      assertTrue(approach(wells(k, 2e-3), 0.1, 0).isEmpty());
    }
  }

  /**
   * ½x² + qx⁴ with t = qx². The model promises (1 + 4t)²x²/(2 + 24t), which the true gain (½ + t)x²
   * exceeds 1.47-fold at t = 0.2, 1.56-fold at t = 0.5. For t = −0.03 and −0.05 the promise is 1.29
   * and 1.67 times the gain.
   */
  @Test
  void aMinimumIsBelievedWhereTheModelForetellsTheGain() {
    for (double t : new double[] {0.2, -0.03}) {
      assertTrue(approach(quartic(t), 0.1, 0).isPresent(), "t = " + t);
    }
    for (double t : new double[] {0.5, -0.05}) {
      assertTrue(approach(quartic(t), 0.1, 0).isEmpty(), "t = " + t);
    }
  }

  private static Formula quartic(double t) {
    double q = t / 0.01;
    return new Formula(
        (x, y) -> {
          double x2 = x * x;
          double f = 3 + 0.5 * x2 + q * x2 * x2 + 0.5 * y * y;
          return new double[] {f, x + 4 * q * x2 * x, y, 1 + 12 * q * x2, 0, 1};
        });
  }
}
