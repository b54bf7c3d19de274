package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/**
 * Adding the same number to all logits of a row changes no probability, and nothing else is listed.
 */
class FlatDirectionsTest {
  private static final double ROUNDING = 1e-13;

  private static NetworkCost cost(int classes, List<Integer> hidden, double l2, long seed) {
    RandomGenerator random = new Well19937c(seed);
    double[][] columns = new double[2][20];
    int[] labels = new int[20];
    for (int row = 0; row < labels.length; row++) {
      columns[0][row] = random.nextGaussian();
      columns[1][row] = random.nextGaussian();
      labels[row] = row % classes;
    }
    List<String> words =
        java.util.stream.IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    Dataset rows = Dataset.of("rows", List.of("x", "y"), columns, Labels.of(words, labels));
    Network network = Network.of(rows, hidden, ActivationFunction.TANH);
    return NetworkCost.of(network, rows, SoftmaxLoss.CROSS_ENTROPY, l2);
  }

  @Test
  void theCostKeepsItsValueAlongEachAndTheyAreOrthonormal() {
    for (int classes = 3; classes <= 6; classes++) {
      for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(4), List.of(3, 2))) {
        for (double l2 : new double[] {0, 0.7}) {
          check(cost(classes, hidden, l2, classes), new Well19937c(classes));
        }
      }
    }
  }

  private static void check(NetworkCost cost, RandomGenerator random) {
    List<double[]> vectors = cost.flatDirections().vectors();
    int last = cost.network().layout().layers();
    int before = cost.network().layout().width(last - 1);
    assertEquals(cost.l2() == 0 ? 1 + before : 1, vectors.size());
    double[] theta = new double[cost.dimension()];
    for (int k = 0; k < theta.length; k++) {
      theta[k] = random.nextGaussian();
    }
    double here = cost.at(theta);
    double[] product = new double[theta.length];
    for (int i = 0; i < vectors.size(); i++) {
      double[] moved = theta.clone();
      for (int k = 0; k < moved.length; k++) {
        moved[k] += 5 * vectors.get(i)[k];
      }
      assertEquals(here, cost.at(moved), ROUNDING * here, "direction " + i);
      cost.hessianTimes(theta, vectors.get(i), product);
      for (double entry : product) {
        assertEquals(0, entry, ROUNDING);
      }
      for (int m = 0; m < vectors.size(); m++) {
        double dot = 0;
        for (int k = 0; k < theta.length; k++) {
          dot += vectors.get(i)[k] * vectors.get(m)[k];
        }
        assertEquals(i == m ? 1 : 0, dot, ROUNDING);
      }
      double[] without = cost.flatDirections().without(moved);
      assertEquals(here, cost.at(without), ROUNDING * here);
    }
  }

  @Test
  void twoClassesAndNumbersHaveNone() {
    for (Datasets data : List.of(Datasets.XOR, Datasets.SINE)) {
      Network network = Network.of(data.dataset(), List.of(2), ActivationFunction.TANH);
      NetworkCost cost =
          NetworkCost.of(network, data.dataset(), LossFunction.usual(data.dataset()), 0);
      assertEquals(0, cost.flatDirections().size());
      assertTrue(cost.flatDirections().sentence().isEmpty());
    }
  }
}
