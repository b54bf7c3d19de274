package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.PlaneCost;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
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
}
