package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A basin map trains what the view says: all parameters, or the two of the plane. */
class BasinPlaneTest {
  private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 0};
  private static final double[] ENDS = {-4, 4, -4, 4};
  private static final int POINTS = 3;
  private static final int STEPS = 300;

  @Test
  void frozenMapsTrainTheirTwoParametersAndOthersAll() {
    NetworkCost cost = Article.cost(0.01);
    PagePlane plane = plane(cost);
    Training training = new Training(Optimizers.GD.at(0.01), STEPS, STEPS);
    ParameterVector from = ParameterVector.of(START).with(0, -4).with(1, -4);
    String[] settings = {"rate", "0.01"};
    double[] two = plane.basinRow(ENDS, POINTS, true, "gd", settings, STEPS, 0);
    double[] all = plane.basinRow(ENDS, POINTS, false, "gd", settings, STEPS, 0);
    assertEquals(POINTS * (2 + 2), two.length);
    assertEquals(POINTS * (2 + 7), all.length);
    assertEquals(training.from(cost, from, FreeDirections.of(0, 1)).end().cost(), two[0], 1e-15);
    assertEquals(training.from(cost, from).end().cost(), all[0], 1e-15);
    assertNotEquals(two[0], all[0], 1e-4);
    double[] rows = new double[POINTS * two.length];
    for (int row = 0; row < POINTS; row++) {
      double[] one = plane.basinRow(ENDS, POINTS, true, "lbfgs", new String[0], STEPS, row);
      System.arraycopy(one, 0, rows, row * one.length, one.length);
    }
    PageBasins map = plane.basins(ENDS, POINTS, true, rows);
    double lowest = Double.POSITIVE_INFINITY;
    for (double cost0 : map.costs()) {
      lowest = Math.min(lowest, cost0);
    }
    Training toTheEnd = new Training(Optimizers.LBFGS.usual(), STEPS, STEPS);
    assertEquals(toTheEnd.from(cost, from, FreeDirections.of(0, 1)).end().cost(), rows[0], 1e-9);
    assertNotEquals(toTheEnd.from(cost, from).end().cost(), lowest, 1e-4);
  }

  private static PagePlane plane(NetworkCost cost) {
    String[] names = {"w1_0_0", "w1_0_1"};
    return new Landscape(cost, Optional.empty(), cost.dataset(), false)
        .plane(START, names, new double[0]);
  }

  /** The cost where training was stopped on its way down a valley is not where it ends. */
  @Test
  void anUnboundedEndIsSaidToFallToItsLimit() {
    PagePlane plane = plane(Article.cost());
    double[] rows = new double[2 * 2 * (2 + 7)];
    for (int row = 0; row < 2; row++) {
      double[] one = plane.basinRow(ENDS, 2, false, "lbfgs", new String[0], STEPS, row);
      System.arraycopy(one, 0, rows, row * one.length, one.length);
    }
    PageBasins map = plane.basins(ENDS, 2, false, rows);
    int end = List.of(map.kinds()).indexOf("no minimum, falls to {0}");
    assertEquals(0, map.costs()[end], 1e-100);
  }
}
