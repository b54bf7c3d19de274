package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Cells are where the axes say: not transposed, not shifted, the ends and the centre exact. */
class SweepGeometryTest {
  private static final ParameterVector AT = ParameterVector.of(0.5, -2, 3);
  private static final Direction U = Direction.of("u", 1, 2, 0);
  private static final Direction V = Direction.of("v", 0, 0, -1);
  private static final Grid GRID = new Grid(new Axis("u", -3, 3, 7), new Axis("v", 0, 4, 5));

  private static CostFunction cost(ToDoubleFunction<double[]> function) {
    return new CostFunction() {
      private static final long serialVersionUID = 1;

      @Override
      public int dimension() {
        return 3;
      }

      @Override
      public double at(double[] theta) {
        return function.applyAsDouble(theta);
      }
    };
  }

  private static CellPlane surface(ToDoubleFunction<double[]> function) {
    return Sweep.surface(cost(function), Slice.through(AT, U, V), GRID, Runner.serial());
  }

  @Test
  void aLinearCostGivesAPlaneAndNoTransposition() {
    CellPlane surface = surface(t -> t[0] + 10 * t[1] + 100 * t[2]);
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 5; j++) {
        assertEquals(0.5 - 20 + 300 + 21 * (i - 3) - 100 * j, surface.at(i, j), i + "," + j);
      }
    }
  }

  @Test
  void theCentreIsTheOriginsCost() {
    assertEquals(0.5 * -2 * 3, surface(t -> t[0] * t[1] * t[2]).at(3, 0));
  }

  @Test
  void alongParametersTheCoordinatesAreTheirValues() {
    Slice slice = Slice.through(AT, Direction.parameter("a", 2, 3), Direction.parameter("b", 0, 3));
    assertEquals(ParameterVector.of(7, -2, 4), slice.at(4, 7));
  }

  @Test
  void aFailedCellStaysFailedAndIsNeverTheMinimum() {
    CellPlane surface = surface(t -> t[0] < 0 ? Double.NEGATIVE_INFINITY : t[0]);
    assertTrue(Double.isNaN(surface.at(0, 0)));
    assertEquals(3 * 5, surface.failed());
    assertEquals(15, surface.minimum());
    assertEquals(new Range(0.5, 3.5), surface.range());
  }

  @Test
  void aFlatValleyIsOneMinimumInItsMiddle() {
    CellLine curve = CellLine.of(new Axis("u", 0, 6, 7), 3, 1, 1, 1, 2, 0.5, 0.6);
    assertEquals(List.of(2, 5), curve.interiorMinima());
  }
}
