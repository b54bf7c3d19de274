package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task.Attempt;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every task can be solved, and no run that its lesson shows solves it. */
class TasksTest {
  static Attempt attempt(NetworkCost cost, ParameterVector start, Optimizer rule, int steps) {
    Trajectory path = new Training(rule, steps, 1).from(cost, start);
    return new Attempt(
        cost,
        start,
        rule,
        path.steps().stream().map(Step::cost).toList(),
        path.end().theta(),
        Verdict.of(cost, path),
        true,
        0);
  }

  /** The tasks on the subject of a lesson. */
  static final List<String> LESSONS =
      List.of("local-minimum", "saddle", "learning-rate", "momentum", "symmetry", "overfitting");

  private static Task task(String name) {
    return Task.named(name).orElseThrow();
  }

  private static List<Experiment> experiments(String name) {
    return Lessons.named(name).orElseThrow().lesson().experiments();
  }

  /** Returns what a task says of a run, in English. */
  static String said(Claim claim) {
    return LessonsTest.PROSE.say("tasks", claim);
  }

  private static Experiment experiment(String name, int index) {
    return experiments(name).get(index);
  }

  /** A start of an experiment with one parameter set. */
  private static ParameterVector with(Experiment experiment, int parameter, double value) {
    double[] theta = experiment.start().toArray();
    theta[parameter] = value;
    return ParameterVector.of(theta);
  }

  static Attempt solution(String name) {
    Experiment first = experiment(name, 0);
    return switch (name) {
      case "local-minimum" ->
          attempt(
              first.cost(),
              ParameterVector.of(CourseRuns.INTO_TRAP).with(0, 0).with(1, 4),
              Optimizers.GD.at(1.2),
              5000);
      case "saddle" -> attempt(first.cost(), with(first, 6, -0.7), Optimizers.GD.at(1.2), 5000);
      case "learning-rate" -> attempt(first.cost(), first.start(), Optimizers.GD.at(3.6), 1000);
      case "momentum" ->
          attempt(
              first.cost(),
              first.start(),
              Optimizers.MOMENTUM.with(Map.of(Setting.RATE, 0.3, Setting.MOMENTUM, 0.98)),
              5000);
      case "symmetry" ->
          attempt(first.cost(), with(first, 0, 0.605), Optimizers.GD.at(1.2), 10_000);
      default ->
          attempt(first.withPenalty(0.06).cost(), first.start(), Optimizers.GD.at(1), 20_000);
    };
  }

  @ParameterizedTest
  @FieldSource("LESSONS")
  void aTaskCanBeSolved(String name) {
    List<Claim> judged = task(name).judged(solution(name));
    assertTrue(judged.stream().allMatch(Claim::holds), judged.toString());
    assertTrue(judged.size() >= 2, judged.toString());
  }

  @ParameterizedTest
  @FieldSource("LESSONS")
  void noRunOfTheLessonItselfSolvesIt(String name) {
    for (Experiment experiment : experiments(name)) {
      Trajectory path = experiment.train();
      Attempt attempt =
          new Attempt(
              experiment.cost(),
              experiment.start(),
              experiment.training().optimizer(),
              path.steps().stream().map(Step::cost).toList(),
              path.end().theta(),
              Verdict.of(experiment.cost(), path),
              true,
              0);
      List<Claim> judged = task(name).judged(attempt);
      assertFalse(judged.stream().allMatch(Claim::holds), judged.toString());
    }
  }

  static Attempt inBatches(Attempt run) {
    return new Attempt(
        run.cost(), run.start(), run.rule(), run.costs(), run.end(), run.verdict(), true, 4);
  }

  static NetworkCost with(LogisticLoss loss, NetworkCost cost) {
    return NetworkCost.of(cost.network(), cost.dataset(), loss, cost.l2());
  }

  /** A solution that trains two parameters alone, or other rows, is none. */
  @Test
  void aRunOfAnotherProblemOrOfTwoParametersSolvesNothing() {
    Attempt run = solution("momentum");
    Attempt two =
        new Attempt(
            run.cost(), run.start(), run.rule(), run.costs(), run.end(), run.verdict(), false, 0);
    assertFalse(task("momentum").judged(two).stream().allMatch(Claim::holds));
    List<Claim> elsewhere = task("local-minimum").judged(run);
    assertEquals(1, elsewhere.size());
    assertFalse(elsewhere.get(0).holds());
  }
}
