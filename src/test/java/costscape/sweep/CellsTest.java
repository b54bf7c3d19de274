package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.Axis;
import costscape.space.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line and a plane know their cells, counted here by hand. */
class CellsTest {
  private static CellLine line(double... costs) {
    return CellLine.of(new Axis("u", 0, 1, costs.length), costs);
  }

  @Test
  void rangeAndMinimumAreOfAllCells() {
    CellLine line = line(3, 1, 2, 5, 1);
    assertEquals(new Range(1, 5), line.range());
    assertEquals(1, line.minimum(), "the first of equals");
    assertEquals(0, line(1, 2, 3).minimum());
    assertEquals(new Range(1, 3), line(1, 2, 3).range());
    assertEquals(new Range(1, 3), line(3, 2, 1).range());
    assertEquals(new Range(2, 2), line(2, 2).range());
  }

  @Test
  void whatIsNotFiniteHasFailed() {
    CellLine line = line(Double.NEGATIVE_INFINITY, Double.NaN, 4, Double.POSITIVE_INFINITY, 3);
    assertEquals(3, line.failed());
    assertTrue(Double.isNaN(line.at(0)) && Double.isNaN(line.at(3)));
    assertEquals(new Range(3, 4), line.range());
    assertEquals(4, line.minimum());
    CellLine nothing = line(Double.NaN, Double.NaN);
    assertEquals(-1, nothing.minimum());
    assertTrue(nothing.range().isEmpty());
  }

  @Test
  void onlyWhatIsLowerThanBothSidesIsAMinimum() {
    assertEquals(List.of(), line(3, 2, 1).interiorMinima());
    assertEquals(List.of(), line(1, 2, 3).interiorMinima());
    assertEquals(List.of(), line(3, 1, 1).interiorMinima(), "what lies beyond is not known");
    assertEquals(List.of(), line(1, 1, 2).interiorMinima());
    assertEquals(List.of(3), line(3, 2, 2, 1, 4).interiorMinima(), "a shoulder is none");
    assertEquals(List.of(1), line(3, 1, 2, 2, 5).interiorMinima());
    assertEquals(List.of(1, 3), line(2, 1, 2, 1, 2).interiorMinima());
    assertEquals(List.of(2), line(2, 1, 1, 1, 2).interiorMinima(), "the middle of three");
  }

  @Test
  void aPlaneGivesItsRows() {
    Grid grid = new Grid(new Axis("u", 0, 1, 3), new Axis("v", 0, 1, 2));
    CellPlane whole = CellPlane.of(grid, 6, 5, 4, 3, Double.POSITIVE_INFINITY, 1);
    CellPlane blocks = CellPlane.owning(grid, new double[][] {{6, 5, 4, 3}, {Double.NaN, 1}});
    for (CellPlane plane : List.of(whole, blocks)) {
      double[] row = new double[2];
      plane.copyRow(1, row);
      assertArrayEquals(new double[] {4, 3}, row);
      plane.copyRow(2, row);
      assertArrayEquals(new double[] {Double.NaN, 1}, row);
      assertEquals(5, plane.at(0, 1));
      assertEquals(1, plane.failed());
      assertEquals(5, plane.minimum());
      assertEquals(new Range(1, 6), plane.range());
    }
  }

  @Test
  void everyCellNeedsItsCost() {
    Axis axis = new Axis("u", 0, 1, 3);
    assertThrows(IllegalArgumentException.class, () -> CellLine.of(axis, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> CellPlane.of(new Grid(axis, axis), new double[8]));
  }
}
