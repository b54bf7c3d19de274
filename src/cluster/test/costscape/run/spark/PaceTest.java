package costscape.run.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import costscape.run.spark.InFlight.Pace;
import org.junit.jupiter.api.Test;

/** Tasks are about a second long, and neither too many nor too large. */
class PaceTest {
  private static final long MILLISECOND = 1_000_000;
  private static final long PLENTY = 1 << 30;

  private final Pace pace = new Pace();

  @Test
  void theFirstTaskHasOnePiece() {
    assertFalse(pace.isKnown());
    assertEquals(1, pace.pieces(8, PLENTY));
  }

  @Test
  void tasksGrowToASecondByAFactorAtATime() {
    pace.measured(1, MILLISECOND, 8);
    assertEquals(16, pace.pieces(8, PLENTY));
    pace.measured(16, 16 * MILLISECOND, 8 * 16);
    assertEquals(256, pace.pieces(8, PLENTY));
    pace.measured(256, 256 * MILLISECOND, 8 * 256);
    assertEquals(1000, pace.pieces(8, PLENTY));
  }

  @Test
  void piecesOfManySecondsGoAlone() {
    pace.measured(1, 5000 * MILLISECOND, 8);
    assertEquals(1, pace.pieces(8, PLENTY));
  }

  @Test
  void resultsFitTheirShareOfTheMemory() {
    pace.measured(100, MILLISECOND, 100 * 1000);
    assertEquals(50, pace.pieces(8, 50_000));
    assertEquals(1, pace.pieces(8, 10));
  }

  @Test
  void manyCoresGetLongerTasks() {
    pace.measured(1000, 1000 * MILLISECOND, 8 * 1000);
    assertEquals(1000, pace.pieces(500, PLENTY));
    assertEquals(8000, pace.pieces(4000, PLENTY));
  }

  @Test
  void largeResultsAreAskedForByFewTasks() {
    pace.measured(1, MILLISECOND, 3_000_000);
    assertEquals(12, pace.tasks(12, PLENTY));
    assertEquals(5, pace.tasks(12, 16_000_000));
    assertEquals(1, pace.tasks(12, 1_000));
  }
}
