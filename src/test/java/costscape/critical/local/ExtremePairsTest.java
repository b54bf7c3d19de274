package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.DigitsNetwork;
import costscape.OneIn;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.run.Threads;
import costscape.space.Vectors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lanczos against whole spectra, and against NumPy's of the digits network. */
class ExtremePairsTest {
  private static final int RUNS = Integer.getInteger("costscape.lanczos", 6);

  private record Problem(NetworkCost cost, double[] theta) {
    static Problem of(Random random) {
      int features = 1 + random.nextInt(5);
      int rows = 5 + random.nextInt(60);
      double[][] columns = new double[features][];
      for (int k = 0; k < features; k++) {
        columns[k] = random.doubles(rows, -2, 2).toArray();
      }
      int classes = 2 + random.nextInt(3);
      List<String> names = IntStream.range(0, features).mapToObj(k -> "x" + k).toList();
      List<String> words = IntStream.range(0, classes).mapToObj(k -> "c" + k).toList();
      Labels labels = Labels.of(words, random.ints(rows, 0, classes).toArray());
      Dataset data = Dataset.of("random", names, columns, labels);
      List<Integer> hidden = random.ints(1 + random.nextInt(2), 2, 11).boxed().toList();
      List<ActivationFunction> functions = ActivationFunction.all();
      Network network = Network.of(data, hidden, functions.get(random.nextInt(functions.size())));
      NetworkCost cost = NetworkCost.crossEntropy(network, data);
      return new Problem(cost, random.doubles(cost.dimension(), -1, 1).toArray());
    }

    double[] times(double[] vector) {
      double[] product = new double[vector.length];
      cost.hessianTimes(theta, vector, product);
      return product;
    }
  }

  @Test
  void bothEndsOfRandomNetworksAreThoseOfTheWholeSpectrum() {
    int most = 0;
    for (long seed = 1; seed <= RUNS; seed++) {
      Problem problem = Problem.of(new Random(seed));
      int n = problem.theta.length;
      assertTrue(n <= 200, "" + n);
      most = Math.max(most, n);
      Eigendecomposition all = Eigendecomposition.of(problem.cost.hessian(problem.theta));
      ExtremePairs pairs = ExtremePairs.of(problem::times, n, 3, 3, n, 0);
      double size = Math.max(Math.abs(all.smallest()), Math.abs(all.largest()));
      for (int k = 0; k < 3; k++) {
        check(problem, pairs.smallest().get(k), all.eigenvalue(k), size, seed);
        check(problem, pairs.largest().get(k), all.eigenvalue(n - 1 - k), size, seed);
      }
    }
    assertTrue(most > 100, "" + most);
  }

  private static void check(
      Problem problem, ExtremePairs.Pair pair, double expected, double size, long seed) {
    assertTrue(pair.residual() <= 1e-9 * size, "seed " + seed + ": " + pair.residual());
    assertEquals(expected, pair.value(), pair.residual() + 1e-12 * size, "seed " + seed);
    assertEquals(1, Vectors.norm(pair.vector()), 1e-12);
    double[] rest = problem.times(pair.vector());
    Vectors.add(rest, -pair.value(), pair.vector());
    assertTrue(Vectors.norm(rest) <= pair.residual() + 1e-11 * size, "seed " + seed);
  }

  /** The fourth and fifth smallest lie 2e-4 apart in a range of 2. */
  @Tag("loops")
  @Tag("long")
  @OneIn(2)
  @Test
  void theEndsOfTheDigitsNetworkAreNumPys() {
    double[] expected = DigitsNetwork.numbers("eigenvalues.csv", 0);
    NetworkCost cost = DigitsNetwork.cost();
    double[] theta = DigitsNetwork.weights().toArray();
    Threads threads = Threads.of(2);
    ExtremePairs pairs =
        ExtremePairs.of(
            vector -> HessianProduct.of(cost, theta, vector, threads), theta.length, 5, 5, 400, 0);
    for (int k = 0; k < 5; k++) {
      assertEquals(expected[k], pairs.smallest().get(k).value(), 1e-11);
      assertEquals(expected[9 - k], pairs.largest().get(k).value(), 1e-11);
      assertTrue(pairs.smallest().get(k).residual() < 1e-9);
    }
    System.out.println(pairs.products() + " products");
  }
}
