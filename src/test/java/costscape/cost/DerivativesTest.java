package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradient and Hessian of deeper networks with several inputs agree with central differences. */
class DerivativesTest {
  /** θ, C and ∇C near 1: step h = ∛ulp(1) errs by h² + ulp(1)/h ≈ 7e-11, times a curvature. */
  private static final double DIFFERENCE_TOLERANCE = 2e-8;

  private static final double STEP = Math.cbrt(Math.ulp(1.0));

  @ParameterizedTest
  @CsvSource({
    "1, '2', SIGMOID, 1",
    "3, '4,3', SIGMOID, 2",
    "2, '3,4,2', TANH, 3",
    "2, '5,4', RELU, 4",
    "2, '', TANH, 5",
  })
  void agreeWithDifferences(int inputs, String hidden, ActivationFunction function, long seed) {
    for (LogisticLoss loss : LogisticLoss.values()) {
      RandomGenerator random = new Well19937c(seed);
      NetworkCost cost =
          NetworkCost.of(
              Network.of(inputs, widths(hidden), function), rows(inputs, random), loss, 0.3);
      double[] theta = normal(cost.dimension(), random);
      agree(cost, theta, "seed " + seed + " " + loss);
    }
  }

  private static void agree(NetworkCost cost, double[] theta, String what) {
    int n = cost.dimension();
    double[] gradient = new double[n];
    double value = cost.gradient(theta, gradient);
    SymmetricMatrix hessian = cost.hessian(theta);
    assertEquals(cost.at(theta), value, what);
    double[] above = new double[n];
    double[] below = new double[n];
    for (int k = 0; k < n; k++) {
      double centre = theta[k];
      theta[k] = centre + STEP;
      double up = cost.gradient(theta, above);
      theta[k] = centre - STEP;
      double down = cost.gradient(theta, below);
      theta[k] = centre;
      assertEquals((up - down) / (2 * STEP), gradient[k], DIFFERENCE_TOLERANCE, what);
      for (int m = 0; m < n; m++) {
        double difference = (above[m] - below[m]) / (2 * STEP);
        assertEquals(difference, hessian.at(k, m), DIFFERENCE_TOLERANCE, what);
      }
    }
  }

  private static List<Integer> widths(String hidden) {
    return hidden.isEmpty()
        ? List.of()
        : List.of(hidden.split(",")).stream().map(Integer::valueOf).toList();
  }

  private static Dataset rows(int inputs, RandomGenerator random) {
    int rows = 9;
    double[][] columns = new double[inputs][];
    for (int feature = 0; feature < inputs; feature++) {
      columns[feature] = normal(rows, random);
    }
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row += 2) {
      labels[row] = 1;
    }
    List<String> names = IntStream.range(0, inputs).mapToObj(f -> "x" + f).toList();
    return Dataset.of("random", names, List.of("0", "1"), columns, labels);
  }

  private static double[] normal(int length, RandomGenerator random) {
    return IntStream.range(0, length).mapToDouble(k -> random.nextGaussian()).toArray();
  }
}
