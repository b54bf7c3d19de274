package costscape.sweep;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.kernel.PlainKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole sweeps on every core, and a few cells of each by the plain kernel on one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class SweepBenchmark {
  /** What src/bench/compare.py does with NumPy. */
  public enum Work {
    PRODUCT,
    UNIT,
    LINE,
    ROWS,
    PLANE,
    DIGITS,
    SHAPED,
    CLASSES
  }

  private static final double[] THETA = {0, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53};
  private static final int PLAIN_CELLS = 10;

  @Param private Work work;

  private final Runner runner = Threads.ofAllCores();
  private NetworkCost cost;
  private Slice slice;
  private List<Axis> axes;

  @Setup
  public void setUp() {
    switch (work) {
      case PRODUCT -> small("w1_0_0", "w1_0_1");
      case UNIT -> small("w1_0_0", "b1_0");
      case LINE -> {
        small("w1_0_0", "w1_0_1");
        slice = Slice.through(ParameterVector.of(THETA), slice.u());
        axes = List.of(new Axis("w1_0_0", -100, 100, 1_000_000));
      }
      case ROWS -> {
        small("w1_0_0", "w1_0_1");
        cost = NetworkCost.crossEntropy(cost.network(), manyRows());
        axes = List.of(new Axis("w1_0_0", -100, 100, 201), new Axis("w1_0_1", -100, 100, 201));
      }
      case PLANE -> randomPlane();
      case DIGITS -> classifier(1_797, 64, 32, 51);
      case SHAPED -> classifier(10_000, 784, 128, 21);
      case CLASSES -> classes();
    }
  }

  private void small(String first, String second) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    slice =
        Slice.through(
            ParameterVector.of(THETA), direction(network, first), direction(network, second));
    axes = List.of(new Axis(first, -100, 100, 1000), new Axis(second, -100, 100, 1000));
  }

  /** Fisher's flowers: 150 rows of 3 classes, two weights that are never multiplied. */
  private void classes() {
    Network network = Network.of(Datasets.IRIS.dataset(), List.of(3), ActivationFunction.SIGMOID);
    cost = NetworkCost.crossEntropy(network, Datasets.IRIS.dataset());
    ParameterVector at = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(1));
    slice = Slice.through(at, direction(network, "w1_0_0"), direction(network, "w2_1_2"));
    axes = List.of(new Axis("w1_0_0", -5, 5, 1000), new Axis("w2_1_2", -8, 8, 1000));
  }

  private static Direction direction(Network network, String name) {
    return Direction.parameter(name, network.layout().index(name), network.layout().size());
  }

  private static Dataset manyRows() {
    Well19937c random = new Well19937c(42);
    int rows = 100_000;
    double[] x = new double[rows];
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      x[row] = 4 * random.nextDouble() - 2;
      labels[row] = (byte) (Math.abs(x[row]) < 0.5 ? 1 : 0);
    }
    return Dataset.of("rows", List.of("x"), List.of("0", "1"), new double[][] {x}, labels);
  }

  private void randomPlane() {
    Network network = Network.of(2, List.of(16, 16), ActivationFunction.TANH);
    cost = NetworkCost.crossEntropy(network, Datasets.SPIRALS.dataset());
    ParameterVector at = ParameterVector.gaussian(cost.dimension(), 0.5, new Well19937c(1));
    RandomDirections directions = new RandomDirections(network.layout(), at, Biases.FREEZE);
    Direction u = directions.draw("u", new Well19937c(2));
    slice = Slice.through(at, u, directions.drawOrthogonal("v", new Well19937c(3), u));
    axes = List.of(new Axis("u", -1, 1, 51), new Axis("v", -1, 1, 51));
  }

  /** A tanh classifier of ten classes over a random plane that moves every weight. */
  private void classifier(int rows, int features, int hidden, int points) {
    Random random = new Random(1);
    double[][] columns = new double[features][];
    Arrays.setAll(columns, k -> random.doubles(rows).toArray());
    Labels labels =
        Labels.of(
            IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
            random.ints(rows, 0, 10).toArray());
    List<String> names = IntStream.range(0, features).mapToObj(k -> "p" + k).toList();
    Dataset data = Dataset.of("rows", names, columns, labels);
    cost =
        NetworkCost.crossEntropy(Network.of(data, List.of(hidden), ActivationFunction.TANH), data);
    ParameterVector at = ParameterVector.gaussian(cost.dimension(), 0.1, new Well19937c(1));
    RandomDirections directions = new RandomDirections(cost.network().layout(), at, Biases.FREEZE);
    Direction u = directions.draw("u", new Well19937c(2));
    slice = Slice.through(at, u, directions.drawOrthogonal("v", new Well19937c(3), u));
    axes = List.of(new Axis("u", -1, 1, points), new Axis("v", -1, 1, points));
  }

  /** A new sweep each time, as a command makes one: nothing is kept from the one before. */
  @Benchmark
  public Object sweep() {
    return axes.size() == 1
        ? Sweep.curve(cost, slice, axes.get(0), runner)
        : Sweep.surface(cost, slice, new Grid(axes.get(0), axes.get(1)), runner);
  }

  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 2, time = 1)
  public double[] tenPlainCells() {
    double[] costs = new double[PLAIN_CELLS];
    new PlainKernel(cost, slice, axes).fill(0, 1, costs);
    return costs;
  }
}
