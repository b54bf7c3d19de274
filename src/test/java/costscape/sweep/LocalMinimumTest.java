package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Minima between the cells, where calculus has them. */
class LocalMinimumTest {
  /** A share of the gradient's length: some hundred roundings. */
  private static final double SLOPE = 1e-12;

  private record Curve(DoubleUnaryOperator f, DoubleUnaryOperator slope)
      implements DifferentiableCost {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return f.applyAsDouble(theta[0]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = slope.applyAsDouble(theta[0]);
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      throw new UnsupportedOperationException();
    }
  }

  private static List<LocalMinimum> of(
      DoubleUnaryOperator f, DoubleUnaryOperator slope, int points) {
    Curve cost = new Curve(f, slope);
    Slice line = Slice.through(ParameterVector.of(0), Direction.of("u", 1));
    Axis axis = new Axis("u", -1, 1, points);
    CellLine curve = Sweep.curve(cost, line, axis, Runner.serial());
    return LocalMinimum.of(cost, line, curve, Runner.serial());
  }

  @Test
  void aParabolasLowestPointIsFoundBetweenTheCells() {
    List<LocalMinimum> minima = of(x -> 2 + (x - 0.3) * (x - 0.3), x -> 2 * (x - 0.3), 5);
    assertEquals(1, minima.size());
    assertEquals(0.3, minima.get(0).alpha(), 1e-15);
    assertEquals(2, minima.get(0).cost());
  }

  /** Cells of equal cost on both sides of 0.1: the slope is looked at beyond them. */
  @Test
  void theFloorOfAValleyIsLookedAtFromBothSides() {
    DoubleUnaryOperator floor = x -> Math.max(0.3, Math.abs(x - 0.1));
    List<LocalMinimum> minima = of(floor, x -> x - 0.1, 11);
    assertEquals(1, minima.size());
    assertEquals(0.1, minima.get(0).alpha(), 1e-15);
    assertEquals(0.3, minima.get(0).cost());
  }

  /** x²(1.5 − |x|) is level at ±1: those ends are no minima, and the cell stays what is known. */
  @Test
  void withoutASlopeOnBothSidesTheCellIsGiven() {
    List<LocalMinimum> minima =
        of(x -> x * x * (1.5 - Math.abs(x)), x -> 3 * x * (1 - Math.abs(x)), 3);
    assertEquals(List.of(new LocalMinimum(0, 0)), minima);
    assertEquals(List.of(), of(x -> x, x -> 1, 5));
  }

  /**
   * 481 parameters: the slope along the line takes neither gradients nor the first layer's products
   * anew, and each minimum is told of as a piece of the work.
   */
  @Test
  void aLargeNetworksMinimaAreCountedPiecesWithoutGradients() {
    Random random = new Random(2);
    NetworkCost cost = network(random);
    Slice line = line(cost, random);
    Axis axis = new Axis("u", -40, 40, 41);
    CellLine curve = Sweep.curve(cost, line, axis, Runner.serial());
    List<Integer> told = new ArrayList<>();
    List<LocalMinimum> minima =
        LocalMinimum.of(
            cost,
            line,
            curve,
            new Runner() {
              @Override
              public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
                for (int i = 0; i < job.size(); i++) {
                  told.add(i);
                  inOrder.accept(job.run(i));
                }
              }
            });
    assertFalse(minima.isEmpty());
    assertEquals(curve.interiorMinima().size(), told.size());
    double[] gradient = new double[cost.dimension()];
    for (LocalMinimum minimum : minima) {
      cost.gradient(line.at(minimum.alpha()).toArray(), gradient);
      assertEquals(0, line.u().dot(gradient), SLOPE * Vectors.norm(gradient));
    }
    assertEquals("BatchedLine", cost.along(line).getClass().getSimpleName());
  }

  /** Against the plain gradient, for every activation, with a penalty and rows beyond a block. */
  @ParameterizedTest
  @MethodSource("costscape.network.Activations#all")
  void slopesAlongALineAreTheGradients(ActivationFunction function) {
    Random random = new Random(3);
    NetworkCost cost = network(random, function, List.of(20, 9));
    Slice line = line(cost, random);
    LineEvaluator along = cost.along(line);
    double[] gradient = new double[cost.dimension()];
    for (double alpha = -2; alpha <= 2; alpha += 0.5) {
      double value = cost.gradient(line.at(alpha).toArray(), gradient);
      assertEquals(value, along.cost(alpha), SLOPE * value);
      double slope = line.u().dot(gradient);
      assertEquals(slope, along.slope(alpha), SLOPE * Vectors.norm(gradient), function + "");
    }
  }

  private static NetworkCost network(Random random) {
    return network(random, ActivationFunction.TANH, List.of(20));
  }

  private static NetworkCost network(
      Random random, ActivationFunction function, List<Integer> hidden) {
    int rows = 300;
    double[][] columns = new double[20][];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = random.doubles(rows, -1, 1).toArray();
    }
    List<String> names = IntStream.range(0, columns.length).mapToObj(k -> "x" + k).toList();
    Labels labels = Labels.of(List.of("a", "b", "c"), random.ints(rows, 0, 3).toArray());
    Dataset data = Dataset.of("random", names, columns, labels);
    return NetworkCost.of(Network.of(data, hidden, function), data, SoftmaxLoss.CROSS_ENTROPY, 0.5);
  }

  private static Slice line(NetworkCost cost, Random random) {
    int n = cost.dimension();
    ParameterVector origin = ParameterVector.of(random.doubles(n, -1, 1).toArray());
    double[] unit = random.doubles(n, -1, 1).toArray();
    Vectors.scale(unit, 1 / Vectors.norm(unit));
    return Slice.through(origin, Direction.of("u", unit));
  }
}
