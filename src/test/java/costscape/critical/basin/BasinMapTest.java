package costscape.critical.basin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.PlaneCost;
import costscape.critical.StationaryOracle;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.GradientFlow;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.critical.unit.SymmetryGroup;
import costscape.job.Runner;
import costscape.network.KnownPoint;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasinMapTest {
  private static final int STEPS = 4000;

  private static Grid grid(int first, int second) {
    return new Grid(new Axis("x", -5, 5, first), new Axis("y", -5, 5, second));
  }

  private static BasinMap.Comparison map(DifferentiableCost cost, Grid grid, Optimizer... rules) {
    int n = cost.dimension();
    Slice slice =
        Slice.through(
            ParameterVector.zeros(n),
            Direction.parameter("x", 0, n),
            Direction.parameter("y", 1, n));
    List<Training> trainings =
        List.of(rules).stream().map(rule -> new Training(rule, STEPS, STEPS)).toList();
    Terrain terrain = Terrain.around(cost);
    return BasinMap.compare(terrain, slice, grid, trainings, Runner.serial());
  }

  /** A small rate follows the flow: the independent integrator must name the same minimum. */
  @Test
  void smallStepsEndWhereTheFlowEnds() {
    Grid grid = grid(9, 8);
    BasinMap.Comparison basins = map(PlaneCost.HIMMELBLAU, grid, Optimizers.GD.at(1e-3));
    assertEquals(4, basins.catalogue().entries().size());
    BasinMap map = basins.maps().get(0);
    assertEquals(0, map.unsettled());
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 8; j++) {
        double[] start = {grid.first().at(i), grid.second().at(j)};
        double[] flow = GradientFlow.from(PlaneCost.HIMMELBLAU, start).theta();
        ParameterVector end = basins.catalogue().entry(map.end(i, j).orElseThrow()).point().theta();
        assertEquals(flow[0], end.get(0), 1e-6, i + " " + j);
        assertEquals(flow[1], end.get(1), 1e-6, i + " " + j);
      }
    }
  }

  /** Himmelblau's curvatures at its minima are 26 to 133: a rate of 0.1 overshoots all of them. */
  @Test
  void stepsTooLargeForTheCurvatureDoNotSettle() {
    BasinMap.Comparison basins = map(PlaneCost.HIMMELBLAU, grid(4, 3), Optimizers.GD.at(0.1));
    assertEquals(12, basins.maps().get(0).unsettled());
    assertTrue(basins.maps().get(0).end(0, 0).isEmpty());
    assertEquals(List.of(), basins.catalogue().entries());
  }

  /** Its weights shrink by the penalty's 8e-4 a step alone: 4·10⁴ more steps show where they go. */
  @Test
  void aRunWhoseUnitIsDyingHasSettledInTheFamily() {
    NetworkCost cost = StationaryOracle.cost();
    Slice slice =
        Slice.through(
            KnownPoint.ARTICLE.point(cost.network().layout()),
            Direction.parameter("x", 0, 7),
            Direction.parameter("y", 1, 7));
    Grid grid = new Grid(new Axis("x", -30, 30, 3), new Axis("y", -30, 30, 3));
    Training training = new Training(Optimizers.GD.at(1), 5000, 5000);
    BasinMap.Comparison basins =
        BasinMap.compare(Terrain.of(cost), slice, grid, List.of(training), Runner.serial());
    BasinMap map = basins.maps().get(0);
    assertEquals(0, map.unsettled());
    int families = 0;
    for (int cell = 0; cell < 9; cell++) {
      Catalogue.Entry end = basins.catalogue().entry(map.end(cell / 3, cell % 3).orElseThrow());
      families += end.point().family().isPresent() ? 1 : 0;
      ParameterVector start = slice.at(grid.first().at(cell / 3), grid.second().at(cell % 3));
      Training longer = new Training(Optimizers.GD.at(1), 40_000, 40_000);
      assertEquals(end.point().cost(), longer.from(cost, start).end().cost(), 1e-6, "" + cell);
    }
    assertTrue(families >= 5, families + " families");
  }

  /**
   * Twelve cells stand for thirty: at most one of the others lies so near a hilltop to be slower.
   */
  @Test
  void enoughStepsAreMeasured() {
    Grid grid = grid(6, 5);
    Slice slice =
        Slice.through(
            ParameterVector.zeros(2),
            Direction.parameter("x", 0, 2),
            Direction.parameter("y", 1, 2));
    Terrain terrain = Terrain.around(PlaneCost.HIMMELBLAU);
    Training few = new Training(Optimizers.GD.at(1e-3), 3, 3);
    BasinMap map =
        BasinMap.compare(terrain, slice, grid, List.of(few), Runner.serial()).maps().get(0);
    assertEquals(30, map.unsettled());
    Patience patience = Patience.of(map, terrain, slice, few, Runner.serial()).orElseThrow();
    assertEquals(12, patience.tried());
    assertEquals(12, patience.settled());
    int enough = (int) patience.enough();
    assertTrue(enough >= patience.steps() && enough < 10 * patience.steps());
    Training more = new Training(Optimizers.GD.at(1e-3), enough, enough);
    BasinMap.Comparison again =
        BasinMap.compare(terrain, slice, grid, List.of(more), Runner.serial());
    assertTrue(again.maps().get(0).unsettled() <= 1);
    assertTrue(
        Patience.of(again.maps().get(0), terrain, slice, more, Runner.serial()).isEmpty(),
        "most cells settled");
  }

  @Test
  void noNumberOfStepsIsNamedWhereNoneHelps() {
    Grid grid = grid(4, 3);
    Slice slice =
        Slice.through(
            ParameterVector.zeros(2),
            Direction.parameter("x", 0, 2),
            Direction.parameter("y", 1, 2));
    Terrain terrain = Terrain.around(PlaneCost.HIMMELBLAU);
    Training wild = new Training(Optimizers.GD.at(0.1), 50, 50);
    BasinMap map =
        BasinMap.compare(terrain, slice, grid, List.of(wild), Runner.serial()).maps().get(0);
    Patience patience = Patience.of(map, terrain, slice, wild, Runner.serial()).orElseThrow();
    assertEquals(0, patience.settled());
  }

  @Test
  void mapsOfTwoRulesShareTheirEnds() {
    Grid grid = grid(24, 24);
    BasinMap.Comparison basins =
        map(PlaneCost.HIMMELBLAU, grid, Optimizers.GD.at(1e-3), Optimizers.GD.at(0.014));
    Catalogue catalogue = basins.catalogue();
    assertEquals(1152, catalogue.starts());
    for (Catalogue.Entry entry : catalogue.entries()) {
      int cells = basins.maps().stream().mapToInt(map -> map.count(entry.id())).sum();
      assertEquals(entry.hits(), cells);
    }
    BasinMap descent = basins.maps().get(0);
    BasinMap larger = basins.maps().get(1);
    int moved = 0;
    for (int i = 0; i < 24; i++) {
      for (int j = 0; j < 24; j++) {
        moved += descent.end(i, j).equals(larger.end(i, j)) ? 0 : 1;
      }
    }
    assertTrue(moved > 0, "steps fourteen times as long jump over no border");
  }

  /** Started at the oracle's minimum and its mirror images the network is there at once. */
  @Test
  void mirrorImagesOfAMinimumAreOneEnd() {
    NetworkCost cost = StationaryOracle.cost();
    double[] minimum = StationaryOracle.rows().get(0).theta();
    Grid grid =
        new Grid(
            new Axis("x", minimum[0], minimum[0] + 0.01, 2),
            new Axis("y", minimum[1], minimum[1] + 0.01, 2));
    SymmetryGroup group = SymmetryGroup.of(cost.network(), cost);
    Slice slice =
        Slice.through(
            ParameterVector.of(minimum),
            Direction.parameter("x", 0, 7),
            Direction.parameter("y", 1, 7));
    BasinMap.Comparison basins =
        BasinMap.compare(
            Terrain.of(cost),
            slice,
            grid,
            List.of(new Training(Optimizers.GD.at(1), STEPS, STEPS)),
            Runner.serial());
    assertEquals(1, basins.catalogue().entries().size());
    StationaryPoint end = basins.catalogue().entry(1).point();
    assertEquals(8, end.orbitSize().intValue());
    assertEquals(0.17745381525853223, end.cost(), 1e-13);
    assertEquals(0, group.representative(minimum)[0] - end.theta().get(0), 1e-9);
  }
}
