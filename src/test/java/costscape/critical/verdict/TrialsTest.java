package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Advice on what helps next was run: the same steps by hand come to the same costs. */
class TrialsTest {
  private static Optional<Trials> trials(
      DifferentiableCost cost, Optimizer rule, int steps, double... start) {
    Training training = new Training(rule, steps, 1);
    Trajectory path = training.from(cost, ParameterVector.of(start));
    return Trials.of(cost, 12, training, path, Verdict.of(cost, path));
  }

  /**
   * θ shrinks by 1 − η at each step: 0.99²⁰⁰ of 10 after 200, and 0.9ⁿ ≤ 0.99¹⁰⁰ from n = 10 on.
   */
  @Test
  void moreStepsAndAQuickerRateAreToldWithWhatTheyCameTo() {
    DifferentiableCost bowl = new Bowl(1);
    Trials found = trials(bowl, Optimizers.GD.at(0.01), 100, 10).orElseThrow();
    assertEquals(2, found.tried().size());
    Trials.Trial longer = found.tried().get(0);
    assertEquals(100, longer.more());
    assertEquals(50 * Math.pow(0.99, 400), longer.cost(), 1e-12);
    Trials.Trial quicker = found.tried().get(1);
    assertEquals(0.1, quicker.rate());
    assertEquals(10, quicker.steps());
    assertEquals(
        "another 100 steps lead to a cost of 0.898, from 6.70; rate 0.1 gets from the same start to"
            + " a cost of 6.08 in 10 steps",
        found.sentence(bowl));
  }

  /** By hand: each trial is run again, as a user would. */
  @Test
  void aUserWhoFollowsTheAdviceGetsThere() {
    double[] start = Article.POINT.toArray();
    for (int k = 4; k < start.length; k++) {
      start[k] *= 0.1;
    }
    DifferentiableCost cost = Article.cost();
    Trials found = trials(cost, Optimizers.GD.at(0.3), 50, start).orElseThrow();
    for (Trials.Trial trial : found.tried()) {
      double there =
          new Training(Optimizers.GD.at(trial.rate()), trial.steps(), 1)
              .from(cost, ParameterVector.of(start))
              .end()
              .cost();
      assertEquals(there, trial.cost());
      assertTrue(there <= found.cost(), found.sentence(cost));
    }
  }

  /** At rate 2.0001 the point jumps to the other side, a little farther each time; 0.67 settles. */
  @Test
  void aRunThatJumpsAboutIsToldASmallerRate() {
    Trials found = trials(new Bowl(1), Optimizers.GD.at(2.0001), 100, 1).orElseThrow();
    assertEquals(1, found.tried().size());
    assertTrue(found.tried().get(0).rate() < 1);
  }

  @Test
  void whatNeedsNoHelpGetsNone() {
    assertTrue(
        trials(new Bowl(1, 2), Optimizers.LBFGS.usual(), 50, 1, 1).isEmpty(),
        "it is at the minimum");
    assertTrue(trials(new Bowl(1), Optimizers.GD.at(3), 1000, 1).isEmpty(), "it diverged");
    assertTrue(trials(new Bowl(1), Optimizers.GD.at(1e-3), 0, 1).isEmpty(), "no step");
    double[] far = new double[100];
    Arrays.fill(far, 1e-4);
    DifferentiableCost wide = new Bowl(far);
    Arrays.fill(far, 100);
    assertTrue(trials(wide, Optimizers.GD.at(0.1), 40_000, far).isEmpty(), "too much work");
  }
}
