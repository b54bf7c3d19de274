package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.Axis;
import costscape.space.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A reduced plane is where the whole one is, and hides no failed cell. */
class BlockMeansTest {
  private static final Grid GRID = new Grid(new Axis("a", 0, 5, 6), new Axis("b", 0, 7, 8));

  private static BlockMeans means(double failing) {
    BlockMeans means = new BlockMeans(GRID, 3);
    for (int i = 0; i < 6; i += 2) { // two rows a time
      double[] costs = new double[16];
      for (int k = 0; k < 16; k++) {
        double cost = 100 * (i + k / 8) + k % 8;
        costs[k] = cost == failing ? Double.NaN : cost;
      }
      means.add(costs);
    }
    return means;
  }

  @Test
  void aLinearCostKeepsItsValueInTheMiddleOfEveryBlock() {
    CellPlane surface = means(-1).surface();
    for (int i = 0; i < 3; i++) {
      double a = surface.grid().first().at(i);
      assertEquals(2 * i + 0.5, a);
      assertEquals(100 * a + 1, surface.at(i, 0)); // b = 0, 1, 2: 8 columns in 3 blocks
    }
  }

  @Test
  void aFailedCellFailsItsBlockAndIsCounted() {
    BlockMeans means = means(302);
    assertEquals(1, means.failed());
    assertTrue(Double.isNaN(means.surface().at(1, 0)));
    assertEquals(1, means.surface().failed());
  }

  @Test
  void theSmallestCellIsNumberedInTheWholePlane() {
    BlockMeans means = means(0);
    assertEquals(1, means.minimum());
    assertEquals(1, means.smallest());
  }

  /** Blocks that end within a row of rectangles and within a row of cells. */
  @Test
  void blocksOfAnyLengthGiveTheSameMeans() {
    BlockMeans means = new BlockMeans(GRID, 3);
    for (int from = 0; from < 48; from += 6) {
      double[] costs = new double[6];
      for (int k = 0; k < 6; k++) {
        costs[k] = 100 * ((from + k) / 8) + (from + k) % 8;
      }
      means.add(costs);
    }
    for (int k = 0; k < 9; k++) {
      assertEquals(means(-1).surface().at(k / 3, k % 3), means.surface().at(k / 3, k % 3));
    }
  }

  /** Columns 0 to 4 and 5 to 7 of two rows a time, as a sweep cuts a plane that takes long. */
  @Test
  void stripsGiveTheSameMeans() {
    BlockMeans means = new BlockMeans(GRID, 3);
    Rectangles rectangles = Rectangles.of(GRID, 3);
    for (int i = 0; i < 6; i += 2) {
      for (int from = 0; from < 8; from += 5) {
        int columns = Math.min(5, 8 - from);
        double[] costs = new double[2 * columns];
        for (int k = 0; k < costs.length; k++) {
          costs[k] = 100 * (i + k / columns) + from + k % columns;
        }
        costs[0] = i == 2 && from == 5 ? -1 : costs[0];
        means.add(BlockSums.of(rectangles, i * 8 + from, 2, costs));
      }
    }
    for (int k = 0; k < 9; k++) {
      double expected = means(-1).surface().at(k / 3, k % 3);
      double lower = k == 4 ? 206.0 / 6 : 0; // cell (2, 5) is −1, not 205
      assertEquals(expected - lower, means.surface().at(k / 3, k % 3), 1e-12);
    }
    assertEquals(2 * 8 + 5, means.minimum());
    assertEquals(-1, means.smallest());
  }

  /** Cells 5 and 8 are equal, and the strip with cell 8 comes first. */
  @Test
  void ofEqualCellsTheFirstInTheTableIsTheSmallest() {
    Rectangles rectangles = Rectangles.of(GRID, 3);
    double[] left = {7, 7, 7, 7, 7, 1, 1, 7, 7, 7};
    double[] right = {1, 7, 7, 7, 1, 7};
    BlockMeans means = new BlockMeans(GRID, 3);
    means.add(BlockSums.of(rectangles, 0, 2, left));
    assertEquals(8, means.minimum());
    means.add(BlockSums.of(rectangles, 5, 2, right));
    assertEquals(5, means.minimum());
    means.add(BlockSums.of(rectangles, 16, 2, left));
    assertEquals(5, means.minimum());
    assertEquals(1, means.smallest());
  }

  /** Five rows and seven columns in two parts each: a constant is its own mean. */
  @Test
  void rectanglesOfAnySizeCountTheirCells() {
    Grid grid = new Grid(new Axis("a", 0, 8, 5), new Axis("b", 0, 3, 7));
    BlockMeans means = new BlockMeans(grid, 2);
    double[] costs = new double[35];
    Arrays.fill(costs, 0.75);
    means.add(costs);
    for (int k = 0; k < 4; k++) {
      assertEquals(0.75, means.surface().at(k / 2, k % 2));
    }
    Grid even = new Grid(new Axis("a", 0, 10, 6), new Axis("b", 0, 3, 4));
    Grid middles = Rectangles.of(even, 3).middles();
    assertEquals(new Axis("a", 1, 9, 3), middles.first(), "cells 0 and 2, 4 and 6, 8 and 10");
  }
}
