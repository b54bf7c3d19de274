package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Vectors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products with the Hessian by batches of rows are those of the rows alone. */
class RowBatchProductTest {
  /** Of the product's length: some hundred roundings. */
  private static final double RELATIVE = 1e-13;

  @Test
  void batchesOfRowsGiveWhatTheHessianItselfGives() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      NetworkCost cost = cost(random);
      int n = cost.dimension();
      double[] theta = random.doubles(n, -1, 1).toArray();
      double[] vector = random.doubles(n, -1, 1).toArray();
      double[][] hessian = DeepHessian.sums(cost.network(), cost.dataset(), cost.loss(), theta);
      double[] expected = new double[n];
      for (int k = 0; k < n; k++) {
        expected[k] = Vectors.dot(hessian[k], vector);
      }
      double[] actual = new double[n];
      int rows = cost.dataset().rows();
      RowBatchProduct product = new RowBatchProduct(cost, theta, vector);
      product.addTo(actual, 0, rows / 3);
      product.addTo(actual, rows / 3, rows);
      double error = Vectors.norm(Vectors.difference(actual, expected));
      double size = 0;
      for (double[] row : hessian) {
        size = Math.max(size, Vectors.norm(row));
      }
      assertEquals(0, error / (size * Vectors.norm(vector)), RELATIVE, "seed " + seed);
    }
  }

  private static NetworkCost cost(Random random) {
    ActivationFunction[] functions = ActivationFunction.values();
    int rows = 1 + random.nextInt(300);
    int features = 1 + random.nextInt(6);
    double[][] columns = new double[features][];
    for (int k = 0; k < features; k++) {
      columns[k] = random.doubles(rows, -1, 1).toArray();
    }
    List<String> names = IntStream.range(0, features).mapToObj(k -> "x" + k).toList();
    int outputs = 1 + random.nextInt(5);
    boolean numbers = random.nextBoolean();
    double[] y = random.doubles(rows, -1, 1).toArray();
    List<String> words = IntStream.range(0, Math.max(2, outputs)).mapToObj(k -> "c" + k).toList();
    Targets targets =
        numbers
            ? Numbers.of(List.of("y"), y)
            : Labels.of(words, random.ints(rows, 0, words.size()).toArray());
    Dataset data = Dataset.of("random", names, columns, targets);
    List<Integer> hidden = random.ints(random.nextInt(4), 1, 6).boxed().toList();
    Network network = Network.of(data, hidden, functions[random.nextInt(functions.length)]);
    return numbers
        ? NetworkCost.of(network, data, MeanError.MEAN_SQUARED_ERROR, 0)
        : NetworkCost.crossEntropy(network, data);
  }
}
