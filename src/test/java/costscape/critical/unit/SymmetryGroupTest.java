package costscape.critical.unit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.CostFunction;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.StationaryOracle;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetryGroupTest {
  /** A flip adds one rounding to an output bias of a few units. */
  private static final double ROUNDING = 1e-13;

  @Test
  void theArticlesNetworkHasEightMaps() {
    assertEquals(BigInteger.valueOf(8), article().order());
  }

  @Test
  void representativesAndOrbitsAreTheOracles() {
    for (StationaryOracle row : StationaryOracle.rows()) {
      SymmetryGroup group = article();
      double[] theta = row.theta();
      assertArrayEquals(theta, group.representative(theta), ROUNDING, row.label());
      assertEquals(
          BigInteger.valueOf(row.integer("orbit_size")), group.orbitSize(theta), row.label());
    }
  }

  @Test
  void imagesCostTheSameAndHaveOneRepresentative() {
    Random random = new Random(5);
    for (ActivationFunction activation : ActivationFunction.all()) {
      Network network = Network.of(2, List.of(3, 2), activation);
      NetworkCost cost =
          NetworkCost.of(network, Datasets.XOR.dataset(), LogisticLoss.CROSS_ENTROPY, 0.1);
      SymmetryGroup group = SymmetryGroup.of(network, cost);
      boolean odd = activation.isBounded() || activation.equals(ActivationFunction.IDENTITY);
      assertEquals(odd, group.layer(1).flips()); // but for what the biases above take up
      assertTrue(group.layer(1).swaps() && group.layer(2).swaps());
      List<HiddenUnit> first = HiddenUnit.of(network.layout(), 1);
      List<HiddenUnit> second = HiddenUnit.of(network.layout(), 2);
      for (int trial = 0; trial < 20; trial++) {
        double[] theta = random.doubles(cost.dimension(), -3, 3).toArray();
        double[] image = theta.clone();
        first.get(random.nextInt(3)).swap(image, first.get(random.nextInt(3)));
        second.get(0).swap(image, second.get(random.nextInt(2)));
        if (group.layer(1).flips()) {
          first.get(random.nextInt(3)).flip(image, activation);
          second.get(random.nextInt(2)).flip(image, activation);
        }
        assertEquals(cost.at(theta), cost.at(image), 1e-14, activation + " " + trial);
        assertArrayEquals(theta, group.nearest(image, theta), ROUNDING, activation + " " + trial);
        assertArrayEquals(group.representative(theta), group.representative(image), ROUNDING);
      }
    }
  }

  @Test
  void theArticlesMinimumHasEightImagesNearestFirst() {
    double[] minimum = StationaryOracle.rows().get(0).theta();
    double[] to = {1, -2, 3, 0.5, -4, 2, 1};
    List<double[]> images = article().images(minimum, to, 20);
    assertEquals(8, images.size());
    double before = 0;
    for (double[] image : images) {
      assertEquals(0.17745381525853223, StationaryOracle.cost().at(image), 1e-13);
      double distance = 0;
      for (int k = 0; k < to.length; k++) {
        distance = Math.hypot(distance, image[k] - to[k]);
      }
      assertTrue(distance > before, "one image twice, or a farther one first");
      before = distance;
    }
    assertArrayEquals(images.get(0), article().images(minimum, to, 1).get(0));
  }

  /** A dead unit has no sign, so its flip is no other image. */
  @Test
  void aPointThatMapsFixHasFewerImages() {
    double[] dead = StationaryOracle.rows().get(1).theta();
    assertEquals(4, article().images(dead, new double[7], 20).size());
  }

  @Test
  void aPenaltyOnBiasesKeepsTheSwapsOnly() {
    NetworkCost free = StationaryOracle.cost();
    CostFunction penalised =
        new CostFunction() {
          private static final long serialVersionUID = 1;

          @Override
          public int dimension() {
            return free.dimension();
          }

          @Override
          public double at(double[] theta) {
            double squares = 0;
            for (int k : new int[] {2, 3, 6}) {
              squares += theta[k] * theta[k];
            }
            return free.at(theta) + 0.001 * squares;
          }
        };
    SymmetryGroup group = SymmetryGroup.of(free.network(), penalised);
    assertTrue(group.layer(1).swaps());
    assertFalse(group.layer(1).flips());
    assertEquals(BigInteger.TWO, group.order());
  }

  /** A layer of 20 units has 2²⁰ · 20! = 2.55e24 maps: more than a long holds. */
  @Test
  void wideLayersAreCountedExactly() {
    Network network = Network.of(1, List.of(20), ActivationFunction.TANH);
    SymmetryGroup group =
        SymmetryGroup.of(network, NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset()));
    assertEquals(new BigInteger("2432902008176640000").shiftLeft(20), group.order());
  }

  private static SymmetryGroup article() {
    NetworkCost cost = StationaryOracle.cost();
    return SymmetryGroup.of(cost.network(), cost);
  }
}
