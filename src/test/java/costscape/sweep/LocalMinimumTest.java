package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.DifferentiableCost;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Minima between the cells, where calculus has them. */
class LocalMinimumTest {
  private record Curve(DoubleUnaryOperator f, DoubleUnaryOperator slope)
      implements DifferentiableCost {
    private static final long serialVersionUID = 1;

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
    return LocalMinimum.of(cost, line, Sweep.curve(cost, line, axis, Runner.serial()));
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
}
