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
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
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

  /** What a task says of a run, in English. */
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
              ParameterVector.gaussian(7, 4, new Well19937c(2)),
              Optimizers.LBFGS.usual(),
              2000);
      case "saddle" ->
          attempt(
              first.cost(),
              ParameterVector.of(
                  IntStream.range(0, 7).mapToDouble(k -> 10 * first.start().get(k)).toArray()),
              Optimizers.GD.at(1.2),
              5000);
      case "learning-rate" -> attempt(first.cost(), first.start(), Optimizers.GD.at(20), 2000);
      case "momentum" ->
          attempt(
              first.cost(),
              first.start(),
              Optimizers.MOMENTUM.with(Map.of(Setting.RATE, 0.3, Setting.MOMENTUM, 0.98)),
              5000);
      case "symmetry" ->
          attempt(first.cost(), with(first, 0, 0.605), Optimizers.GD.at(1.2), 10_000);
      default ->
          attempt(first.withPenalty(0.03).cost(), first.start(), Optimizers.GD.at(1), 20_000);
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

  /** A run that does not do what was asked for, and a word of the claim that says so. */
  private record Wrong(String claim, Attempt run) {}

  static Attempt inBatches(Attempt run) {
    return new Attempt(
        run.cost(), run.start(), run.rule(), run.costs(), run.end(), run.verdict(), true, 4);
  }

  static NetworkCost with(LogisticLoss loss, NetworkCost cost) {
    return NetworkCost.of(cost.network(), cost.dataset(), loss, cost.l2());
  }

  private static Attempt squared(Attempt run, int steps) {
    return attempt(with(LogisticLoss.SQUARED, run.cost()), run.start(), run.rule(), steps);
  }

  private static ParameterVector moved(ParameterVector start, double by) {
    return ParameterVector.of(
        IntStream.range(0, 7).mapToDouble(k -> start.get(k) + (k == 0 ? by : 0)).toArray());
  }

  /** Five ways to come to a task's number without doing what it asks for. */
  private static List<Wrong> wrongRuns(String name) {
    Experiment first = experiment(name, 0);
    NetworkCost cost = first.cost();
    ParameterVector start = first.start();
    Attempt right = solution(name);
    return switch (name) {
      case "local-minimum" ->
          List.of(
              new Wrong("to be a minimum", attempt(cost, right.start(), Optimizers.GD.at(0.1), 5)),
              new Wrong(
                  "penalty",
                  attempt(first.withPenalty(1).cost(), start, Optimizers.LBFGS.usual(), 2000)),
              new Wrong(
                  "your own",
                  attempt(
                      cost,
                      moved(experiment(name, 2).start(), 1e-9),
                      Optimizers.LBFGS.usual(),
                      2000)),
              new Wrong("to be cross_entropy", squared(right, 2000)),
              new Wrong("looks at 4 points", inBatches(right)));
      case "saddle" ->
          List.of(
              new Wrong("rate of 1.2", slide(cost, 0.005)),
              new Wrong("rate of 1.2", slide(cost, 0.02)),
              new Wrong("your own", attempt(cost, moved(start, 1e-9), Optimizers.GD.at(1.2), 5000)),
              new Wrong(
                  "500 steps",
                  attempt(
                      cost,
                      ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0),
                      Optimizers.GD.at(1.2),
                      5000)),
              new Wrong("Every point", attempt(cost, right.start(), Optimizers.GD.at(1.2), 600)));
      case "learning-rate" ->
          List.of(
              new Wrong("start", attempt(cost, right.end(), Optimizers.GD.at(20), 10)),
              new Wrong("gradient descent", attempt(cost, start, Optimizers.LBFGS.usual(), 2000)),
              new Wrong("at most 2000", attempt(cost, start, Optimizers.GD.at(20), 2500)),
              new Wrong("to be cross_entropy", squared(right, 2000)),
              new Wrong("looks at 4 points", inBatches(right)));
      case "momentum" ->
          List.of(
              new Wrong("rate of 0.3", attempt(cost, start, Optimizers.MOMENTUM.at(3), 5000)),
              new Wrong("rate of 0.3", attempt(cost, start, Optimizers.GD.at(20), 5000)),
              new Wrong("start", attempt(cost, right.end(), Optimizers.MOMENTUM.at(0.3), 10)),
              new Wrong(
                  "at most 5000",
                  attempt(
                      cost,
                      start,
                      Optimizers.MOMENTUM.with(Map.of(Setting.RATE, 0.3, Setting.MOMENTUM, 0.98)),
                      6000)),
              new Wrong("to be cross_entropy", squared(right, 5000)));
      case "symmetry" ->
          List.of(
              new Wrong(
                  "differ by at most",
                  attempt(cost, with(first, 0, 0.62), Optimizers.GD.at(1.2), 10_000)),
              new Wrong("cost less than 0.01", attempt(cost, start, right.rule(), 10_000)),
              new Wrong("cost less than 0.01", attempt(cost, right.start(), right.rule(), 100)),
              new Wrong("to be cross_entropy", squared(right, 10_000)),
              new Wrong(
                  "penalty",
                  attempt(first.withPenalty(1e-6).cost(), right.start(), right.rule(), 10_000)));
      default -> {
        Optimizer rule = Optimizers.GD.at(1);
        yield List.of(
            new Wrong("penalty", attempt(cost, start, rule, 90)),
            new Wrong("to be a minimum", attempt(first.withPenalty(1e-9).cost(), start, rule, 90)),
            new Wrong(
                "to be a minimum",
                attempt(first.withPenalty(1e-9).cost(), start, Optimizers.GD.at(0.01), 9000)),
            new Wrong(
                "less than 0.55", attempt(first.withPenalty(1e-3).cost(), start, rule, 20_000)),
            new Wrong(
                "start",
                attempt(first.withPenalty(0.03).cost(), moved(start, 1e-6), rule, 20_000)));
      }
    };
  }

  /** A run that slides down a slope so slowly that it is near the saddle's cost for long. */
  private static Attempt slide(NetworkCost cost, double rate) {
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    return attempt(cost, start, Optimizers.GD.at(rate), (int) (800 / rate));
  }

  @ParameterizedTest
  @FieldSource("LESSONS")
  void fiveWrongRunsAreRefused(String name) {
    List<Wrong> wrong = wrongRuns(name);
    assertEquals(5, wrong.size());
    for (Wrong each : wrong) {
      List<String> refused =
          task(name).judged(each.run()).stream()
              .filter(claim -> !claim.holds())
              .map(TasksTest::said)
              .toList();
      assertTrue(
          refused.stream().anyMatch(sentence -> sentence.contains(each.claim())),
          each.claim() + " is not among " + refused);
    }
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
