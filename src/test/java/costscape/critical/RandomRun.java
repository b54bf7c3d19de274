package costscape.critical;

import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;

/** A training run whose data, network, optimiser, rate and length a seed draws. */
record RandomRun(long seed, NetworkCost cost, Optimizer optimizer, int steps, Trajectory path) {
  private static final List<Dataset> DATA =
      List.of(
          Datasets.ARTICLE.dataset(),
          Datasets.TRAP.dataset(),
          Datasets.XOR.dataset(),
          every(Datasets.MOONS.dataset(), 10),
          every(Datasets.SPIRALS.dataset(), 12), // of one class only
          every(Datasets.SPIRALS.dataset(), 7));

  private static final List<List<Integer>> HIDDEN =
      List.of(List.of(1), List.of(2), List.of(2), List.of(3), List.of(4), List.of(2, 2));

  /** The order in which seeds draw them. */
  private static final List<ActivationFunction> FIRST =
      List.of(
          ActivationFunction.SIGMOID,
          ActivationFunction.TANH,
          ActivationFunction.RELU,
          ActivationFunction.GELU,
          ActivationFunction.SOFTPLUS,
          ActivationFunction.IDENTITY);

  private static final List<ActivationFunction> LATER =
      List.of(ActivationFunction.LEAKY_RELU, ActivationFunction.ELU, ActivationFunction.SILU);

  private static final double[] PENALTIES = {0, 0, 1e-4, 0.01, 0.1};

  static RandomRun of(long seed) {
    Well19937c random = new Well19937c(seed);
    Dataset data = DATA.get(random.nextInt(DATA.size()));
    List<Integer> hidden = HIDDEN.get(random.nextInt(HIDDEN.size()));
    ActivationFunction function = FIRST.get(random.nextInt(3));
    LossFunction loss = random.nextInt(5) == 0 ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    double penalty = PENALTIES[random.nextInt(PENALTIES.length)];
    NetworkCost cost =
        NetworkCost.of(Network.of(data.features(), hidden, function), data, loss, penalty);
    Optimizer optimizer = optimizer(random.nextInt(6), Math.pow(10, -2 + 3 * random.nextDouble()));
    int steps = (int) Math.pow(10, 1.5 + 2.3 * random.nextDouble());
    double[] scales = {0.1, 1, 1, 4};
    ParameterVector start =
        ParameterVector.gaussian(cost.dimension(), scales[random.nextInt(4)], random);
    Trajectory path = new Training(optimizer, steps, Math.max(1, steps / 50)).from(cost, start);
    return new RandomRun(seed, cost, optimizer, steps, path);
  }

  private static final List<Dataset> ALL_DATA =
      List.of(
          Datasets.ARTICLE.dataset(),
          Datasets.XOR.dataset(),
          every(Datasets.MOONS.dataset(), 10),
          every(Datasets.IRIS.dataset(), 10),
          every(Datasets.SINE.dataset(), 4),
          line(),
          outlier(),
          twoOutputs());

  private static final List<List<Integer>> ALL_HIDDEN =
      List.of(
          List.of(),
          List.of(1),
          List.of(2),
          List.of(4),
          List.of(2, 2),
          List.of(3, 2),
          List.of(20),
          List.of(45),
          List.of(10, 10));

  /** Five rows on a line, whose numbers a network can meet exactly. */
  private static Dataset line() {
    return numbers(new double[] {0, 1, 2, 3, 4}, new double[] {0.5, 1, 1.5, 2, 2.5});
  }

  /** Four rows on a line and one far from it. */
  private static Dataset outlier() {
    return numbers(new double[] {0, 1, 2, 3, 4}, new double[] {0, 1, 2, 3, 9});
  }

  private static Dataset twoOutputs() {
    double[][] x = {{-1, -0.5, 0, 0.5, 1, 1.5}};
    return Dataset.of(
        "two outputs",
        List.of("x"),
        x,
        Numbers.of(
            List.of("y", "z"),
            new double[] {1, 0.25, 0, 0.25, 1, 2.25},
            new double[] {-1, -0.1, 0, 0.1, 1, 30}));
  }

  private static Dataset numbers(double[] x, double[] y) {
    return Dataset.of("numbers", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), y));
  }

  /** A run over every activation, cost and optimiser, on both sides of 120 parameters. */
  static RandomRun any(long seed) {
    return any(seed, FIRST);
  }

  /** The same over activations that came later, so that older seeds keep their runs. */
  static RandomRun later(long seed) {
    return any(seed, LATER);
  }

  /** The same over classes that count differently, labels that are less sure, or both. */
  static RandomRun weighted(long seed) {
    List<Dataset> classes = ALL_DATA.stream().filter(Dataset::hasClasses).toList();
    List<ActivationFunction> functions = Stream.concat(FIRST.stream(), LATER.stream()).toList();
    return any(
        seed,
        classes,
        functions,
        (data, random) -> {
          List<Double> weights = new ArrayList<>();
          for (int c = 0; c < data.classes().size(); c++) {
            weights.add(Math.pow(10, 2 * random.nextGaussian()));
          }
          double share = random.nextBoolean() ? 0 : random.nextDouble();
          return List.of(WeightedCrossEntropy.of(weights, share, data));
        });
  }

  /**
   * A run over few rows, many of which have equal features and different classes, without a
   * penalty; from starts so large that some rows are saturated.
   */
  static RandomRun conflicting(long seed) {
    Well19937c random = new Well19937c(seed);
    int rows = 2 + random.nextInt(5);
    int values = 1 + random.nextInt(3);
    double[] x = new double[rows];
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      x[row] = random.nextInt(values) - random.nextInt(2);
      labels[row] = row < 2 ? row : random.nextInt(2);
    }
    Dataset data =
        Dataset.of(
            "conflicting", List.of("x"), new double[][] {x}, Labels.of(List.of("a", "b"), labels));
    List<Integer> hidden =
        List.of(List.<Integer>of(), List.of(1), List.of(2)).get(random.nextInt(3));
    ActivationFunction function = FIRST.get(random.nextInt(FIRST.size()));
    LossFunction loss = random.nextInt(3) == 0 ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    NetworkCost cost = NetworkCost.of(Network.of(data, hidden, function), data, loss, 0);
    Optimizer optimizer = optimizer(random.nextInt(6), Math.pow(10, -2 + 3 * random.nextDouble()));
    int steps = (int) Math.pow(10, 3.3 * random.nextDouble());
    double[] scales = {0.1, 1, 10, 40};
    ParameterVector start =
        ParameterVector.gaussian(cost.dimension(), scales[random.nextInt(4)], random);
    Trajectory path = new Training(optimizer, steps, Math.max(1, steps / 50)).from(cost, start);
    return new RandomRun(seed, cost, optimizer, steps, path);
  }

  private static RandomRun any(long seed, List<ActivationFunction> functions) {
    return any(seed, ALL_DATA, functions, (data, random) -> losses(data));
  }

  private static List<LossFunction> losses(Dataset data) {
    List<LossFunction> losses = new ArrayList<>(LossFunction.choices(data));
    if (!data.hasClasses()) {
      losses.add(new Huber(0.25));
      losses.add(MeanError.MEAN_ABSOLUTE_ERROR);
    }
    return losses;
  }

  private static RandomRun any(
      long seed,
      List<Dataset> all,
      List<ActivationFunction> functions,
      BiFunction<Dataset, Well19937c, List<LossFunction>> costs) {
    Well19937c random = new Well19937c(seed);
    Dataset data = all.get(random.nextInt(all.size()));
    List<Integer> hidden = ALL_HIDDEN.get(random.nextInt(ALL_HIDDEN.size()));
    ActivationFunction function = functions.get(random.nextInt(functions.size()));
    List<LossFunction> losses = costs.apply(data, random);
    LossFunction loss = losses.get(random.nextInt(losses.size()));
    double penalty = PENALTIES[random.nextInt(PENALTIES.length)];
    NetworkCost cost = NetworkCost.of(Network.of(data, hidden, function), data, loss, penalty);
    Optimizer optimizer =
        optimizer(random.nextInt(6), Math.pow(10, -2.5 + 3 * random.nextDouble()));
    boolean large = cost.dimension() > 60;
    int steps = (int) Math.pow(10, 1.5 + (large ? 1.5 : 2.3) * random.nextDouble());
    double[] scales = {0, 0.1, 1, 1, 4, 300};
    ParameterVector start =
        ParameterVector.gaussian(cost.dimension(), scales[random.nextInt(scales.length)], random);
    Trajectory path = new Training(optimizer, steps, Math.max(1, steps / 50)).from(cost, start);
    return new RandomRun(seed, cost, optimizer, steps, path);
  }

  private static Optimizer optimizer(int which, double rate) {
    return switch (which) {
      case 0 -> Optimizers.GD.at(rate);
      case 1 -> Optimizers.MOMENTUM.at(rate);
      case 2 -> Optimizers.RMSPROP.with(Map.of(Setting.RATE, 0.1 * rate, Setting.EPSILON, 1e-8));
      case 3 -> Optimizers.ADAM.at(0.1 * rate);
      default -> Optimizers.LBFGS.usual();
    };
  }

  private static Dataset every(Dataset data, int step) {
    return data.subset(IntStream.range(0, data.rows()).filter(row -> row % step == 0).toArray());
  }

  double[] end() {
    return path.end().theta().toArray();
  }

  @Override
  public String toString() {
    return "seed %d: %s, %s, %s, l2 %s, %s, %d steps, cost %s"
        .formatted(
            seed,
            cost.dataset().name() + " " + cost.network().layout().shape(),
            cost.network().activation(),
            cost.loss(),
            cost.l2(),
            optimizer,
            path.end().number(),
            path.end().cost());
  }
}
