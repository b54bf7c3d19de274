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
  private static final ParameterVector SURE = ParameterVector.of(-1, 9, -1, 5, 4, 4, 2);

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
      case "network" -> run(SURE, 1.2, 3000);
      case "cost" -> run(SURE, 1.2, 5000);
      case "slope" -> run(START, 4, 500);
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
              new Wrong("right at the start", run(run(START, 1.2, 3000).end(), 1.2, 5)),
              new Wrong("gradient descent", run(COST, SURE, Optimizers.LBFGS.usual(), 2000)),
              new Wrong("At most 3000", run(SURE, 1.2, 4000)),
              new Wrong("Every point", run(SURE, 1.2, 20)));
      case "cost" ->
          List.of(
              new Wrong("more than 2", run(START, 1.2, 3000)),
              new Wrong("penalty", run(penalised, START, Optimizers.GD.at(0.1), 2000)),
              new Wrong("less than 0.1", run(SURE, 1.2, 10)),
              new Wrong("to be cross_entropy", run(squared, SURE, Optimizers.GD.at(1.2), 3000)),
              new Wrong("looks at 4 points", TasksTest.inBatches(solution(name))));
      case "slope" ->
          List.of(
              new Wrong("less than 0.05", run(START, 1.2, 500)),
              new Wrong("No step is to raise", run(START, 6, 500)),
              new Wrong("At most 500", run(START, 1.2, 1500)),
              new Wrong("start", run(run(START, 4, 300).end(), 1.2, 200)),
              new Wrong("gradient descent", run(COST, START, Optimizers.LBFGS.usual(), 60)));
      default ->
          List.of(
              new Wrong("less than 0.55", ofTwo(Optimizers.GD.at(20), 2000, 0, 1)),
              new Wrong("All numbers train", run(START, 1.2, 3000)),
              new Wrong("Along the two numbers", ofTwo(Optimizers.GD.at(20), 2000, 2, 4)),
              new Wrong("gradient descent", ofTwo(Optimizers.LBFGS.usual(), 500, PAIR)),
              new Wrong("looks at 4 points", TasksTest.inBatches(solution(name))));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "cost", "slope", "slice"})
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
