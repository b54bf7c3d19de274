package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import costscape.Bowl;
import costscape.cost.CostFunction;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.ActivationFunction;
import costscape.network.Activations;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.kernel.Kernels.BatchKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every kernel on a few cells, against the cost itself. The sizes are beside the borders of tiles,
 * chunks, batches and blocks. {@code KernelAgreementTest} tries thousands of networks instead.
 */
class SmallKernelsTest {
  /** A share of the cost; no activation here is so large that terms cancel. */
  private static final double RELATIVE = 1e-12;

  private static final ActivationFunction SIGMOID = ActivationFunction.SIGMOID;
  private static final ActivationFunction TANH = ActivationFunction.TANH;

  private static NetworkCost cost(
      LossFunction loss,
      int features,
      List<Integer> hidden,
      ActivationFunction function,
      int rows) {
    Random random = new Random(rows);
    double[][] columns = new double[features][];
    Arrays.setAll(columns, k -> random.doubles(rows, -2, 2).toArray());
    List<String> names = IntStream.range(0, features).mapToObj(k -> "x" + k).toList();
    Dataset data = Dataset.of("small", names, columns, targets(loss, rows, random));
    return NetworkCost.of(Network.of(data, hidden, function), data, loss, 0.7);
  }

  private static Targets targets(LossFunction loss, int rows, Random random) {
    if (loss instanceof LogisticLoss) {
      return Labels.of(List.of("0", "1"), random.ints(rows, 0, 2).toArray());
    }
    return loss == SoftmaxLoss.CROSS_ENTROPY
        ? Labels.of(List.of("a", "b", "c"), random.ints(rows, 0, 3).toArray())
        : Numbers.of(
            List.of("y", "z"),
            random.doubles(rows, -2, 2).toArray(),
            random.doubles(rows, 3, 4).toArray());
  }

  private static NetworkCost logistic(ActivationFunction function, int rows, Integer... hidden) {
    return cost(LogisticLoss.CROSS_ENTROPY, 2, List.of(hidden), function, rows);
  }

  private static ParameterVector origin(int size, double scale) {
    return ParameterVector.of(
        new Random(size).doubles(size, -1, 1).map(value -> scale * value).toArray());
  }

  private static Slice along(NetworkCost cost, String... parameters) {
    int size = cost.dimension();
    List<Direction> directions =
        Arrays.stream(parameters)
            .map(name -> Direction.parameter(name, cost.network().layout().index(name), size))
            .toList();
    return slice(origin(size, 1.3), directions);
  }

  private static Slice slice(ParameterVector origin, List<Direction> directions) {
    return directions.size() == 1
        ? Slice.through(origin, directions.get(0))
        : Slice.through(origin, directions.get(0), directions.get(1));
  }

  private static List<Axis> axes(int... points) {
    Axis first = new Axis("first", -1.7, 2.9, points[0]);
    return points.length == 1
        ? List.of(first)
        : List.of(first, new Axis("second", -3.1, 2.3, points[1]));
  }

  /** The whole line or plane; {@code PiecesTest} shows that parts of it have the same bits. */
  private static void agrees(
      Class<? extends Kernel> kind, CostFunction cost, Slice slice, List<Axis> axes) {
    Kernel kernel = Kernels.of(cost, slice, axes);
    assertInstanceOf(kind, kernel);
    double[] expected = new double[axes.stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b)];
    double[] actual = new double[expected.length];
    new PlainKernel(cost, slice, axes).fill(0, axes.get(0).points(), expected);
    kernel.fill(0, axes.get(0).points(), actual);
    assertCosts(kind, expected, actual);
  }

  private static void assertCosts(Class<?> kind, double[] expected, double[] actual) {
    for (int k = 0; k < expected.length; k++) {
      double error = Math.abs(actual[k] - expected[k]);
      boolean failed = Double.isNaN(expected[k]) && Double.isNaN(actual[k]);
      if (!failed && !(error <= RELATIVE * Math.abs(expected[k]) + Double.MIN_NORMAL)) {
        assertEquals(expected[k], actual[k], kind + ", cell " + k);
      }
    }
  }

  /** ½ Σ cₖ xₖ² overflows far out. */
  @Test
  void cellsWithoutAFiniteCostFail() {
    CostFunction cost = new Bowl(1, 1);
    Slice slice = Slice.through(ParameterVector.zeros(2), Direction.parameter("x", 0, 2));
    agrees(PlainKernel.class, cost, slice, List.of(new Axis("x", 0, 1e200, 3)));
    NetworkCost relu = logistic(ActivationFunction.RELU, 40, 2, 2);
    agrees(
        BatchKernel.class,
        relu,
        along(relu, "w1_0_0", "w2_0_0"),
        List.of(new Axis("a", -1, 1e300, 3), new Axis("b", -1e300, 1e300, 5)));
    NetworkCost free =
        NetworkCost.of(relu.network(), relu.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
    agrees(
        BatchKernel.class,
        free,
        along(free, "w1_0_0", "w2_0_0"),
        List.of(new Axis("a", -1, 1e300, 3), new Axis("b", -1, 1e300, 3)));
  }

  /**
   * Far out a unit gives the same all over a tile, and the row is added to all its cells at once.
   */
  @Test
  void linesAlongWhichUnitsSaturate() {
    for (ActivationFunction function : Activations.all()) {
      NetworkCost cost = logistic(function, 12, 2);
      for (String parameter : List.of("w1_0_0", "b1_1", "w2_0_0")) {
        Axis axis = new Axis(parameter, -300, 200, 2001);
        agrees(ShallowKernel.class, cost, along(cost, parameter), List.of(axis));
      }
    }
  }

  /** Rows far on their right or wrong side leave nothing to be multiplied in at a chunk's end. */
  @Test
  void chunksWithRowsFarOut() {
    NetworkCost cost = logistic(SIGMOID, 130, 2);
    for (double scale : new double[] {20, 60}) {
      for (String[] pair : new String[][] {{"b2_0", "w2_1_0"}, {"w2_0_0", "w2_1_0"}}) {
        Slice near = along(cost, pair);
        Slice far = Slice.through(origin(cost.dimension(), scale), near.u(), near.v());
        agrees(ShallowKernel.class, cost, far, axes(3, 401));
      }
    }
  }

  /** Beyond 1e90 a product of three numbers and a sum of many might overflow. */
  @Test
  void hugeNumbersAreLeftToTheGeneralKernels() {
    NetworkCost cost = logistic(SIGMOID, 3, 2);
    Slice slice = along(cost, "w1_0_0");
    agrees(PlainKernel.class, cost, slice, List.of(new Axis("a", -1, 1e91, 5)));
    agrees(PlainKernel.class, cost, slice, List.of(new Axis("a", -1e91, 1, 5)));
    Slice far = Slice.through(slice.origin().with(1, -1e91), slice.u());
    agrees(PlainKernel.class, cost, far, axes(5));
    Dataset data =
        Dataset.of(
            "huge",
            List.of("x"),
            new double[][] {{1, -1e91}},
            Labels.of(List.of("0", "1"), new int[] {0, 1}));
    NetworkCost huge =
        NetworkCost.of(Network.of(data, List.of(2), SIGMOID), data, LogisticLoss.CROSS_ENTROPY, 0);
    agrees(PlainKernel.class, huge, along(huge, "w2_0_0"), axes(5));
  }

  /** A gelu and a silu fall before they rise: at both ends they are next to 0, and not between. */
  @Test
  void aDipBetweenEqualEndsCounts() {
    for (ActivationFunction function : Activations.all()) {
      NetworkCost cost = logistic(function, 3, 1);
      ParameterVector origin = ParameterVector.of(0, 0, 0, 3, 0.2);
      int size = cost.dimension();
      Direction bias = Direction.parameter("b1_0", 2, size);
      Direction weight = Direction.parameter("w2_0_0", 3, size);
      Direction last = Direction.parameter("b2_0", 4, size);
      Axis wide = new Axis("b1_0", -60, 0, 121);
      Axis other = new Axis("other", 2, 4, 40);
      Axis large = new Axis("w2_0_0", -9000, 9000, 40);
      agrees(ShallowKernel.class, cost, Slice.through(origin, bias), List.of(wide));
      agrees(ShallowKernel.class, cost, Slice.through(origin, last, bias), List.of(other, wide));
      agrees(ShallowKernel.class, cost, Slice.through(origin, weight, bias), List.of(large, wide));
      NetworkCost three = cost(SoftmaxLoss.CROSS_ENTROPY, 2, List.of(1), function, 3);
      ParameterVector there = ParameterVector.of(0, 0, 0, 900, 3, -700, 0.2, 0, 0);
      Direction its = Direction.parameter("b1_0", 2, three.dimension());
      agrees(ShallowKernel.class, three, Slice.through(there, its), List.of(wide));
    }
  }

  /** Without biases, pre-activations of 10⁴ come from the weights and the activations alone. */
  @Test
  void hugeWeightsSaturateEveryUnit() {
    for (LossFunction loss : List.of(LogisticLoss.CROSS_ENTROPY, SoftmaxLoss.CROSS_ENTROPY)) {
      NetworkCost cost = cost(loss, 2, List.of(2, 3), TANH, 32);
      ParameterVector huge = weights(cost, 1e4);
      Direction some = Direction.parameter("w1_0_1", 1, huge.toArray().length);
      agrees(BatchKernel.class, cost, Slice.through(huge, some), axes(5));
      Direction all = Direction.of("all", weights(cost, 1e3).toArray());
      agrees(BatchKernel.class, cost, Slice.through(huge, all), axes(5));
      agrees(BatchKernel.class, cost, Slice.through(huge, some, all), axes(3, 4));
      NetworkCost many = cost(loss, 8, List.of(3, 2), TANH, 32);
      ParameterVector small = weights(many, 1e-3);
      Direction far = Direction.of("far", weights(many, 1e4).toArray());
      Direction near = Direction.of("near", weights(many, 2e-3).toArray());
      agrees(FirstLayerKernel.class, many, Slice.through(weights(many, 1e4), near), axes(3));
      agrees(FirstLayerKernel.class, many, Slice.through(small, far), axes(3));
      agrees(FirstLayerKernel.class, many, Slice.through(small, far, near), axes(3, 4));
      agrees(FirstLayerKernel.class, many, Slice.through(small, near, far), axes(3, 4));
    }
  }

  /** Weights of both signs, of about this size, and no biases. */
  private static ParameterVector weights(NetworkCost cost, double size) {
    double[] theta = origin(cost.dimension(), size).toArray();
    for (int k = 0; k < theta.length; k++) {
      theta[k] = cost.network().layout().isWeight(k) ? theta[k] : 0;
    }
    return ParameterVector.of(theta);
  }
}
