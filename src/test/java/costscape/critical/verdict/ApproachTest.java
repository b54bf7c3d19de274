package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.critical.Formula;
import costscape.critical.local.LocalModel;
import costscape.critical.verdict.WholeHessian.Approach;
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

  /** However little it bends down: the cost falls along y, and nothing is found there. */
  @Test
  void aSaddleFartherOffIsNotTakenForAMinimum() {
    assertTrue(approach(Formula.bowl(1, 0, 1, -1e-4), 0.1, 0).isEmpty());
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

  /** ½x²(1 + y²): all of x = 0 is lowest. Beside it the cost bends along y, and Newton goes far. */
  @Test
  void aFlatFamilyIsReachedStraightAcross() {
    Formula family =
        new Formula(
            (x, y) -> {
              double f = 1 + 0.5 * x * x * (1 + y * y);
              return new double[] {f, x * (1 + y * y), x * x * y, 1 + y * y, 2 * x * y, x * x};
            });
    Approach across = approach(family, 0.01, 1).orElseThrow();
    assertEquals(0.01, across.distance(), 1e-4);
    assertArrayEquals(new double[] {0, 1}, across.end().theta(), 1e-4);
    assertEquals(1e-4, across.gain(), 1e-6);
  }

  /**
   * C + ½x² + sy falls for ever. Where s is as small as rounding, only a cost that is large beside
   * it hides that.
   */
  @Test
  void aSlopeAlongAFlatDirectionIsNoneBesideALargeCostOnly() {
    assertTrue(approach(tilted(1, 1e-15), 0, 0).isPresent());
    assertTrue(approach(tilted(1e-12, 1e-15), 0, 0).isEmpty());
    assertTrue(approach(tilted(5e-8, 1e-15), 0, 0).isPresent());
    assertTrue(approach(tilted(5e-8, 1e-15), 0, 99).isEmpty(), "the point's length is 100");
  }

  private static Formula tilted(double level, double slope) {
    return new Formula((x, y) -> new double[] {level + 0.5 * x * x + slope * y, x, slope, 1, 0, 0});
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

  /**
   * k (½ax² + s²y − y³/3 − cx(y + s)) has the minimum (0, −s), and from (x, −s) Newton's step leads
   * straight to it, with the gain that the model promises. But where cx > s² the slope along y is
   * down everywhere, and training slides past it: what it reaches is far lower.
   */
  @Test
  void aMinimumThatTrainingPassesByIsNotNear() {
    for (double k : new double[] {1, 1e-3}) {
      assertEquals(0.2, approach(slide(k, 0.0048), 0.2, -0.04).orElseThrow().distance(), 1e-9);
      LocalModel here = LocalModel.at(slide(k, 0.032), new double[] {0.2, -0.04});
      assertTrue(here.spectrum().smallest() > 0);
      assertTrue(approach(slide(k, 0.032), 0.2, -0.04).isEmpty());
    }
  }

  private static Formula slide(double k, double c) {
    double a = 0.02;
    double s = 0.04;
    return new Formula(
        (x, y) ->
            new double[] {
              1 + k * (0.5 * a * x * x + s * s * y - y * y * y / 3 - c * x * (y + s)),
              k * (a * x - c * (y + s)),
              k * (s * s - y * y - c * x),
              k * a,
              -k * c,
              -k * 2 * y
            });
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
