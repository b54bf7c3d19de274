package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.Axis;
import costscape.space.Grid;
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
}
