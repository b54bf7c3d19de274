package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import costscape.OneIn;
import costscape.Table;
import costscape.cost.ShallowHessian.RowHessians;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sums by blocks of rows are those of the rows alone, of every depth from no hidden layer to six,
 * every activation and every cost, and they are what differences and the oracle say.
 */
class BatchedCostTest {
  /** A share of the length of what is compared: some hundred roundings. */
  private static final double RELATIVE = 1e-12;

  /** Costs near 1 and a step of 1e-5 err by 1e-10 + 1e-11, times a third derivative. */
  private static final double DIFFERENCE = 1e-7;

  private static final double STEP = 1e-5;
  private static final int DEEPEST = 6;

  @OneIn(2)
  @ParameterizedTest
  @MethodSource("costscape.network.Activations#all")
  void everyDepthAndCost(ActivationFunction function) {
    for (int depth = 0; depth <= DEEPEST; depth++) {
      Random random = new Random(100 + depth);
      for (NetworkCost cost : costs(function, depth, random)) {
        double[] theta = random.doubles(cost.dimension(), -1, 1).toArray();
        check(cost, theta, random, function + ", depth " + depth + ", " + cost.loss());
      }
    }
  }

  /** Inputs other than 0 alone are summed where most are 0 and every weight is finite. */
  @Test
  void zerosAmongTheFeatures() {
    Random random = new Random(5);
    double[][] columns = new double[40][150];
    for (double[] column : columns) {
      Arrays.setAll(column, row -> random.nextInt(4) == 0 ? random.nextGaussian() : 0);
    }
    Arrays.fill(columns[0], 0);
    List<String> names = IntStream.range(0, 40).mapToObj(k -> "x" + k).toList();
    Labels labels = Labels.of(List.of("a", "b", "c"), random.ints(150, 0, 3).toArray());
    Dataset data = Dataset.of("mostly 0", names, columns, labels);
    Network network = Network.of(data, List.of(33), ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.of(network, data, LossFunction.choices(data).get(0), 0);
    double[] theta = random.doubles(cost.dimension(), -1, 1).toArray();
    check(cost, theta, random, "features that are 0");
    theta[0] = Double.POSITIVE_INFINITY;
    assertEquals(Double.NaN, new BatchedCost(cost).value(theta), "0 times an infinite weight");
  }

  private static void check(NetworkCost cost, double[] theta, Random random, String what) {
    int n = cost.dimension();
    BatchedCost batched = new BatchedCost(cost);
    double[] plain = new double[n];
    double value = cost.addGradients(theta, plain);
    double[] gradient = new double[n];
    assertEquals(value, batched.gradient(theta, gradient), RELATIVE * value, what);
    assertEquals(value, batched.value(theta), RELATIVE * value, what);
    assertNear(plain, gradient, Vectors.norm(plain), what + ", gradient");

    double[] vector = random.doubles(n, -1, 1).toArray();
    double length = Vectors.norm(vector);
    double above = cost.losses(moved(theta, STEP / length, vector));
    double below = cost.losses(moved(theta, -STEP / length, vector));
    double slope = Vectors.dot(gradient, vector) / length;
    assertEquals((above - below) / (2 * STEP), slope, DIFFERENCE * (value + 1), what);

    int rows = cost.dataset().rows();
    double[] expected = new double[n];
    new RowHessians(cost, theta).addTimes(vector, expected, 0, rows);
    double[] product = new double[n];
    batched.addHessianTimes(theta, vector, 0, rows / 3, product);
    batched.addHessianTimes(theta, vector, rows / 3, rows, product);
    assertNear(expected, product, Vectors.norm(expected) + length, what + ", product");
    UnaryOperator<double[]> products = batched.productsAt(theta);
    assertEquals(n, products.apply(gradient).length, what);
    assertArrayEquals(batched.productsAt(theta).apply(vector), products.apply(vector), what);
    assertNear(expected, products.apply(vector), Vectors.norm(expected) + length, what);
    if (cost.dataset().hasClasses()) {
      checkDecisions(cost, theta, batched.decisions(theta), what);
    }
  }

  private static void checkDecisions(
      NetworkCost cost, double[] theta, int[] decisions, String what) {
    Pass pass = new Pass(cost.network());
    double[] features = new double[cost.dataset().features()];
    for (int row = 0; row < decisions.length; row++) {
      cost.dataset().row(row, features);
      int decided = cost.network().decision(pass.forward(theta, features));
      assertEquals(decided, decisions[row], what + ", row " + row);
    }
  }

  private static void assertNear(double[] expected, double[] actual, double size, String what) {
    double error = Vectors.norm(Vectors.difference(actual, expected));
    assertEquals(0, error, RELATIVE * size, what);
  }

  private static double[] moved(double[] theta, double by, double[] vector) {
    double[] moved = theta.clone();
    Arrays.setAll(moved, k -> theta[k] + by * vector[k]);
    return moved;
  }

  /** One network and random rows for every cost there is. Some have more rows than a block. */
  private static List<NetworkCost> costs(ActivationFunction function, int depth, Random random) {
    List<NetworkCost> costs = new ArrayList<>();
    for (int outputs : new int[] {1, 2, 5, 40}) {
      for (boolean numbers : new boolean[] {false, true}) {
        int rows = 100 + random.nextInt(200);
        Dataset data = data(rows, outputs, numbers, random);
        List<Integer> hidden = random.ints(depth, 1, 8).boxed().toList();
        Network network = Network.of(data, hidden, function);
        for (LossFunction loss : LossFunction.choices(data)) {
          costs.add(NetworkCost.of(network, data, loss, 0));
        }
      }
    }
    return costs;
  }

  private static Dataset data(int rows, int outputs, boolean numbers, Random random) {
    int features = 1 + random.nextInt(9);
    double[][] columns = new double[features][];
    for (int k = 0; k < features; k++) {
      columns[k] = random.doubles(rows, -1, 1).toArray();
    }
    List<String> names = IntStream.range(0, features).mapToObj(k -> "x" + k).toList();
    List<String> words = IntStream.range(0, Math.max(2, outputs)).mapToObj(k -> "c" + k).toList();
    Targets targets =
        numbers
            ? Numbers.of(List.of("y"), random.doubles(rows, -1, 1).toArray())
            : Labels.of(words, random.ints(rows, 0, words.size()).toArray());
    return Dataset.of("random", names, columns, targets);
  }

  /** Weights up to 1000 and costs down to 1e-14, computed elsewhere with 50 digits. */
  @Test
  void theOraclesPoints() {
    Table values = Table.oracle("points_values.csv");
    List<String> names = Article.NETWORK.layout().parameterNames();
    Table points = Table.oracle("points.csv");
    int checked = 0;
    for (int row = 0; row < values.rows(); row++) {
      String quantity = values.text(row, "quantity");
      if (values.number(row, "lambda") == 0 && !quantity.matches("(h|eig)_.*")) {
        double[] theta = points.numbers(rowOf(points, values.text(row, "id")), names);
        NetworkCost cost = Article.cost();
        double[] gradient = new double[theta.length];
        double sum = new BatchedCost(cost).gradient(theta, gradient);
        double found =
            quantity.equals("cost") ? sum : gradient[names.indexOf(quantity.substring(2))];
        String at = values.text(row, "id") + " " + quantity;
        int rows = cost.dataset().rows();
        double tolerance = values.number(row, "tol_abs");
        assertEquals(values.number(row, "value"), found / rows, tolerance, at);
        checked++;
      }
    }
    assertEquals(17 * 8, checked);
  }

  private static int rowOf(Table points, String id) {
    int row = 0;
    while (!points.text(row, "id").equals(id)) {
      row++;
    }
    return row;
  }
}
