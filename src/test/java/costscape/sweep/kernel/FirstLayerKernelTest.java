package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.DigitsNetwork;
import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
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
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.sweep.kernel.Kernels.BatchKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planes and lines of networks of many features, against the plain kernel. */
class FirstLayerKernelTest {
  private static final int RUNS = Integer.getInteger("costscape.planes", 10);

  /** A share of the cost; the worst of 1,500 random planes and lines was 3.5e-15. */
  private static final double RELATIVE = 1e-12;

  @Test
  void randomDeepNetworksOfAllActivationsAndLossesAgree() {
    double worst = 0;
    for (long seed = 1; seed <= RUNS; seed++) {
      Random random = new Random(seed);
      NetworkCost cost = cost(random);
      boolean line = random.nextInt(4) == 0;
      Slice slice = slice(cost.dimension(), random, line, random.nextInt(5));
      List<Axis> axes =
          line ? List.of(axis("u", random)) : List.of(axis("u", random), axis("v", random));
      Kernel kernel = Kernels.of(cost, slice, axes);
      assertInstanceOf(FirstLayerKernel.class, kernel, "seed " + seed);
      int cells = axes.stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b);
      double[] expected = new double[cells];
      double[] actual = new double[cells];
      new PlainKernel(cost, slice, axes).fill(0, axes.get(0).points(), expected);
      kernel.fill(0, axes.get(0).points(), actual);
      for (int cell = 0; cell < cells; cell++) {
        double error = Math.abs(actual[cell] - expected[cell]);
        double allowed = RELATIVE * expected[cell];
        int at = cell;
        assertTrue(
            error <= allowed,
            () -> "%s, cell %d: %s, not %s".formatted(what(cost), at, actual[at], expected[at]));
        worst = Math.max(worst, error / expected[cell]);
      }
    }
    System.out.printf("%d planes and lines, worst relative difference %.2g%n", RUNS, worst);
  }

  private static String what(NetworkCost cost) {
    return "%s %s %s"
        .formatted(
            cost.network().layout().shape(), cost.network().activation(), cost.loss().word());
  }

  /** One class's logit to 12 classes, or numbers; one to three hidden layers. */
  private static NetworkCost cost(Random random) {
    List<ActivationFunction> functions = ActivationFunction.all();
    ActivationFunction function = functions.get(random.nextInt(functions.size()));
    int rows = BatchKernel.FEWEST_ROWS + random.nextInt(400);
    int features = 8 + random.nextInt(30);
    double[][] columns = new double[features][];
    for (int k = 0; k < features; k++) {
      columns[k] = random.doubles(rows, -1, 1).toArray();
    }
    int outputs = 1 + random.nextInt(12);
    boolean numbers = random.nextInt(3) == 0;
    Targets targets = numbers ? numbers(random, rows, outputs) : labels(random, rows, outputs);
    List<String> names = IntStream.range(0, features).mapToObj(k -> "x" + k).toList();
    Dataset data = Dataset.of("random", names, columns, targets);
    List<Integer> hidden = random.ints(1 + random.nextInt(3), 1, 20).boxed().toList();
    LossFunction[] losses =
        numbers
            ? new LossFunction[] {
              MeanError.MEAN_SQUARED_ERROR, MeanError.MEAN_ABSOLUTE_ERROR, new Huber(0.7)
            }
            : outputs <= 2 ? LogisticLoss.values() : new LossFunction[] {SoftmaxLoss.CROSS_ENTROPY};
    LossFunction loss = losses[random.nextInt(losses.length)];
    Network network = Network.of(data, hidden, function);
    return NetworkCost.of(network, data, loss, random.nextInt(2) * random.nextDouble());
  }

  private static Labels labels(Random random, int rows, int outputs) {
    int classes = Math.max(2, outputs);
    List<String> words = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
    return Labels.of(words, random.ints(rows, 0, classes).toArray());
  }

  private static Numbers numbers(Random random, int rows, int outputs) {
    double[][] columns = new double[outputs][];
    Arrays.setAll(columns, k -> random.doubles(rows, -2, 2).toArray());
    return Numbers.of(IntStream.range(0, outputs).mapToObj(k -> "y" + k).toList(), columns);
  }

  /** All kinds: everything moves, many entries rest, or a direction that moves one parameter. */
  private static Slice slice(int size, Random random, boolean line, int kind) {
    ParameterVector at = ParameterVector.of(random.doubles(size, -1, 1).toArray());
    double[] u = random.doubles(size, -1, 1).toArray();
    double[] v = random.doubles(size, -1, 1).toArray();
    if (kind == 0) { // some units rest
      Arrays.fill(u, 0, size / 3, 0);
      Arrays.fill(v, 0, size / 4, 0);
      u[0] = 1;
      for (int k = 0; k < 9; k++) {
        v[k] = 1; // as many of the first layer as the kernel asks for
      }
    }
    Direction second = kind == 1 ? Direction.parameter("p", 0, size) : Direction.of("v", v);
    Direction first = Direction.of("u", kind == 0 ? v : u);
    return line ? Slice.through(at, first) : Slice.through(at, first, second);
  }

  private static Axis axis(String name, Random random) {
    double reach = Math.pow(10, random.nextInt(3) - 1);
    return new Axis(name, -reach * random.nextDouble(), reach, 2 + random.nextInt(9));
  }

  @Test
  void thePiecesOfAPlaneHaveTheBitsOfTheWholeInAnyOrderAndOnAnyThreads() {
    Random random = new Random(3);
    NetworkCost cost = cost(random);
    Slice slice = slice(cost.dimension(), random, false, 2);
    Grid grid = new Grid(new Axis("u", -1, 1, 9), new Axis("v", -2, 1, 13));
    List<Axis> axes = grid.axes();
    double[] whole = new double[9 * 13];
    Kernels.of(cost, slice, axes).fill(0, 9, whole);
    Kernel other = Kernels.of(cost, slice, axes);
    for (int i = 8; i >= 0; i--) {
      for (int j = 0; j < 13; j += 5) {
        double[] strip = new double[Math.min(5, 13 - j)];
        other.fill(i * 13 + j, 1, strip);
        int first = i * 13 + j;
        assertArrayEquals(Arrays.copyOfRange(whole, first, first + strip.length), strip);
      }
    }
    CellPlane serial = Sweep.surface(cost, slice, grid, Runner.serial());
    CellPlane spread = Sweep.surface(cost, slice, grid, Threads.of(4));
    for (int cell = 0; cell < whole.length; cell++) {
      assertEquals(whole[cell], serial.at(cell / 13, cell % 13));
      assertEquals(whole[cell], spread.at(cell / 13, cell % 13));
    }
  }

  @Tag("loops")
  @Test
  void theDigitsPlaneIsNumPys() {
    Slice slice =
        Slice.through(DigitsNetwork.weights(), DigitsNetwork.first(), DigitsNetwork.second());
    Grid grid = new Grid(new Axis("d", -1, 1, 51), new Axis("e", -1, 1, 51));
    CellPlane plane = Sweep.surface(DigitsNetwork.cost(), slice, grid, Threads.of(2));
    double[] expected = DigitsNetwork.numbers("cells.csv", 2);
    assertEquals(121, expected.length);
    for (int k = 0; k < expected.length; k++) {
      double actual = plane.at(k / 11 * 5, k % 11 * 5);
      assertEquals(expected[k], actual, RELATIVE * expected[k], "cell " + k);
    }
  }

  @Test
  void aPlaneThatWouldOverflowIsLeftToTheGeneralKernel() {
    Random random = new Random(1);
    NetworkCost cost = cost(random);
    Slice slice = slice(cost.dimension(), random, true, 2);
    Kernel kernel = Kernels.of(cost, slice, List.of(new Axis("u", -1e300, 1e300, 3)));
    assertInstanceOf(BatchKernel.class, kernel);
  }
}
