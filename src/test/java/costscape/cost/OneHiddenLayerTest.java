package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fast evaluator agrees with the plain pass, saturated units and thousands of rows included.
 */
class OneHiddenLayerTest {
  /** Sums of positive terms in another order: a few roundings, √rows of them at worst 1000. */
  private static final double TOLERANCE = 2e-14;

  @ParameterizedTest
  @CsvSource({
    "ARTICLE, 2, 1, 0",
    "ARTICLE, 2, 20, 0.01",
    "ARTICLE, 3, 500, 0",
    "TRAP, 1, 5, 0.1",
    "MOONS, 6, 3, 0",
    "SPIRALS, 4, 10, 0.01",
    "SPIRALS, 2, 3000, 0"
  })
  void agreesWithThePlainPass(Datasets data, int hidden, double scale, double l2) {
    Dataset dataset = data.dataset();
    Network network = Network.of(dataset.features(), List.of(hidden), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.of(network, dataset, LogisticLoss.CROSS_ENTROPY, l2);
    GradientEvaluator fast = cost.evaluator();
    RandomGenerator random = new Well19937c(hidden);
    int n = cost.dimension();
    double[] plainGradient = new double[n];
    double[] fastGradient = new double[n];
    for (int trial = 0; trial < 20; trial++) {
      double[] theta = normal(n, scale, random);
      double plain = cost.gradient(theta, plainGradient);
      assertEquals(plain, fast.gradient(theta, fastGradient), TOLERANCE * plain);
      for (int k = 0; k < n; k++) {
        double size = Math.max(Math.abs(plainGradient[k]), 1e-3 * max(plainGradient));
        assertEquals(plainGradient[k], fastGradient[k], 1e3 * TOLERANCE * size, "gradient " + k);
      }
    }
  }

  private static double[] normal(int n, double scale, RandomGenerator random) {
    double[] theta = new double[n];
    for (int k = 0; k < n; k++) {
      theta[k] = scale * random.nextGaussian();
    }
    return theta;
  }

  private static double max(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}
