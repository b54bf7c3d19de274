package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.PlaneCost;
import costscape.critical.local.CurvatureSweep.HessianProperty;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.sweep.CellPlane;
import costscape.sweep.SweptCells;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvatureSweepTest {
  /** Six decimals of the literature's places, times third derivatives up to 24·4. */
  private static final double PLACE = 1e-3;

  private static CellPlane himmelblau(HessianProperty curvature) {
    Grid grid = new Grid(new Axis("x", -3.779310, 3, 3), new Axis("y", -3.283186, 2, 2));
    Slice slice =
        Slice.through(
            ParameterVector.zeros(2),
            Direction.parameter("x", 0, 2),
            Direction.parameter("y", 1, 2));
    return (CellPlane)
        CurvatureSweep.over(PlaneCost.HIMMELBLAU, slice, grid.axes(), curvature, Runner.serial());
  }

  /** At (3, 2) the Hessian is [[74, 20], [20, 34]]: 54 ± √(20² + 20²). */
  @Test
  void eigenvaluesAtAMinimumAreTheClosedForms() {
    double spread = Math.sqrt(800);
    assertEquals(54 - spread, himmelblau(HessianProperty.SMALLEST_EIGENVALUE).at(2, 1), 1e-12);
    assertEquals(54 + spread, himmelblau(HessianProperty.LARGEST_EIGENVALUE).at(2, 1), 1e-12);
  }

  /** f_xx = 12x² + 4y − 42, f_yy = 4x + 12y² − 26, f_xy = 4x + 4y: minima convex, between not. */
  @Test
  void cellsAreNotTransposedAndConvexityIsAllOrNothing() {
    CellPlane index = himmelblau(HessianProperty.INDEX);
    CellPlane convex = himmelblau(HessianProperty.CONVEX);
    Axis x = index.grid().first();
    Axis y = index.grid().second();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        double xx = 12 * x.at(i) * x.at(i) + 4 * y.at(j) - 42;
        double yy = 4 * x.at(i) + 12 * y.at(j) * y.at(j) - 26;
        double xy = 4 * x.at(i) + 4 * y.at(j);
        double determinant = xx * yy - xy * xy;
        int expected = determinant < 0 ? 1 : xx < 0 ? 2 : 0;
        assertEquals(expected, index.at(i, j), i + " " + j);
        assertEquals(expected == 0 ? 1 : 0, convex.at(i, j), i + " " + j);
      }
    }
    assertEquals(0, index.at(0, 0), PLACE);
    assertTrue(index.at(1, 0) > 0);
  }

  /** More cells than a piece has, and a cell where there is no Hessian. */
  @Test
  void everyCellOfALineIsItsOwn() {
    Axis axis = new Axis("x", -4, 4, 1001);
    Slice line = Slice.through(ParameterVector.of(0, 1), Direction.parameter("x", 0, 2));
    SweptCells curve =
        CurvatureSweep.over(
            PlaneCost.HIMMELBLAU,
            line,
            List.of(axis),
            HessianProperty.SMALLEST_EIGENVALUE,
            Runner.serial());
    for (int i = 0; i < axis.points(); i++) {
      SymmetricMatrix hessian = PlaneCost.HIMMELBLAU.hessian(new double[] {axis.at(i), 1});
      assertEquals(Eigendecomposition.of(hessian).smallest(), curve.value(i), "cell " + i);
    }
    Axis far = new Axis("x", 0, 1e200, 2);
    SweptCells failed =
        CurvatureSweep.over(
            PlaneCost.HIMMELBLAU,
            line,
            List.of(far),
            HessianProperty.LARGEST_EIGENVALUE,
            Runner.serial());
    assertTrue(
        Double.isFinite(failed.value(0)) && Double.isNaN(failed.value(1)), "" + failed.value(1));
  }
}
