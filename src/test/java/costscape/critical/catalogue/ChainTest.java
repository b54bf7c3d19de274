package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.Formula;
import costscape.critical.PlaneCost;
import costscape.critical.catalogue.Chains.Chain;
import costscape.critical.catalogue.Climbs.Climb;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.space.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chains and climbs on Müller and Brown's surface, whose passes the literature lists. */
class ChainTest {
  private static final double[] DEEPEST = {-0.558224, 1.441726};
  private static final double[] RIGHT = {0.623499, 0.028038};
  private static final double[] MIDDLE = {-0.050011, 0.466694};

  /** Costs are listed to three decimals. */
  private static final double COST = 1e-3;

  @Test
  void theTopsOfAChainAreThePassesOnTheWay() {
    List<LocalModel> tops = Chain.tops(PlaneCost.MULLER_BROWN, DEEPEST, RIGHT);
    assertEquals(2, tops.size()); // over the middle minimum, which the straight line misses
    assertEquals(-40.665, tops.get(0).cost(), COST);
    assertEquals(-72.249, tops.get(1).cost(), COST);
    for (LocalModel top : tops) {
      assertTrue(top.stationary());
      assertEquals(1, top.spectrum().index());
    }
  }

  @Test
  void theSoftestWaysOutOfTheMiddleLeadToBothPasses() {
    LocalModel middle = Newton.polish(PlaneCost.MULLER_BROWN, MIDDLE);
    LocalModel one = Climb.from(PlaneCost.MULLER_BROWN, middle, 0, 1);
    LocalModel other = Climb.from(PlaneCost.MULLER_BROWN, middle, 0, -1);
    assertTrue(one.stationary() && other.stationary());
    assertEquals(-40.665, Math.max(one.cost(), other.cost()), COST);
    assertEquals(-72.249, Math.min(one.cost(), other.cost()), COST);
  }

  @Test
  void aStraightChainIsEvenAndHoldsItsEnds() {
    double[][] chain = Chain.straight(RIGHT, MIDDLE);
    assertEquals(RIGHT[0], chain[0][0]);
    assertEquals(MIDDLE[1], chain[chain.length - 1][1], 1e-15);
    assertEquals((RIGHT[1] + MIDDLE[1]) / 2, chain[chain.length / 2][1], 1e-15);
  }

  private static final double RIPPLE = 0.05;

  /**
   * A ring with six minima: 5(r² − 1)² + a Re z⁶ for z = x + iy. Its stationary points lie at the
   * angles where z⁶ is real: passes at 0°, 60° …, minima at 30°, 90° …
   */
  private static final Formula RING =
      new Formula(
          (x, y) -> {
            double[] fourth = {
              x * x * x * x - 6 * x * x * y * y + y * y * y * y, 4 * x * y * (x * x - y * y)
            };
            double[] fifth = times(fourth, x, y);
            double[] sixth = times(fifth, x, y);
            double over = x * x + y * y - 1;
            return new double[] {
              5 * over * over + RIPPLE * sixth[0],
              20 * x * over + 6 * RIPPLE * fifth[0],
              20 * y * over - 6 * RIPPLE * fifth[1],
              20 * over + 40 * x * x + 30 * RIPPLE * fourth[0],
              40 * x * y - 30 * RIPPLE * fourth[1],
              20 * over + 40 * y * y - 30 * RIPPLE * fourth[0]
            };
          });

  private static double[] times(double[] z, double x, double y) {
    return new double[] {z[0] * x - z[1] * y, z[0] * y + z[1] * x};
  }

  /**
   * The squared radius s of a stationary point: 20 (s − 1) + 6 a c s² = 0, for c = Re z⁶/r⁶ = ±1.
   */
  private static double squaredRadius(int c) {
    double a = c * RIPPLE;
    return (-20 + Math.sqrt(400 + 480 * a)) / (12 * a);
  }

  private static double[] onRing(double degrees, int c) {
    double radius = Math.sqrt(squaredRadius(c));
    double angle = Math.toRadians(degrees);
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  /** The straight line cuts across the ring, over one top; the way round has a minimum and two. */
  @Test
  void aChainSettlesInACurvedValley() {
    List<LocalModel> tops = Chain.tops(RING, onRing(30, -1), onRing(150, -1));
    assertEquals(2, tops.size());
    assertArrayEquals(onRing(60, 1), tops.get(0).theta(), 1e-12);
    assertArrayEquals(onRing(120, 1), tops.get(1).theta(), 1e-12);
    double s = squaredRadius(1);
    assertEquals(5 * (s - 1) * (s - 1) + RIPPLE * s * s * s, tops.get(0).cost(), 1e-14);
  }

  /**
   * A twentieth to a twelfth of 120° lies between two states, and all are near the ring. The
   * straight chain was 0.5 off it.
   */
  @Test
  void aRelaxedChainIsEvenAndLiesInTheValley() {
    double[][] chain = Chain.straight(onRing(30, -1), onRing(150, -1));
    double[][] states = Chain.relaxed(RING, chain);
    assertArrayEquals(chain[0], states[0]);
    assertArrayEquals(chain[14], states[14]);
    for (int k = 1; k < 15; k++) {
      double share = Vectors.distance(states[k], states[k - 1]) / (2 * Math.PI / 3);
      assertTrue(share > 1 / 20.0 && share < 1 / 12.0, "state " + k + ": " + share);
      assertEquals(1, Vectors.norm(states[k]), 0.07, "state " + k);
    }
  }

  /** α (½x² − ¼x⁴) + β (½y² − ¼y⁴): passes at x = ±1 of cost α/4, and at y = ±1 of cost β/4. */
  private static Formula wells(double alpha, double beta) {
    return new Formula(
        (x, y) ->
            new double[] {
              alpha * x * x * (0.5 - 0.25 * x * x) + beta * y * y * (0.5 - 0.25 * y * y),
              alpha * (x - x * x * x),
              beta * (y - y * y * y),
              alpha * (1 - 3 * x * x),
              0,
              beta * (1 - 3 * y * y)
            });
  }

  /** On the way up the stiff direction it becomes the softer one, and still is followed. */
  @Test
  void aClimbFollowsItsOwnDirection() {
    Formula wells = wells(1, 3);
    LocalModel bottom = LocalModel.at(wells, new double[2]);
    for (int direction = 0; direction < 2; direction++) {
      double sum = 0;
      for (int sign : new int[] {1, -1}) {
        LocalModel top = Climb.from(wells, bottom, direction, sign);
        assertEquals(direction == 0 ? 0.25 : 0.75, top.cost(), 1e-14);
        assertEquals(1, Math.abs(top.theta()[direction]), 1e-12);
        assertEquals(1, top.spectrum().index());
        sum += top.theta()[direction];
      }
      assertEquals(0, sum, 1e-12, "the two ways lead to opposite passes");
    }
  }

  /** On a bowl the climb goes on until it is 30 times as far, in units of 1 + ‖θ‖. */
  @Test
  void aClimbWithoutAPassIsGivenUp() {
    for (double bottom : new double[] {0, 9}) {
      Formula bowl = Formula.bowl(0, bottom, 1, 2);
      LocalModel start = LocalModel.at(bowl, new double[] {bottom, 0});
      LocalModel end = Climb.from(bowl, start, 1, 1);
      assertFalse(end.stationary());
      double times = end.scale() / start.scale();
      assertTrue(times >= 30 && times <= 1.2 * 30 * 1.05, times + " times as far");
    }
  }
}
