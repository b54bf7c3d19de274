package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task.Attempt;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks of the pages of the course that have no lesson: each can be solved, and not fooled. */
class CourseTasksTest {
  private static final NetworkCost COST = CourseTasks.GIVEN.cost();
  private static final ParameterVector START = CourseTasks.GIVEN.start();

  /** A start that is sure and wrong: 8 of 12 points are taken for crosses. */
  private static final ParameterVector SURE = START.with(6, 4.3);

  /** A start on the map where one unit is almost flat and the other leads down. */
  private static final ParameterVector STUCK = START.with(0, -18).with(1, 1);

  private static final NetworkCost PENALISED =
      CourseTasks.GIVEN.withPenalty(CourseTasks.EDGE_L2).cost();

  /** b1_1 and w2_1_0. */
  private static final int[] PAIR = {3, 5};

  private static Attempt run(NetworkCost cost, ParameterVector from, Optimizer rule, int steps) {
    return TasksTest.attempt(cost, from, rule, steps);
  }

  private static Attempt run(ParameterVector from, double rate, int steps) {
    return run(COST, from, Optimizers.GD.at(rate), steps);
  }

  /** A run in which two parameters train. */
  private static Attempt ofTwo(Optimizer rule, int steps, int... free) {
    Trajectory path = new Training(rule, steps, 1).from(COST, START, FreeDirections.of(free));
    return new Attempt(
        COST,
        START,
        rule,
        path.steps().stream().map(Step::cost).toList(),
        path.end().theta(),
        Verdict.of(COST, path),
        false,
        0);
  }

  static Attempt solution(String name) {
    return switch (name) {
      case "network" -> run(STUCK, 1.2, 3000);
      case "cost" -> run(SURE, 1.2, 3000);
      case "slope" -> run(START, 64.8, 1);
      case "edge" -> run(PENALISED, START, Optimizers.GD.at(5.5), 1000);
      default -> ofTwo(Optimizers.GD.at(20), 2000, PAIR);
    };
  }

  /** A run that does not do what was asked for, and words of the claim that says so. */
  private record Wrong(String claim, Attempt run) {}

  private static List<Wrong> wrong(String name) {
    NetworkCost penalised =
        NetworkCost.of(COST.network(), COST.dataset(), LogisticLoss.CROSS_ENTROPY, 3);
    NetworkCost squared = TasksTest.with(LogisticLoss.SQUARED, COST);
    return switch (name) {
      case "network" ->
          List.of(
              new Wrong("your own", run(START, 1.2, 3000)),
              new Wrong("page's map", run(SURE, 1.2, 3000)),
              new Wrong("gradient descent", run(STUCK, 0.001, 3000)),
              new Wrong("At least 3000", run(STUCK, 1.2, 1000)),
              new Wrong("are to be wrong", run(START.with(0, -10).with(1, 10), 1.2, 3000)));
      case "cost" ->
          List.of(
              new Wrong("was to be worked out", run(START, 1.2, 3000)),
              new Wrong("penalty", run(penalised, START, Optimizers.GD.at(0.1), 2000)),
              new Wrong("At least 3000", run(SURE, 1.2, 10)),
              new Wrong("to be cross_entropy", run(squared, SURE, Optimizers.GD.at(1.2), 3000)),
              new Wrong("looks at 4 points", TasksTest.inBatches(solution(name))));
      case "slope" ->
          List.of(
              new Wrong("to move w1_0_0 by 1", run(START, 50, 1)),
              new Wrong("to move w1_0_0 by 1", run(START, 100, 1)),
              new Wrong("One step", run(START, 64.8, 2)),
              new Wrong("start", run(run(START, 4, 300).end(), 64.8, 1)),
              new Wrong("gradient descent", run(COST, START, Optimizers.LBFGS.usual(), 1)));
      case "edge" ->
          List.of(
              new Wrong("95 to 100", run(PENALISED, START, Optimizers.GD.at(4), 1000)),
              new Wrong("come to rest", run(PENALISED, START, Optimizers.GD.at(6), 1000)),
              new Wrong("penalty", run(START, 5.5, 1000)),
              new Wrong("start", run(PENALISED, STUCK, Optimizers.GD.at(5.5), 1000)),
              new Wrong("gradient descent", run(PENALISED, START, Optimizers.LBFGS.usual(), 200)));
      default ->
          List.of(
              new Wrong("less than 0.5", ofTwo(Optimizers.GD.at(20), 2000, 0, 1)),
              new Wrong("All numbers train", run(START, 1.2, 3000)),
              new Wrong("Along the two numbers", ofTwo(Optimizers.GD.at(20), 2000, 2, 4)),
              new Wrong("gradient descent", ofTwo(Optimizers.LBFGS.usual(), 500, PAIR)),
              new Wrong("looks at 4 points", TasksTest.inBatches(solution(name))));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "cost", "slope", "edge", "slice"})
  void aTaskCanBeSolvedAndFiveWrongRunsAreRefused(String name) {
    Task task = Task.named(name).orElseThrow();
    List<Claim> solved = task.judged(solution(name));
    assertTrue(solved.stream().allMatch(Claim::holds), solved.toString());
    assertTrue(solved.size() >= 2, solved.toString());
    List<Wrong> wrong = wrong(name);
    assertEquals(5, wrong.size());
    for (Wrong each : wrong) {
      List<String> refused =
          task.judged(each.run()).stream()
              .filter(claim -> !claim.holds())
              .map(TasksTest::said)
              .toList();
      assertTrue(
          refused.stream().anyMatch(sentence -> sentence.contains(each.claim())),
          each.claim() + " is not among " + refused);
    }
  }

  /** Each page of the course has a task, which begins where the course's runs do. */
  @Test
  void everyPageOfTheCourseHasATask() {
    List<CoursePage> pages = Course.pages(); // trains all that they show
    for (CoursePage page : pages) {
      assertTrue(Task.named(page.task().name()).isPresent(), page.name());
      assertTrue(LessonsTest.PROSE.course(page.name()).say("task").length() > 40, page.name());
      assertTrue(page.task().begin().startsWith("data="), page.task().begin());
    }
    for (String name : List.of("learning-rate", "momentum")) {
      String start =
          CourseRuns.at(Lessons.named(name).orElseThrow().lesson().experiments().get(0).start());
      assertTrue(
          pages.stream()
              .filter(page -> page.task().name().equals(name))
              .allMatch(page -> page.task().begin().contains(start + "&")),
          name);
    }
  }
}
