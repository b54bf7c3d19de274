package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import costscape.Table;
import costscape.cost.BroadcastCost;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import org.junit.jupiter.api.Test;

/** The article's two sweeps, at every cell, within the reference's own tolerances. */
class OracleSweepsTest {
  private static final ParameterLayout LAYOUT = Article.NETWORK.layout();
  private static final Direction FIRST = direction("w1_0_0");
  private static final Direction SECOND = direction("w1_0_1");

  /** Values of the axis in the table are printed to 17 digits: they parse to the same double. */
  private static final double EXACT = 0;

  /** The reference's: rounding of the slope divided by a curvature of 3e-9. */
  private static final double FLAT_MINIMUM = 1e-8;

  /** The reference's suggestion, relative. */
  private static final double BROADCAST_TOLERANCE = 1e-12;

  private static Direction direction(String name) {
    return Direction.parameter(name, LAYOUT.index(name), LAYOUT.size());
  }

  private static CellLine curve() {
    Axis axis = new Axis("w1_0_0", -100, 100, 10_000);
    return Sweep.curve(Article.cost(), Slice.through(Article.POINT, FIRST), axis, Runner.serial());
  }

  @Test
  void theLineAgreesAtAllTenThousandPoints() {
    Table table = Table.oracle("sweep1d_w1_0_0.csv");
    CellLine curve = curve();
    for (int i = 0; i < table.rows(); i++) {
      assertEquals(table.number(i, "p"), curve.axis().at(i), EXACT);
      assertEquals(table.number(i, "cost"), curve.at(i), table.number(i, "tol_cost"), "point " + i);
    }
    assertEquals(10_000, table.rows());
  }

  @Test
  void theLineHasOneInteriorMinimum() {
    CellLine curve = curve();
    assertEquals(1, curve.interiorMinima().size());
    int minimum = curve.interiorMinima().get(0);
    assertEquals(-23.250824445997891, curve.axis().at(minimum), curve.axis().step());
    assertEquals(minimum, curve.minimum());
  }

  @Test
  void theMinimumIsPolishedOffTheGrid() {
    Slice line = Slice.through(Article.POINT, FIRST);
    LocalMinimum minimum = LocalMinimum.of(Article.cost(), line, curve(), Runner.serial()).get(0);
    assertEquals(-23.250824445997891, minimum.alpha(), FLAT_MINIMUM);
    assertEquals(1.0151854719092169e-5, minimum.cost(), 1e-19);
  }

  @Test
  void theCurveThatTheArticlesCodePlotsIsAnother() {
    Table table = Table.oracle("sweep1d_w1_0_0.csv");
    BroadcastCost broadcast = new BroadcastCost(Article.cost());
    for (int i = 0; i < table.rows(); i += 7) {
      double expected = table.number(i, "cost_broadcast");
      double[] theta = Article.POINT.with(0, table.number(i, "p")).toArray();
      assertEquals(expected, broadcast.at(theta), expected * BROADCAST_TOLERANCE);
    }
  }

  @Test
  void thePlaneAgreesAtEveryCell() {
    Table table = Table.oracle("sweep2d_w1_0_0_w1_0_1.csv");
    Grid grid = new Grid(new Axis("w1_0_0", -100, 100, 101), new Axis("w1_0_1", -100, 100, 101));
    CellPlane surface =
        Sweep.surface(
            Article.cost(), Slice.through(Article.POINT, FIRST, SECOND), grid, Runner.serial());
    for (int row = 0; row < table.rows(); row++) {
      int i = (int) table.number(row, "i");
      int j = (int) table.number(row, "j");
      assertEquals(
          table.number(row, "cost"), surface.at(i, j), table.number(row, "tol_cost"), i + "," + j);
    }
    assertEquals(101 * 101, table.rows());
  }
}
