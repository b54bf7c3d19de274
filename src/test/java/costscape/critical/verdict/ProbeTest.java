package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.critical.Formula;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.space.ParameterVector;
import org.junit.jupiter.api.Test;

/** A probe finds what lies below a point, where that is known. */
class ProbeTest {
  private static Probe probe(DifferentiableCost cost, double... theta) {
    return new Probe(cost, theta, cost.at(theta), Probe.STEPS);
  }

  /** The first step is the longest allowed, in units of 1 + ‖(3, 4)‖ = 6. */
  @Test
  void theFirstLowerPointIsAgainstTheGradient() {
    Bowl bowl = new Bowl(1, 1);
    double[] lower = Probe.lower(bowl, new double[] {3, 4}, 12.5, new double[] {3, 4}, 0.1).get();
    assertArrayEquals(new double[] {3 - 0.36, 4 - 0.48}, lower, 1e-15);
    double[] shorter = Probe.lower(bowl, new double[] {3, 4}, 12.5, new double[] {3, 4}, 2).get();
    assertArrayEquals(new double[] {3 - 1.8, 4 - 2.4}, shorter, 1e-15, "12 is too far, 3 is not");
  }

  /** |x + 10⁻¹²| is lower within 2·10⁻¹² of 0 on its left, and nowhere on its right. */
  @Test
  void aFallOfAShortStepIsSeenAndALevelCostIsNone() {
    Formula narrow = new Formula((x, y) -> new double[] {Math.abs(x + 1e-12), 1, 0, 0, 0, 0});
    assertTrue(Probe.falls(narrow, new double[2], 1e-12, 1, 0));
    assertFalse(Probe.falls(narrow, new double[2], 1e-12, -1, 0));
    Formula level = new Formula((x, y) -> new double[] {2, 1, 0, 0, 0, 0});
    assertFalse(Probe.falls(level, new double[2], 2, 1, 0));
  }

  /** 1000 + ½x²: from 1.5 down 1.125 are gained, from 1.4 only 0.98. */
  @Test
  void aThousandthIsVisible() {
    Formula bowl = Formula.bowl(1000, 0, 1, 1);
    assertTrue(probe(bowl, 1.5, 0).findsLower());
    assertFalse(probe(bowl, 1.4, 0).findsLower());
  }

  /** The article's rows can be told apart, and 2 + e⁻ˣ falls for ever; the bowls have a bottom. */
  @Test
  void theWayDownMayLeadToInfinity() {
    double[] start = KnownPoint.START.point(Article.NETWORK.layout()).toArray();
    assertTrue(probe(Article.cost(), start).runsAway().isPresent());
    Formula falls =
        new Formula(
            (x, y) -> {
              double e = Math.exp(-x);
              return new double[] {2 + e + 0.5 * y * y, -e, y, e, 0, 1};
            });
    assertEquals(2, probe(falls, 1, 0.5).runsAway().orElseThrow().limit(), 1e-12);
    assertTrue(probe(Formula.bowl(1, 9, 1, 1), 0, 0).runsAway().isEmpty());
    assertTrue(probe(Formula.bowl(1, 9, 1, 1), 12, 0).runsAway().isEmpty());
    assertTrue(probe(Formula.bowl(1, 9, 1, 1), 9, 0).runsAway().isEmpty());
  }

  /** Both units answer 0.99 or so for every row: nothing moves, though L-BFGS would get away. */
  @Test
  void aPlateauOfConstantUnitsIsNoValley() {
    double answer = ActivationFunction.SIGMOID.value(5);
    double[] theta = {0.01, -0.02, 5, 5, 1, 1, -Math.log(2) - 2 * answer};
    assertTrue(probe(Article.cost(), theta).runsAway().isPresent());
    Verdict verdict = Verdict.of(Article.cost(), ParameterVector.of(theta));
    assertEquals(Verdict.Kind.PLATEAU, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("for every row, so they separate nothing"));
  }
}
