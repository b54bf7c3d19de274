package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planes swept together against each plane swept alone. */
class PlaneStackTest {
  private static final double RELATIVE = 1e-12;
  private static final ParameterVector AT =
      ParameterVector.of(0.3, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53);

  private final Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private final NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
  private final Grid grid = new Grid(new Axis("u", -31, 40, 7), new Axis("v", -17, 12, 5));
  private final Axis along = new Axis("third", -60, 55, 71); // more than two runs

  private Direction direction(int parameter) {
    return Direction.parameter(network.layout().name(parameter), parameter, AT.dimension());
  }

  @ParameterizedTest
  @CsvSource({"0,2,4", "2,0,4", "1,3,5", "0,1,4", "0,4,2", "4,5,6", "0,2,1"})
  void everyPlaneIsThatSweptAlone(int u, int v, int third) {
    Slice plane = Slice.through(AT, direction(u), direction(v));
    List<CellPlane> stack =
        PlaneStack.of(cost, plane, grid, direction(third), along, Runner.serial());
    assertEquals(along.points(), stack.size());
    for (int k = 0; k < along.points(); k++) {
      ParameterVector at = AT.with(third, along.at(k));
      Slice alone = Slice.through(at, direction(u), direction(v));
      CellPlane expected = Sweep.surface(cost, alone, grid, Runner.serial());
      same(expected, stack.get(k));
    }
  }

  private void same(CellPlane expected, CellPlane actual) {
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        assertEquals(expected.at(i, j), actual.at(i, j), RELATIVE * expected.at(i, j));
      }
    }
    assertEquals(expected.minimum(), actual.minimum());
  }

  @Test
  void anOutputWeightOverItsUnitsOwnPlaneIsTheQuickerWay() {
    Slice plane = Slice.through(AT, direction(0), direction(2));
    int own = Sweep.over(cost, plane, grid.axes()).effort();
    Slice turned = Slice.through(AT, direction(4), direction(2));
    assertTrue(2 * Sweep.over(cost, turned, grid.axes()).effort() <= own);
  }
}
