package costscape.critical.basin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.critical.basin.BasinMap.BasinRows;
import costscape.critical.local.LocalModel;
import costscape.critical.place.Settling;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map of cells whose ends are known, and how long the others would take on a round bowl. */
class PatienceTest {
  private static final Bowl BOWL = new Bowl(1, 1);
  private static final Terrain TERRAIN = Terrain.around(BOWL);
  private static final Grid GRID = new Grid(new Axis("x", 3, 4, 2), new Axis("y", 3, 5, 3));
  private static final Slice SLICE =
      Slice.through(
          ParameterVector.zeros(2), Direction.parameter("x", 0, 2), Direction.parameter("y", 1, 2));

  private static Training training(int steps) {
    return new Training(Optimizers.GD.at(0.1), steps, steps);
  }

  /** The first cells settle at the bottom; the others stop after 3 steps at a cost of 7. */
  private static BasinMap map(int settled) {
    StationaryPoint bottom = TERRAIN.identify(LocalModel.at(BOWL, new double[2])).orElseThrow();
    List<BasinRows.Cell> cells = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      cells.add(
          k < settled
              ? new BasinRows.Cell(List.of(bottom), 1e-9, 20 + k)
              : new BasinRows.Cell(List.of(), 7, 3));
    }
    return BasinMap.ofCells(TERRAIN, GRID, cells).maps().get(0);
  }

  private static Optional<Patience> patience(int settled, int steps) {
    return Patience.of(map(settled), TERRAIN, SLICE, training(steps), Runner.serial());
  }

  @Test
  void cellsAreKeptInTheirOrderWithCostAndSteps() {
    BasinMap map = map(4);
    assertEquals(2, map.unsettled());
    assertEquals(4, map.count(1));
    assertEquals(0, map.cost(1, 0), "the cost of the end, not of the step at which it was certain");
    assertEquals(23, map.steps(1, 0));
    assertTrue(map.end(1, 1).isEmpty());
    assertEquals(7, map.cost(1, 1));
    assertEquals(3, map.steps(1, 2));
  }

  /** From (4, 5) a step of rate 0.1 leaves 0.9 of both: the cost is ½ · 41 · 0.9⁶ after three. */
  @Test
  void aTrainedMapHasTheCostsOfTraining() {
    BasinMap map =
        BasinMap.compare(TERRAIN, SLICE, GRID, List.of(training(3)), Runner.serial()).maps().get(0);
    assertEquals(0.5 * 41 * Math.pow(0.9, 6), map.cost(1, 2), 1e-13);
    assertEquals(0.5 * 18 * Math.pow(0.9, 6), map.cost(0, 0), 1e-13);
    assertEquals(3, map.steps(1, 2));
    assertEquals(6, map.unsettled());
  }

  @Test
  void halfTheCellsAreEnough() {
    assertTrue(patience(6, 3).isEmpty());
    assertTrue(patience(3, 3).isEmpty());
    assertEquals(4, patience(2, 3).orElseThrow().tried());
  }

  @Test
  void theLimitIsTwentyTimesTheStepsAndNotBelowTwentyThousand() {
    assertEquals(20_000, patience(2, 3).orElseThrow().limit());
    assertEquals(20_000, patience(2, 1000).orElseThrow().limit());
    assertEquals(30_000, patience(2, 1500).orElseThrow().limit());
  }

  /** On a round bowl the farthest start of those tried is the last to settle. */
  @Test
  void theStepsAreThoseOfTheSlowestStart() {
    Patience patience = patience(2, 3).orElseThrow();
    TrainingRun run = training(30_000).run(BOWL, ParameterVector.of(4, 5), Optional.empty());
    assertTrue(Settling.of(TERRAIN, run).isPresent());
    assertEquals(4, patience.settled());
    assertEquals(run.last().number(), patience.steps());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 2",
    "3, 5",
    "5, 5",
    "6, 10",
    "10, 10",
    "11, 20",
    "20, 20",
    "21, 50",
    "50, 50",
    "51, 100",
    "100, 100",
    "101, 200",
    "4999, 5000",
    "5001, 10000"
  })
  void theNumberNamedIsRoundAndTheNextThatIsEnough(int steps, long named) {
    assertEquals(named, new Patience(12, 3, 20_000, steps).enough());
  }
}
