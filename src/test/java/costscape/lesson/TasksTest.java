package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Lbfgs;
import costscape.trace.optimizer.Momentum;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every task can be solved, and no run that its lesson shows solves it. */
class TasksTest {
  private static Attempt attempt(
      NetworkCost cost, ParameterVector start, Optimizer rule, int steps) {
    Trajectory path = new Training(rule, steps, 1).from(cost, start);
    return new Attempt(
        cost,
        start,
        rule,
        path.steps().stream().map(Step::cost).toList(),
        path.end().theta(),
        Verdict.of(cost, path),
        true);
  }

  private static Experiment experiment(Lessons name, int index) {
    return name.lesson().experiments().get(index);
  }

  /** A start of an experiment with one parameter set. */
  private static ParameterVector with(Experiment experiment, int parameter, double value) {
    double[] theta = experiment.start().toArray();
    theta[parameter] = value;
    return ParameterVector.of(theta);
  }

  private static Attempt solution(Lessons name) {
    Experiment first = experiment(name, 0);
    return switch (name) {
      case LOCAL_MINIMUM ->
          attempt(
              first.cost(), ParameterVector.gaussian(7, 4, new Well19937c(2)), new Lbfgs(), 2000);
      case SADDLE ->
          attempt(
              first.cost(),
              ParameterVector.of(
                  IntStream.range(0, 7).mapToDouble(k -> 10 * first.start().get(k)).toArray()),
              new GradientDescent(1.2),
              5000);
      case LEARNING_RATE -> attempt(first.cost(), first.start(), new GradientDescent(20), 2000);
      case MOMENTUM -> attempt(first.cost(), first.start(), new Momentum(0.3, 0.98), 5000);
      case SYMMETRY ->
          attempt(first.cost(), with(first, 0, 0.605), new GradientDescent(1.2), 10_000);
      case INFINITY -> attempt(first.withPenalty(0.001).cost(), first.start(), new Lbfgs(), 2000);
      case VANISHING_GRADIENT -> {
        Experiment squared = experiment(name, 1);
        yield attempt(squared.cost(), with(squared, 6, 4), new GradientDescent(1.2), 5000);
      }
      case OVERFITTING ->
          attempt(first.withPenalty(0.03).cost(), first.start(), new GradientDescent(1), 20_000);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aTaskCanBeSolved(Lessons name) {
    List<Claim> judged = name.task().judged(solution(name));
    assertTrue(judged.stream().allMatch(Claim::holds), judged.toString());
    assertTrue(judged.size() >= 3, judged.toString());
  }

  @ParameterizedTest
  @EnumSource
  void noRunOfTheLessonItselfSolvesIt(Lessons name) {
    for (Experiment experiment : name.lesson().experiments()) {
      Trajectory path = experiment.train();
      Attempt attempt =
          new Attempt(
              experiment.cost(),
              experiment.start(),
              experiment.training().optimizer(),
              path.steps().stream().map(Step::cost).toList(),
              path.end().theta(),
              Verdict.of(experiment.cost(), path),
              true);
      List<Claim> judged = name.task().judged(attempt);
      assertFalse(judged.stream().allMatch(Claim::holds), experiment.label() + " " + judged);
    }
  }

  /** A solution that trains two parameters alone, or other rows, is none. */
  @Test
  void aRunOfAnotherProblemOrOfTwoParametersSolvesNothing() {
    Attempt run = solution(Lessons.INFINITY);
    Attempt two =
        new Attempt(
            run.cost(), run.start(), run.rule(), run.costs(), run.end(), run.verdict(), false);
    assertFalse(Lessons.INFINITY.task().judged(two).stream().allMatch(Claim::holds));
    List<Claim> elsewhere = Lessons.LOCAL_MINIMUM.task().judged(run);
    assertEquals(1, elsewhere.size());
    assertFalse(elsewhere.get(0).holds());
  }
}
