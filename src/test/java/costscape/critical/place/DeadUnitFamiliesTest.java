package costscape.critical.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A dead unit between x = ∓1, y = 0, 1 and an output of ½: the errors are ±½, so m = mean(δ · x) is
 * ½ in magnitude, the penalty's curvature q is A/2, and the border is the bias with the slope 2q.
 */
class DeadUnitFamiliesTest {
  /** Borders are logarithms of sums, and couplings go through an eigenvalue. */
  private static final double ROUNDING = 1e-13;

  private static Network network(ActivationFunction activation, int inputs, int units) {
    return Network.of(inputs, List.of(units), activation);
  }

  private static FlatFamily family(ActivationFunction activation, double q, double... reach) {
    double[][] columns = new double[reach.length][];
    for (int k = 0; k < reach.length; k++) {
      columns[k] = new double[] {-reach[k], reach[k]};
    }
    List<String> features = List.of("x", "x2").subList(0, reach.length);
    Dataset rows = Dataset.of("two", features, List.of("0", "1"), columns, new byte[] {0, 1});
    Network network = network(activation, reach.length, 1);
    NetworkCost cost = NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, 2 * q);
    DeadUnitFamilies families = new DeadUnitFamilies(network);
    return families.family(cost, families.centred(new double[cost.dimension()])).orElseThrow();
  }

  @Test
  void theBorderIsWhereTheSlopeIsTwiceThePenalty() {
    double s = Math.sqrt(0.6); // σ(1 − σ) = 0.1
    FlatFamily sigmoid = family(ActivationFunction.SIGMOID, 0.05, 1);
    assertEquals(Math.log((1 + s) / (1 - s)), sigmoid.border(), ROUNDING);
    double t = Math.sqrt(0.9); // 1 − tanh² = 0.1
    FlatFamily tanh = family(ActivationFunction.TANH, 0.05, 1);
    assertEquals(0.5 * Math.log((1 + t) / (1 - t)), tanh.border(), ROUNDING);
    assertEquals(0, family(ActivationFunction.RELU, 0.05, 1).border());
    for (FlatFamily family : List.of(sigmoid, tanh, family(ActivationFunction.RELU, 0.05, 1))) {
      assertEquals(1, family.innerIndex());
      assertEquals(0, family.outerIndex());
      assertEquals(List.of("b1_0"), family.freeBiases());
    }
  }

  /** Its slope is 1 at most and ¼ at most: with 2q above that it holds at every bias. */
  @Test
  void underALargePenaltyNoBiasLeadsDown() {
    for (FlatFamily family :
        List.of(
            family(ActivationFunction.TANH, 0.501, 1),
            family(ActivationFunction.SIGMOID, 0.126, 1))) {
      assertEquals(Double.POSITIVE_INFINITY, family.border());
      assertEquals(0, family.innerIndex());
      assertEquals(0, family.outerIndex());
    }
    FlatFamily relu = family(ActivationFunction.RELU, 0.501, 1);
    assertEquals(0, relu.border(), "at a bias of 0 the unit switches, and no Hessian tells");
    assertEquals(0, relu.innerIndex());
    assertEquals(0, relu.outerIndex());
    assertTrue(Double.isFinite(family(ActivationFunction.TANH, 0.499, 1).border()));
    assertTrue(Double.isFinite(family(ActivationFunction.SIGMOID, 0.124, 1).border()));
  }

  @Test
  void withoutAPenaltyEveryBiasLeadsDown() {
    FlatFamily family = family(ActivationFunction.TANH, 0, 1);
    assertEquals(Double.POSITIVE_INFINITY, family.border());
    assertEquals(1, family.innerIndex());
    assertEquals(1, family.outerIndex());
  }

  /** A second feature with twice the values: m is the length of (½, 1). */
  @Test
  void severalInputsPullTogether() {
    double t = Math.sqrt(1 - 0.05 / Math.sqrt(1.25)); // 1 − tanh² = 0.05/m
    double border = family(ActivationFunction.TANH, 0.05, 1, 2).border();
    assertEquals(0.5 * Math.log((1 + t) / (1 - t)), border, ROUNDING);
  }

  /** Entries: w1_0_0, w1_0_1, b1_0, b1_1, w2_0_0, w2_1_0, b2_0. */
  @Test
  void whatIsNearlyZeroIsDeadAndOnlyThat() {
    DeadUnitFamilies tanh = new DeadUnitFamilies(network(ActivationFunction.TANH, 1, 2));
    double[] theta = {9e-5, 2, 5, 1, -9e-5, 9, 4}; // 1e-5 of 1 + 9 is the limit
    assertArrayEquals(new double[] {0, 2, 0, 1, 0, 9, 4}, tanh.centred(theta));
    for (double[] alive :
        List.of(new double[] {1.1e-4, 2, 5, 1, 0, 9, 4}, new double[] {0, 2, 5, 1, 1.1e-4, 9, 4})) {
      assertArrayEquals(alive, tanh.centred(alive));
    }
    DeadUnitFamilies relu = new DeadUnitFamilies(network(ActivationFunction.RELU, 1, 2));
    assertArrayEquals(new double[] {0, 2, 1, 1, 0, 9, 4}, relu.centred(theta));
  }

  /**
   * Unit 0 is loud by 2 · 3, unit 1 by 1 · 4; tanh of the bias 0 says nothing, relu of 1 says 1.
   */
  @Test
  void theQuietestUnitDiesFirst() {
    double[] theta = {2, 1, 1, 1, 3, 4, 10};
    List<double[]> near = new DeadUnitFamilies(network(ActivationFunction.RELU, 1, 2)).near(theta);
    assertEquals(2, near.size());
    assertArrayEquals(new double[] {2, 0, 1, 1, 3, 0, 14}, near.get(0));
    assertArrayEquals(new double[] {0, 0, 1, 1, 0, 0, 17}, near.get(1));
    assertEquals(
        4,
        new DeadUnitFamilies(network(ActivationFunction.TANH, 1, 5)).near(new double[16]).size());
  }

  @Test
  void membersLieInsideTheBorder() {
    DeadUnitFamilies families = new DeadUnitFamilies(network(ActivationFunction.TANH, 1, 1));
    double[] centred = {0, 0, 0, 1};
    List<double[]> members = families.members(new FlatFamily(List.of("b1_0"), 4, 1, 0), centred);
    assertEquals(2, members.size());
    assertArrayEquals(new double[] {0, 2, 0, 1}, members.get(0));
    assertArrayEquals(new double[] {0, 3.6, 0, 1}, members.get(1));
    FlatFamily endless = new FlatFamily(List.of("b1_0"), Double.POSITIVE_INFINITY, 1, 1);
    assertEquals(3, families.members(endless, centred).get(0)[1]);
    FlatFamily halfLine = new FlatFamily(List.of("b1_0"), 0, 1, 0);
    assertEquals(List.of(), families.members(halfLine, centred));
  }

  /** tanh′(30) is 4e-26: a unit there feels nothing, unless nobody hears it anyway. */
  @Test
  void aUnitFarOutThatIsHeardIsSaturated() {
    Dataset rows =
        Dataset.of(
            "two", List.of("x"), List.of("0", "1"), new double[][] {{-1, 1}}, new byte[] {0, 1});
    Network network = network(ActivationFunction.TANH, 1, 1);
    NetworkCost cost = NetworkCost.crossEntropy(network, rows);
    DeadUnitFamilies families = new DeadUnitFamilies(network);
    for (double[] theta :
        List.of(
            new double[] {0.1, 30, 0.5, 0},
            new double[] {0.1, 0.3, 0.5, 0},
            new double[] {0.1, 30, 0, 0})) {
      boolean expected = theta[1] == 30 && theta[2] != 0;
      assertEquals(expected, families.saturated(theta, cost.hessian(theta)));
    }
    assertFalse(DeadUnitFamilies.NONE.saturated(new double[4], cost.hessian(new double[4])));
  }

  @Test
  void aLivingUnitHasNoFamily() {
    Network network = network(ActivationFunction.TANH, 1, 1);
    Dataset rows =
        Dataset.of("one", List.of("x"), List.of("0", "1"), new double[][] {{1}}, new byte[] {1});
    NetworkCost cost = NetworkCost.crossEntropy(network, rows);
    double[] alive = {1, 0, 1, 0};
    assertTrue(new DeadUnitFamilies(network).family(cost, alive).isEmpty());
    assertTrue(Terrain.knowsFamilies(ActivationFunction.RELU));
    assertTrue(Terrain.knowsFamilies(ActivationFunction.SIGMOID));
    assertFalse(Terrain.knowsFamilies(ActivationFunction.GELU));
  }

  /** A border of 5: a unit as far on the other side of it as inside is dead at the bias 0. */
  @Test
  void theIndexBeyondTheBorderIsThatFartherOut() {
    double slope = Math.exp(-5) / Math.pow(1 + Math.exp(-5), 2);
    FlatFamily family = family(ActivationFunction.SIGMOID, slope / 2, 1);
    assertEquals(5, family.border(), 1e-11);
    assertEquals(1, family.innerIndex());
    assertEquals(0, family.outerIndex());
  }

  /** A curvature below 1e-9 of the largest, here 100, is none, along weight and bias alike. */
  @Test
  void saturationIsRelativeToTheLargestCurvature() {
    DeadUnitFamilies families = new DeadUnitFamilies(network(ActivationFunction.TANH, 1, 1));
    double[] theta = {0.1, 30, 0.5, 0};
    for (int entry = 0; entry < 2; entry++) { // w1_0_0, b1_0
      for (double curvature : new double[] {9e-8, 1.1e-7, -1.1e-7}) {
        int at = entry;
        SymmetricMatrix hessian =
            SymmetricMatrix.of(4, (k, m) -> k != m ? 0 : k == at ? curvature : k == 3 ? 100 : 0);
        assertEquals(curvature == 9e-8, families.saturated(theta, hessian));
      }
    }
  }
}
