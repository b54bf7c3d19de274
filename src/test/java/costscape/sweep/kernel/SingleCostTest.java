package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Costs in single precision are torch's, and those of double precision to some 6 digits. */
class SingleCostTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle/torch_single.json");

  /** A share of the cost: up to seven layers of ten roundings of 6e-8 each, in another order. */
  private static final double OF_TORCH = 2e-6;

  /** A share of the cost at weights of size 1 and logits of size 10: a logit errs by 1e-6. */
  private static final double OF_DOUBLES = 1e-5;

  private record Case(
      String activation, List<Integer> hidden, String cost, double[] theta, double value) {
    @Override
    public String toString() {
      return "%s %s %s".formatted(cost, activation, hidden);
    }
  }

  private record Oracle(
      double[][] x, int[] two, int[] four, double[][] numbers, List<Case> cases) {}

  /** PyTorch's numbers for all cases, a long table that is read once. */
  private static final Map<Path, Oracle> READ = new HashMap<>();

  private static Oracle oracle() throws IOException {
    if (!READ.containsKey(ORACLE)) {
      READ.put(ORACLE, new Gson().fromJson(Files.readString(ORACLE), Oracle.class));
    }
    return READ.get(ORACLE);
  }

  static Stream<Case> cases() throws IOException {
    return oracle().cases().stream();
  }

  private static NetworkCost cost(Oracle oracle, Case one) {
    List<String> names = IntStream.range(0, oracle.x()[0].length).mapToObj(k -> "x" + k).toList();
    Dataset data = Dataset.of("torch", names, columns(oracle.x()), targets(oracle, one.cost()));
    LossFunction loss =
        switch (one.cost()) {
          case "two classes" -> LossFunction.usual(data);
          case "smoothed" -> WeightedCrossEntropy.of(List.of(), 0.1, data);
          default -> LossFunction.named(one.cost(), data).orElseThrow();
        };
    ActivationFunction function = ActivationFunction.named(one.activation()).orElseThrow();
    return NetworkCost.of(Network.of(data, one.hidden(), function), data, loss, 0);
  }

  private static Targets targets(Oracle oracle, String cost) {
    return switch (cost) {
      case "two classes", "squared" -> Labels.of(List.of("a", "b"), oracle.two());
      case "cross_entropy", "smoothed" -> Labels.of(List.of("a", "b", "c", "d"), oracle.four());
      default -> Numbers.of(List.of("y0", "y1"), columns(oracle.numbers()));
    };
  }

  private static double[][] columns(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][row] = rows[row][k];
      }
    }
    return columns;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void costsAreTorchs(Case one) throws IOException {
    SingleCost cost = new SingleCost(cost(oracle(), one));
    assertEquals(one.value(), cost.at(one.theta()), OF_TORCH * one.value());
  }

  /** A plane and two lines of every case: along all parameters, and along the last one alone. */
  @ParameterizedTest
  @MethodSource("cases")
  void cellsAreThoseOfDoubles(Case one) throws IOException {
    NetworkCost cost = cost(oracle(), one);
    Random random = new Random(one.theta().length);
    ParameterVector at = ParameterVector.of(one.theta());
    int n = one.theta().length;
    Direction u = Direction.of("u", random.doubles(n, -0.5, 0.5).toArray());
    Direction v = Direction.of("v", random.doubles(n, -0.5, 0.5).toArray());
    Axis first = new Axis("u", -1, 0.7, 3);
    Axis second = new Axis("v", -0.4, 1, 4);
    compare(cost, Slice.through(at, u, v), List.of(first, second));
    compare(cost, Slice.through(at, u), List.of(first));
    compare(cost, Slice.through(at, Direction.parameter("p", n - 1, n)), List.of(second));
  }

  private static void compare(NetworkCost cost, Slice slice, List<Axis> axes) {
    Kernel single = Kernels.of(new SingleCost(cost), slice, axes);
    assertInstanceOf(SingleKernel.class, single);
    int cells = axes.stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b);
    double[] expected = new double[cells];
    double[] actual = new double[cells];
    new PlainKernel(cost, slice, axes).fill(0, axes.get(0).points(), expected);
    single.fill(0, axes.get(0).points(), actual);
    for (int cell = 0; cell < cells; cell++) {
      assertEquals(expected[cell], actual[cell], OF_DOUBLES * expected[cell]);
      assertTrue(
          expected[cell] != actual[cell] || cost.dimension() < 20, "not in single precision");
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    NetworkCost cost = wide(new Random(1), 300);
    Slice slice = plane(cost, new Random(2));
    Grid grid = new Grid(new Axis("u", -1, 1, 13), new Axis("v", -1, 1, 29));
    Sweep sweep = Sweep.over(new SingleCost(cost), slice, grid.axes());
    assertTrue(sweep.size() > 1, "one piece");
    double[] alone = sweep.costs(Runner.serial());
    double[] again = Sweep.over(new SingleCost(cost), slice, grid.axes()).costs(Threads.of(3));
    assertArrayEquals(alone, again);
  }

  /** 1e30 times 1e30 is too large for single precision, and small for a double. */
  @Test
  void aCellThatIsTooLargeForSinglePrecisionFails() {
    NetworkCost cost = wide(new Random(1), 40);
    ParameterVector at = ParameterVector.of(new double[cost.dimension()]);
    double[] large = new Random(3).doubles(cost.dimension(), 1e29, 1e30).toArray();
    Axis axis = new Axis("u", 0, 1, 2);
    Slice line = Slice.through(at, Direction.of("u", large));
    double[] costs = Sweep.over(new SingleCost(cost), line, List.of(axis)).costs(Runner.serial());
    assertEquals(Math.log(3), costs[0], 1e-7);
    assertTrue(Double.isNaN(costs[1]), () -> "not failed: " + costs[1]);
  }

  private static Slice plane(NetworkCost cost, Random random) {
    int n = cost.dimension();
    ParameterVector at = ParameterVector.of(random.doubles(n, -1, 1).toArray());
    return Slice.through(
        at,
        Direction.of("u", random.doubles(n, -1, 1).toArray()),
        Direction.of("v", random.doubles(n, -1, 1).toArray()));
  }

  private static NetworkCost wide(Random random, int rows) {
    double[][] columns = new double[10][];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = random.doubles(rows, -1, 1).toArray();
    }
    List<String> names = IntStream.range(0, columns.length).mapToObj(k -> "x" + k).toList();
    Labels labels = Labels.of(List.of("a", "b", "c"), random.ints(rows, 0, 3).toArray());
    Dataset data = Dataset.of("random", names, columns, labels);
    Network network = Network.of(data, List.of(40, 30), ActivationFunction.RELU);
    return NetworkCost.crossEntropy(network, data);
  }
}
