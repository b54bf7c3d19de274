package costscape.direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.direction.UnitMatching.Matched;
import costscape.direction.UnitMatching.UnitOrder;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Matching finds a reordered network again to the bit, and never changes what one computes. */
class UnitMatchingTest {
  /** A sum of some dozen products in another order. */
  private static final double ROUNDING = 1e-12;

  private static final List<List<Integer>> SHAPES =
      List.of(List.of(2), List.of(9), List.of(6, 5), List.of(7, 7, 4));

  private static ParameterVector random(Network network, int seed) {
    return ParameterVector.gaussian(network.layout().size(), 1, new Well19937c(seed));
  }

  private static UnitOrder shuffled(Network network, int seed) {
    ParameterLayout layout = network.layout();
    Random random = new Random(seed);
    UnitOrder order = UnitOrder.identity(layout);
    for (int layer = 1; layer < layout.layers(); layer++) {
      List<Integer> units = new ArrayList<>();
      boolean[] turned = new boolean[layout.width(layer)];
      for (int unit = 0; unit < turned.length; unit++) {
        units.add(unit);
        turned[unit] = network.activation().equals(ActivationFunction.TANH) && random.nextBoolean();
      }
      Collections.shuffle(units, random);
      order = order.with(layer, units.stream().mapToInt(unit -> unit).toArray(), turned);
    }
    return order;
  }

  @Test
  void aReorderedNetworkIsFoundAgainToTheBit() {
    for (ActivationFunction activation : ActivationFunction.all()) {
      for (List<Integer> hidden : SHAPES) {
        Network network = Network.of(3, hidden, activation);
        for (int seed = 1; seed <= 20; seed++) {
          ParameterVector theta = random(network, seed);
          double[] copy = shuffled(network, seed).apply(theta.toArray());
          Matched matched = UnitMatching.of(network, theta, ParameterVector.of(copy));
          String what = activation + " " + hidden + ", seed " + seed;
          assertEquals(theta, matched.point(), what);
          assertEquals(0, matched.distance(), what);
        }
      }
    }
  }

  @Test
  void theNetworkStaysTheSameFunctionAndComesNoFarther() {
    for (ActivationFunction activation : ActivationFunction.all()) {
      for (List<Integer> hidden : SHAPES) {
        Network network = Network.of(3, hidden, activation);
        for (int seed = 1; seed <= 20; seed++) {
          ParameterVector other = random(network, seed + 100);
          Matched matched = UnitMatching.of(network, random(network, seed), other);
          String what = activation + " " + hidden + ", seed " + seed;
          assertTrue(matched.distance() <= matched.distanceBefore() * (1 + 1e-15), what);
          double[] row = random(network, seed + 200).toArray();
          assertArrayEquals(
              network.logits(other.toArray(), row[0], row[1], row[2]),
              network.logits(matched.point().toArray(), row[0], row[1], row[2]),
              ROUNDING,
              what);
        }
      }
    }
  }

  /** With one hidden layer the layer's assignment is the whole problem. */
  @Test
  void withOneHiddenLayerNoOrderIsNearer() {
    Network network = Network.of(2, List.of(4), ActivationFunction.TANH);
    for (int seed = 1; seed <= 20; seed++) {
      ParameterVector theta = random(network, seed);
      ParameterVector other = random(network, seed + 100);
      double found = UnitMatching.of(network, theta, other).distance();
      for (int trial = 0; trial < 2000; trial++) {
        double[] order = shuffled(network, trial).apply(other.toArray());
        double distance = costscape.space.Vectors.distance(order, theta.toArray());
        assertTrue(found <= distance + 1e-12, "seed " + seed + ", order " + trial);
      }
    }
  }

  @Test
  void outputsKeepTheirPlaces() {
    Network network = Network.of(2, List.of(4), ActivationFunction.RELU);
    ParameterVector theta = random(network, 1);
    Matched matched = UnitMatching.of(network, theta, theta);
    assertEquals(0, matched.moved());
    assertEquals(0, matched.turned());
    assertEquals(theta, matched.point());
  }
}
