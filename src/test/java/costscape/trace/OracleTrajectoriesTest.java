package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import costscape.Table;
import costscape.cost.NetworkCost;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The article's trainer (summed gradient, rate 0.1) at each stored step of two trajectories. */
class OracleTrajectoriesTest {
  private static final List<String> NAMES = Article.NETWORK.layout().parameterNames();

  @ParameterizedTest
  @ValueSource(strings = {"T1", "T2"})
  void everyStoredStepIsMet(String start) {
    Table table = Table.oracle("trajectories.csv");
    NetworkCost cost = Article.cost();
    Trajectory trajectory = null;
    int checked = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (!table.text(row, "start").equals(start)) {
        continue;
      }
      if (trajectory == null) {
        ParameterVector from = ParameterVector.of(table.numbers(row, NAMES));
        trajectory =
            new Training(Optimizers.GD.at(0.1 * cost.dataset().rows()), 10_000, 1).from(cost, from);
      }
      checked += check(table, row, trajectory);
    }
    assertEquals(14, checked);
    assertEquals(StopReason.STEPS, trajectory.stopReason());
  }

  private static int check(Table table, int row, Trajectory trajectory) {
    Step step = trajectory.steps().get((int) table.number(row, "step"));
    for (int k = 0; k < NAMES.size(); k++) {
      assertEquals(
          table.number(row, NAMES.get(k)),
          step.theta().get(k),
          table.number(row, "tol_param"),
          NAMES.get(k) + " at step " + step.number());
    }
    assertEquals(table.number(row, "cost"), step.cost(), table.number(row, "tol_cost"));
    return 1;
  }
}
