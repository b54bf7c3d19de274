package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.kernel.Kernel;
import costscape.sweep.kernel.Kernels;
import costscape.sweep.kernel.Kernels.BatchKernel;
import costscape.sweep.kernel.PlainKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fast kernels give the plain kernel's costs, whatever the network, data, axes and scale. */
@Tag("long")
@Tag("loops")
class KernelAgreementTest {
  /** A share of the cost; the worst of 72,000 random sweeps with bounded activations was 5e-13. */
  private static final double RELATIVE = 1e-12;

  /**
   * An error of a row's logit, in units of its largest term's last place: the terms of an unbounded
   * activation reach 1e6 and cancel, and either kernel's rounding then shows in the cost.
   */
  private static final double ROUNDINGS = 8;

  private static final double ULP = 0x1p-53;

  private record Case(NetworkCost cost, Slice slice, List<Axis> axes, String name) {
    void assertAgrees() {
      assertAgrees(false);
    }

    /** Few rows are left to the plain kernel where no kernel knows the network's shape. */
    void assertAgreesOfAnyShape() {
      assertAgrees(cost.dataset().rows() < BatchKernel.FEWEST_ROWS);
    }

    private void assertAgrees(boolean mayBePlain) {
      Kernel fast = Kernels.of(cost, slice, axes);
      assertFalse(fast instanceof PlainKernel && !mayBePlain, () -> name + ": no fast kernel");
      int cells = axes.stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b);
      double[] expected = new double[cells];
      double[] actual = new double[cells];
      new PlainKernel(cost, slice, axes).fill(0, axes.get(0).points(), expected);
      fast.fill(0, axes.get(0).points(), actual);
      for (int cell = 0; cell < cells; cell++) {
        int at = cell;
        assertTrue(
            isNear(cell, expected[cell], actual[cell]),
            () -> "%s, cell %d: %s, not %s".formatted(name, at, actual[at], expected[at]));
      }
    }

    private boolean isNear(int cell, double expected, double actual) {
      double error = Math.abs(actual - expected);
      return error <= RELATIVE * expected + Double.MIN_NORMAL
          || error <= (RELATIVE + rounding(cell)) * expected + Double.MIN_NORMAL;
    }

    /** Relative change of a cost when every logit moves by the rounding of its terms. */
    private double rounding(int cell) {
      if (cost.network().activation().isBounded()) {
        return 0;
      }
      int width = axes.get(axes.size() - 1).points();
      double inner = axes.get(axes.size() - 1).at(cell % width);
      double[] theta =
          (axes.size() == 1 ? slice.at(inner) : slice.at(axes.get(0).at(cell / width), inner))
              .toArray();
      for (int k = 0; k < theta.length; k++) {
        theta[k] = Math.abs(theta[k]);
      }
      double largest = 0;
      for (int row = 0; row < cost.dataset().rows(); row++) {
        double[] features = new double[cost.dataset().features()];
        cost.dataset().row(row, features);
        for (int k = 0; k < features.length; k++) {
          features[k] = Math.abs(features[k]);
        }
        largest = Math.max(largest, cost.network().logit(theta, features));
      }
      return ROUNDINGS * ULP * largest;
    }
  }

  @Test
  void everyPairOfTheSevenParametersAgreesAtEveryScale() {
    NetworkCost cost =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.SIGMOID), Datasets.ARTICLE.dataset());
    Random random = new Random(11);
    int number = 0;
    for (double scale : new double[] {1, 10, 100, 1000}) {
      for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 7; j++) {
          Case drawn = random(cost, i, j, scale, random, "scale %s".formatted(scale));
          if (Part.has(number++)) {
            drawn.assertAgrees();
          }
        }
      }
    }
  }

  @Test
  void randomNetworksDataAndAxesAgree() {
    for (int seed : Part.of(100).toArray()) {
      Random random = new Random(seed);
      List<ActivationFunction> functions = ActivationFunction.all();
      ActivationFunction function = functions.get(random.nextInt(functions.size()));
      int inputs = 1 + random.nextInt(3);
      int hidden = random.nextInt(5);
      Network network = Network.of(inputs, hidden == 0 ? List.of() : List.of(hidden), function);
      int rows = random.nextInt(10) == 0 ? 100 + random.nextInt(2000) : 1 + random.nextInt(30);
      double l2 = random.nextBoolean() ? 0 : random.nextDouble();
      NetworkCost cost =
          NetworkCost.of(network, data(random, rows, inputs), LogisticLoss.CROSS_ENTROPY, l2);
      double scale = Math.pow(10, random.nextInt(4));
      int size = network.layout().size();
      for (int k = 0; k < 6; k++) {
        random(
                cost,
                random.nextInt(size),
                random.nextInt(size),
                scale,
                random,
                "seed %d: %s %s, scale %s"
                    .formatted(seed, network.layout().shape(), function, scale))
            .assertAgrees();
      }
    }
  }

  /**
   * tanh of 1e-7 under an output weight of 1e7: what 1's rounding would leave of it, 6e-10, would
   * be in the cost. One hidden layer over every pair of parameters, and two in batches of rows.
   */
  @Test
  void tinyFeaturesUnderHugeOutputWeightsAgree() {
    Random random = new Random(17);
    Network shallow = Network.of(1, List.of(2), ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.crossEntropy(shallow, tiny(random, 20));
    double[] at = {1.3, -0.7, 2e-7, -1e-7, 1e7, -2e7, 0.4};
    double[] reach = {2, 2, 3e-7, 3e-7, 2e7, 2e7, 3};
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        plane(cost, at, i, j, reach).assertAgrees();
      }
    }
    Network deep = Network.of(1, List.of(2, 1), ActivationFunction.TANH);
    NetworkCost batches = NetworkCost.crossEntropy(deep, tiny(random, BatchKernel.FEWEST_ROWS));
    double[] atDeep = {1.3, -0.7, 2e-7, -1e-7, 0.8, 1.1, 1e-7, 1e7, 0.4};
    plane(batches, atDeep, 0, 4, new double[] {2, 0, 0, 0, 2, 0, 0, 0, 0}).assertAgrees();
  }

  private static Case plane(NetworkCost cost, double[] at, int i, int j, double[] reach) {
    ParameterVector point = ParameterVector.of(at);
    Direction u = Direction.parameter(cost.parameterName(i), i, at.length);
    Direction v = Direction.parameter(cost.parameterName(j), j, at.length);
    Axis first = new Axis(u.name(), -reach[i], 0.9 * reach[i], 33);
    Axis second = new Axis(v.name(), -reach[j], 0.9 * reach[j], 300);
    String what = u + ", " + v;
    return i == j
        ? new Case(cost, Slice.through(point, v), List.of(second), what)
        : new Case(cost, Slice.through(point, u, v), List.of(first, second), what);
  }

  private static Dataset tiny(Random random, int rows) {
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = (byte) random.nextInt(2);
    }
    double[][] column = {random.doubles(rows, -1e-7, 1e-7).toArray()};
    return Dataset.of("tiny", List.of("x"), List.of("0", "1"), column, labels);
  }

  /** Rounding that goes one way in every row: what a sum of very many must keep small. */
  @Test
  void manyRowsAlikeCostWhatOneDoes() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    double[] x = new double[100_000];
    Arrays.fill(x, 0.7);
    NetworkCost one = NetworkCost.crossEntropy(network, alike(0.7));
    NetworkCost many = NetworkCost.crossEntropy(network, alike(x));
    ParameterVector at = ParameterVector.of(0.3, -0.4, 0.2, 0.1, -4, -9, -6);
    for (int[] pair : new int[][] {{0, 1}, {0, 2}, {4, 0}, {4, 5}, {0, 6}}) {
      Direction u = Direction.parameter("u", pair[0], 7);
      Direction v = Direction.parameter("v", pair[1], 7);
      Grid grid = new Grid(new Axis("u", -7, 3, 5), new Axis("v", -5, 8, 5));
      Slice slice = Slice.through(at, u, v);
      CellPlane expected = Sweep.surface(one, slice, grid, Runner.serial());
      CellPlane actual = Sweep.surface(many, slice, grid, Runner.serial());
      for (int cell = 0; cell < 25; cell++) {
        double cost = expected.at(cell / 5, cell % 5);
        assertEquals(cost, actual.at(cell / 5, cell % 5), 1e-12 * cost, u + ", " + v);
      }
    }
  }

  private static Dataset alike(double... x) {
    return Dataset.of(
        "alike", List.of("x"), List.of("0", "1"), new double[][] {x}, new byte[x.length]);
  }

  /** Networks of 3 to 12 classes; parameters that meet in a unit are left to general kernels. */
  @Test
  void severalClassesAgree() {
    int fast = 0;
    int[] seeds = Part.of(40).toArray();
    for (int seed : seeds) {
      Random random = new Random(seed);
      ActivationFunction function = ActivationFunction.all().get(random.nextInt(2));
      int inputs = 1 + random.nextInt(3);
      int hidden = random.nextInt(5);
      int rows = random.nextInt(10) == 0 ? 100 + random.nextInt(600) : 2 + random.nextInt(30);
      Dataset data = classes(random, rows, inputs, 3 + random.nextInt(10));
      Network network = Network.of(data, hidden == 0 ? List.of() : List.of(hidden), function);
      double l2 = random.nextBoolean() ? 0 : random.nextDouble();
      NetworkCost cost = NetworkCost.of(network, data, SoftmaxLoss.CROSS_ENTROPY, l2);
      double scale = Math.pow(10, random.nextInt(4));
      int size = network.layout().size();
      for (int k = 0; k < 5; k++) {
        Case one =
            random(
                cost,
                random.nextInt(size),
                random.nextInt(size),
                scale,
                random,
                "seed %d: %s %s, scale %s"
                    .formatted(seed, network.layout().shape(), function, scale));
        if (!(Kernels.of(one.cost, one.slice, one.axes) instanceof PlainKernel)) {
          one.assertAgrees();
          fast++;
        }
      }
    }
    assertTrue(fast > 2.5 * seeds.length, fast + " sweeps were fast, " + Part.again());
  }

  private static Dataset classes(Random random, int rows, int inputs, int classes) {
    Dataset two = data(random, rows, inputs);
    double[][] columns = new double[inputs][];
    for (int feature = 0; feature < inputs; feature++) {
      columns[feature] = two.column(feature);
    }
    int[] labels = random.ints(rows, 0, classes).toArray();
    List<String> words = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      words.add("class " + c);
    }
    return Dataset.of("random", two.featureNames(), columns, Labels.of(words, labels));
  }

  /** In batches of rows: deep, slanted, and parameters of one unit that meet. */
  @Test
  void batchesOfSeveralClassesAgree() {
    for (int seed : Part.of(30).toArray()) {
      Random random = new Random(seed);
      ActivationFunction function = ActivationFunction.all().get(random.nextInt(2));
      List<Integer> hidden = random.ints(1 + random.nextInt(3), 1, 6).boxed().toList();
      int rows = BatchKernel.FEWEST_ROWS + random.nextInt(400);
      Dataset data = classes(random, rows, 2, 3 + random.nextInt(10));
      Network network = Network.of(data, hidden, function);
      NetworkCost cost =
          NetworkCost.of(network, data, SoftmaxLoss.CROSS_ENTROPY, random.nextDouble());
      double scale = Math.pow(10, random.nextInt(4)); // the largest leave the quick way
      String what = "seed %d: %s %s".formatted(seed, network.layout().shape(), function);
      random(cost, 0, network.layout().bias(1, 0), scale, random, what).assertAgrees();
      slanted(cost, scale, random, what).assertAgrees();
    }
  }

  /** Networks of 1 to 12 numbers: over the output layer and over any. */
  @Test
  void numbersToPredictAgree() {
    List<RegressionLoss> losses =
        List.of(MeanError.MEAN_SQUARED_ERROR, MeanError.MEAN_ABSOLUTE_ERROR, new Huber(0.7));
    for (int seed : Part.of(60).toArray()) {
      Random random = new Random(seed);
      ActivationFunction function = ActivationFunction.all().get(random.nextInt(2));
      List<Integer> hidden = random.ints(random.nextInt(3), 1, 6).boxed().toList();
      Dataset data = numbers(random, 1 + random.nextInt(60), 1 + random.nextInt(12));
      Network network = Network.of(data, hidden, function);
      RegressionLoss loss = losses.get(random.nextInt(3));
      double l2 = random.nextBoolean() ? 0 : random.nextDouble();
      NetworkCost cost = NetworkCost.of(network, data, loss, l2);
      double scale = Math.pow(10, random.nextInt(4));
      String what = "seed %d: %s %s %s".formatted(seed, network.layout().shape(), function, loss);
      int size = network.layout().size();
      int first = network.layout().weight(network.layout().layers(), 0, 0);
      int last = size - first;
      Case outputs =
          random(
              cost,
              first + random.nextInt(last),
              first + random.nextInt(last),
              scale,
              random,
              what);
      outputs.assertAgreesOfAnyShape();
      random(cost, random.nextInt(size), random.nextInt(size), scale, random, what)
          .assertAgreesOfAnyShape();
      slanted(cost, scale, random, what).assertAgreesOfAnyShape();
    }
  }

  private static Dataset numbers(Random random, int rows, int outputs) {
    Dataset two = data(random, rows, 2);
    double[][] columns = new double[outputs][];
    List<String> names = new ArrayList<>();
    for (int output = 0; output < outputs; output++) {
      columns[output] = random.doubles(rows, -2, 2).toArray();
      names.add("y" + output);
    }
    return Dataset.of(
        "random",
        two.featureNames(),
        new double[][] {two.column(0), two.column(1)},
        Numbers.of(names, columns));
  }

  @Test
  void deepNetworksAndSlantedDirectionsAgree() {
    for (int seed : Part.of(40).toArray()) {
      Random random = new Random(seed);
      List<ActivationFunction> functions = ActivationFunction.all();
      ActivationFunction function = functions.get(random.nextInt(functions.size()));
      int inputs = 1 + random.nextInt(3);
      List<Integer> hidden = random.ints(random.nextInt(4), 1, 7).boxed().toList();
      Network network = Network.of(inputs, hidden, function);
      LossFunction loss = LogisticLoss.values()[random.nextInt(2)];
      Dataset data = data(random, 1 + random.nextInt(random.nextBoolean() ? 31 : 600), inputs);
      NetworkCost cost = NetworkCost.of(network, data, loss, random.nextDouble());
      double scale = Math.pow(10, random.nextInt(3));
      String what = "seed %d: %s %s %s".formatted(seed, network.layout().shape(), function, loss);
      if (hidden.size() > 1 || loss == LogisticLoss.SQUARED) {
        int size = network.layout().size();
        random(cost, random.nextInt(size), random.nextInt(size), scale, random, what)
            .assertAgreesOfAnyShape();
      }
      slanted(cost, scale, random, what).assertAgreesOfAnyShape();
    }
  }

  private static Case slanted(NetworkCost cost, double scale, Random random, String what) {
    int size = cost.dimension();
    ParameterVector at =
        ParameterVector.of(random.doubles(size, -2, 2).map(value -> scale * value).toArray());
    Slice slice =
        Slice.through(
            at,
            Direction.of("u", random.doubles(size, -1, 1).toArray()),
            Direction.of("v", random.doubles(size, -1, 1).toArray()));
    return new Case(
        cost, slice, List.of(axis("u", scale, random, 5), axis("v", scale, random, 5)), what);
  }

  private static Case random(
      NetworkCost cost, int i, int j, double scale, Random random, String what) {
    ParameterLayout layout = cost.network().layout();
    ParameterVector at =
        ParameterVector.of(
            random.doubles(layout.size(), -2, 2).map(value -> scale * value).toArray());
    Direction u = Direction.parameter(layout.name(i), i, layout.size());
    Direction v = Direction.parameter(layout.name(j), j, layout.size());
    boolean areFew = cost.dataset().rows() < 100;
    Axis first = axis(u.name(), scale, random, areFew ? 40 : 8);
    int several = areFew ? 1000 : 400; // tiles; of many rows there are enough
    Axis second = axis(v.name(), scale, random, random.nextInt(4) == 0 ? several : 20);
    return i == j
        ? new Case(cost, Slice.through(at, v), List.of(second), what + ", " + v)
        : new Case(
            cost, Slice.through(at, u, v), List.of(first, second), what + ", " + u + ", " + v);
  }

  private static Axis axis(String name, double scale, Random random, int most) {
    return new Axis(
        name,
        -2 * scale * random.nextDouble(),
        2 * scale * random.nextDouble(),
        2 + random.nextInt(most));
  }

  private static Dataset data(Random random, int rows, int inputs) {
    double[][] columns = new double[inputs][];
    List<String> names = new ArrayList<>();
    for (int k = 0; k < inputs; k++) {
      names.add("x" + k);
      columns[k] = random.doubles(rows, -3, 3).toArray();
    }
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = (byte) random.nextInt(2);
    }
    return Dataset.of("random", names, List.of("0", "1"), columns, labels);
  }
}
