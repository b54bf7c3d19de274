package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.cost.CostFunction;
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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every kernel on a few cells, against the cost itself. The sizes are beside the borders of tiles,
 * chunks, batches and blocks. {@code KernelAgreementTest} tries thousands of networks instead.
 */
class SmallKernelsTest {
  /** A share of the cost; no activation here is so large that terms cancel. */
  private static final double RELATIVE = 1e-12;

  /** The others cut no block of several rows into strips. */
  private static final Set<Class<?>> CUTS_BLOCKS =
      Set.of(ShallowKernel.class, QuadraticKernel.class);

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

  /** Directions that move every parameter, the second one a little of each. */
  private static Slice slanted(NetworkCost cost, int dimension, double scale) {
    int size = cost.dimension();
    Random random = new Random(dimension);
    List<Direction> directions =
        IntStream.range(0, dimension)
            .mapToObj(k -> Direction.of("d" + k, random.doubles(size, -1, 1).toArray()))
            .toList();
    return slice(origin(size, scale), directions);
  }

  private static List<Axis> axes(int... points) {
    Axis first = new Axis("first", -1.7, 2.9, points[0]);
    return points.length == 1
        ? List.of(first)
        : List.of(first, new Axis("second", -3.1, 2.3, points[1]));
  }

  private static double at(CostFunction cost, Slice slice, List<Axis> axes, long cell) {
    int width = axes.get(axes.size() - 1).points();
    double inner = axes.get(axes.size() - 1).at((int) (cell % width));
    ParameterVector theta =
        axes.size() == 1 ? slice.at(inner) : slice.at(axes.get(0).at((int) (cell / width)), inner);
    double value = cost.at(theta.toArray());
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /** The whole line or plane, then a rectangle from the middle of it, by a new kernel. */
  private static void agrees(
      Class<? extends Kernel> kind, CostFunction cost, Slice slice, List<Axis> axes) {
    Kernel kernel = Kernels.of(cost, slice, axes);
    assertInstanceOf(kind, kernel);
    int rows = axes.get(0).points();
    int width = axes.size() == 1 ? 1 : axes.get(1).points();
    double[] expected = new double[rows * width];
    Arrays.setAll(expected, cell -> at(cost, slice, axes, cell));
    double[] whole = new double[expected.length];
    kernel.fill(0, rows, whole);
    assertCosts(kind, expected, whole);
    int column = width / 3;
    int columns = Math.max(1, width / 2);
    part(kind, Kernels.of(cost, slice, axes), expected, width, new int[] {1, rows - 1, 0, width});
    part(kind, Kernels.of(cost, slice, axes), expected, width, new int[] {1, 1, column, columns});
    if (CUTS_BLOCKS.contains(kind)) {
      int[] strip = {1, rows - 1, column, columns};
      part(kind, Kernels.of(cost, slice, axes), expected, width, strip);
    }
    assertEquals(0, kernel.blockCells() % width, "whole rows");
    assertTrue(kernel.blockCells() > 0 && kernel.strip() > 0 && kernel.strip() <= width);
  }

  /**
   * Some rows and columns.
   *
   * @param cut the first row, the number of rows, the first column, the number of columns
   */
  private static void part(Class<?> kind, Kernel kernel, double[] whole, int width, int[] cut) {
    double[] part = new double[cut[1] * cut[3]];
    kernel.fill((long) cut[0] * width + cut[2], cut[1], part);
    double[] expected = new double[part.length];
    Arrays.setAll(expected, k -> whole[(cut[0] + k / cut[3]) * width + cut[2] + k % cut[3]]);
    assertCosts(kind, expected, part);
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

  @Test
  void anyCost() {
    CostFunction cost = new Bowl(1, -3, 2);
    Direction u = Direction.of("u", 1, 2, 3);
    Direction v = Direction.of("v", 0, -1, 1);
    ParameterVector origin = ParameterVector.of(0.3, -2, 5);
    agrees(PlainKernel.class, cost, Slice.through(origin, u), axes(5));
    agrees(PlainKernel.class, cost, Slice.through(origin, u, v), axes(4, 7));
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

  /** Tiles have 400 columns; a chunk has 32 kB, of 401 columns 8 rows; a product 1024. */
  @Test
  void tilesAndChunksOfRows() {
    NetworkCost few = logistic(SIGMOID, 3, 2);
    agrees(ShallowKernel.class, few, along(few, "w1_0_0", "w1_0_1"), axes(2, 801));
    agrees(ShallowKernel.class, few, along(few, "w2_0_0", "w1_0_0"), axes(2, 257));
    agrees(ShallowKernel.class, few, along(few, "w1_0_0", "w2_0_0"), axes(130, 70));
    NetworkCost more = logistic(SIGMOID, 130, 2);
    agrees(ShallowKernel.class, more, along(more, "w1_0_0", "w1_0_1"), axes(2, 401));
    agrees(ShallowKernel.class, more, along(more, "w1_0_0"), axes(401));
    NetworkCost many = logistic(SIGMOID, 1300, 2);
    agrees(ShallowKernel.class, many, along(many, "b2_0", "w1_0_1"), axes(3, 17));
    agrees(ShallowKernel.class, many, along(many, "w1_0_1", "w1_1_1"), axes(3, 17));
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

  /** A part of a rectangle has 2¹⁸ cells at most. */
  @Test
  void aLargeRectangleIsDoneInParts() {
    NetworkCost cost = logistic(TANH, 1, 1);
    agrees(ShallowKernel.class, cost, along(cost, "w2_0_0", "b2_0"), axes(133, 2000));
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

  /** From 32 rows on, 256 to a batch; units that do not move are evaluated once a batch. */
  @Test
  void batchesOfRows() {
    List<LossFunction> losses =
        List.of(
            LogisticLoss.CROSS_ENTROPY,
            LogisticLoss.SQUARED,
            SoftmaxLoss.CROSS_ENTROPY,
            MeanError.MEAN_ABSOLUTE_ERROR,
            new Huber(0.7));
    for (LossFunction loss : losses) {
      NetworkCost few = cost(loss, 2, List.of(2, 3), TANH, 31);
      agrees(PlainKernel.class, few, slanted(few, 2, 1), axes(2, 3));
      NetworkCost cost = cost(loss, 2, List.of(2, 3), TANH, 32);
      agrees(BatchKernel.class, cost, slanted(cost, 1, 1), axes(5));
      agrees(BatchKernel.class, cost, slanted(cost, 2, 30), axes(2, 3));
      agrees(BatchKernel.class, cost, slanted(cost, 2, 3000), axes(2, 3));
      for (String parameter : List.of("w1_0_1", "w2_1_0", "b2_2", "w3_0_0", "b3_0")) {
        agrees(BatchKernel.class, cost, along(cost, parameter, "w2_0_0"), axes(3, 3));
      }
      for (int rows : new int[] {256, 257}) {
        NetworkCost more = cost(loss, 2, List.of(2, 3), ActivationFunction.SOFTPLUS, rows);
        agrees(BatchKernel.class, more, slanted(more, 2, 1), axes(2, 3));
      }
    }
  }

  /** A slice that moves one output alone leaves the others' units as they are, not their logits. */
  @Test
  void outputsThatRestAreAskedForToo() {
    for (LossFunction loss : List.of(SoftmaxLoss.CROSS_ENTROPY, MeanError.MEAN_ABSOLUTE_ERROR)) {
      NetworkCost cost = cost(loss, 2, List.of(2, 3), TANH, 32);
      agrees(BatchKernel.class, cost, along(cost, "b3_1", "w3_0_1"), axes(3, 3));
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

  /** Some weights of the first unit move along both directions, and weights above along one. */
  private static Slice moving(NetworkCost cost, int count) {
    double[] u = new double[cost.dimension()];
    double[] v = new double[cost.dimension()];
    for (int k = 0; k < count; k++) {
      int weight = cost.network().layout().weight(1, k, 0);
      (k < 4 ? u : v)[weight] = 1 + k;
    }
    v[cost.network().layout().weight(3, 1, 0)] = 2;
    v[cost.network().layout().weight(2, 0, 0)] = 1;
    v[cost.network().layout().weight(2, 0, 1)] = 1;
    return Slice.through(origin(u.length, 1), Direction.of("u", u), Direction.of("v", v));
  }

  /** Beyond 1e290 a sum of three parts could overflow where the cost does not. */
  @Test
  void firstLayersThatWouldOverflowAreLeftToBatches() {
    NetworkCost cost = cost(LogisticLoss.CROSS_ENTROPY, 8, List.of(2, 2), TANH, 33);
    Slice slice = moving(cost, 8);
    Axis one = new Axis("a", -1, 1, 2);
    for (Axis far : List.of(new Axis("a", -1, 1e289, 2), new Axis("a", -1e289, 1, 2))) {
      assertInstanceOf(BatchKernel.class, Kernels.of(cost, slice, List.of(far, one)));
      assertInstanceOf(BatchKernel.class, Kernels.of(cost, slice, List.of(one, far)));
    }
    Axis less = new Axis("a", -1e286, 1, 2);
    assertInstanceOf(FirstLayerKernel.class, Kernels.of(cost, slice, List.of(less, one)));
    double[][] columns = new double[8][33];
    columns[5][32] = -1e200;
    NetworkCost huge = tall(columns, 2);
    Axis far = new Axis("a", -1, 1e100, 2);
    assertInstanceOf(BatchKernel.class, Kernels.of(huge, slanted(huge, 2, 1), List.of(far, one)));
    assertInstanceOf(
        FirstLayerKernel.class, Kernels.of(huge, slanted(huge, 2, 1), List.of(one, one)));
  }

  private static NetworkCost tall(double[][] columns, int hidden) {
    List<String> names = IntStream.range(0, columns.length).mapToObj(k -> "x" + k).toList();
    Labels labels = Labels.of(List.of("0", "1"), new int[columns[0].length]);
    Dataset data = Dataset.of("tall", names, columns, labels);
    return NetworkCost.of(
        Network.of(data, List.of(hidden), TANH), data, LogisticLoss.CROSS_ENTROPY, 0);
  }

  /**
   * 3 · 100,000 · 56 products are just over 2²⁴, which is 128 MB, those of 55 units just under.
   * Values that are not kept are shared by 256 cells at least.
   */
  @Test
  void productsOfManyRowsAreNotKept() {
    NetworkCost over = tall(new double[8][100_000], 56);
    NetworkCost under = tall(new double[8][100_000], 55);
    assertEquals(256, Kernels.of(over, slanted(over, 2, 1), axes(2, 1000)).strip());
    assertEquals(8, Kernels.of(under, slanted(under, 2, 1), axes(2, 1000)).strip());
  }

  /** x·w + b of three rows in batches of two, by hand, whether they are kept or not. */
  @Test
  void batchesAreTheSameKeptOrMadeAnew() {
    double[][] columns = {{1, 2, 3}};
    NetworkCost cost = tall(columns, 1);
    Slice slice = Slice.through(ParameterVector.of(10, 4, 1, 1), Direction.of("u", 0.5, -1, 0, 0));
    for (boolean keeps : new boolean[] {true, false}) {
      KeptBatches<FirstLayerBatch> batches =
          new KeptBatches<>(
              3,
              2,
              keeps,
              (from, to) -> FirstLayerBatch.of(cost, FirstLayerBatch.vectors(slice), from, to));
      assertArrayEquals(new double[] {14, 24}, batches.get(0).products().get(0)[0]);
      assertArrayEquals(new double[] {-0.5, 0}, batches.get(0).products().get(1)[0]);
      assertArrayEquals(new double[] {34}, batches.get(1).products().get(0)[0]);
      assertArrayEquals(new double[] {34, 0.5}, batches.get(1).largest());
      List<double[][]> products = batches.get(1).products();
      if (keeps) {
        assertSame(products, batches.get(1).products());
      } else {
        assertNotSame(products, batches.get(1).products());
      }
    }
  }

  /** Ten rows in blocks of four leave two for the last. */
  @Test
  void theLastBlockHasTheRowsThatAreLeft() {
    Pieces pieces = new Pieces(10, 5, 4, 3);
    assertEquals(6, pieces.count());
    assertEquals(4, pieces.rows(3));
    assertEquals(2, pieces.rows(4));
    assertEquals(2, pieces.columns(5));
    assertEquals(8 * 5 + 3, pieces.firstCell(5));
  }

  /** In a 1-2-2-1 network w1_0_0 moves its unit and all above it, b2_1 its own unit alone. */
  @Test
  void unitsAreFixedWhereNothingBelowThemMoves() {
    NetworkCost cost = cost(LogisticLoss.CROSS_ENTROPY, 1, List.of(2, 2), TANH, 3);
    FixedUnits first = fixed(cost, "w1_0_0");
    assertArrayEquals(
        new boolean[][] {{true}, {false, true}, {false, false}, {false}}, first.fixed());
    assertArrayEquals(
        new boolean[][] {{false}, {true, false}, {true, true}, {true}}, first.moved());
    FixedUnits second = fixed(cost, "b2_1");
    assertArrayEquals(
        new boolean[][] {{true}, {true, true}, {true, false}, {false}}, second.fixed());
    FixedUnits weight = fixed(cost, "w2_1_0");
    assertArrayEquals(new boolean[] {false, true}, weight.fixed()[2]);
    assertArrayEquals(new boolean[] {true}, fixed(cost, "b3_0").moved()[3]);
  }

  private static FixedUnits fixed(NetworkCost cost, String parameter) {
    CellPoints points = new CellPoints(along(cost, parameter), axes(2));
    return FixedUnits.of(cost.network().layout(), points::fixes);
  }

  /** Three rows of 30 cells fit into 100 cells, and a row that is longer is a block of its own. */
  @Test
  void blocksHaveWholeRows() {
    Slice slice =
        Slice.through(
            ParameterVector.zeros(2),
            Direction.parameter("x", 0, 2),
            Direction.parameter("y", 1, 2));
    CellPoints points = new CellPoints(slice, axes(9, 30));
    assertEquals(90, points.block(100));
    assertEquals(30, points.block(29));
    assertEquals(30, points.strip(100));
    assertEquals(7, points.strip(7));
    assertEquals(1, points.strip(0));
    CellPoints line = new CellPoints(Slice.through(slice.origin(), slice.u()), axes(30));
    assertEquals(100, line.block(100));
    assertEquals(1, line.strip(100));
  }
}
