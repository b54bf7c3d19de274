package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.browser.PageBasins.BasinPlane;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.BasinMap.BasinRows;
import costscape.critical.place.Terrain;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A basin map whose rows workers made and sent as numbers is the map made in one piece. */
class BasinNumbersTest {
  private static final int STEPS = 4000;

  /** With ends of every kind: minima, a penalised family, and ways to infinity. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01})
  void rowsMadeApartInNumbersAreTheSameMap(double l2) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
    Terrain terrain = Terrain.of(cost);
    Slice slice =
        Slice.through(
            KnownPoint.START.point(network.layout()),
            Direction.parameter("x", 0, 7),
            Direction.parameter("y", 1, 7));
    Grid grid = new Grid(new Axis("x", -5, 5, 7), new Axis("y", -5, 5, 6));
    Training training = new Training(Optimizers.GD.at(1), STEPS, STEPS);
    BasinMap.Comparison whole =
        BasinMap.compare(terrain, slice, grid, List.of(training), Runner.serial());
    BasinMap.Comparison gathered =
        BasinMap.ofCells(terrain, grid, sent(new BasinRows(terrain, slice, grid, training)));
    assertEquals(whole.catalogue().entries().size(), gathered.catalogue().entries().size());
    BasinMap expected = whole.maps().get(0);
    BasinMap found = gathered.maps().get(0);
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 6; j++) {
        assertEquals(expected.end(i, j), found.end(i, j));
        assertEquals(expected.steps(i, j), found.steps(i, j));
        assertEquals(expected.cost(i, j), found.cost(i, j), 1e-9 * expected.cost(i, j));
      }
    }
  }

  private static List<BasinRows.Cell> sent(BasinRows rows) {
    BasinPlane plane = new BasinPlane(rows.terrain(), rows.slice());
    List<BasinRows.Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.addAll(plane.cells(plane.numbers(rows.run(i).all())));
    }
    return cells;
  }
}
