package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task;
import costscape.lesson.Task.Attempt;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The runs of the teacher's page find what they are to find, as their links have it. */
class CourseSolutionsTest {
  private static List<Claim> judged(CoursePage page, String link) {
    CourseSlides.LiveRun run = CourseSlides.LiveRun.of(link);
    Trajectory path = run.paths().get(0);
    return Task.named(page.task().name())
        .orElseThrow()
        .judged(
            new Attempt(
                run.cost(),
                run.start(),
                run.rules().get(0),
                path.steps().stream().map(Step::cost).toList(),
                path.end().theta(),
                Verdict.of(run.cost(), path),
                !run.isFrozen(),
                0));
  }

  @Test
  void theTeachersRunFindsItAndTheFirstOneDoesNot() {
    for (CoursePage page : Course.pages()) {
      List<Claim> found = judged(page, page.task().solved());
      assertTrue(found.stream().allMatch(Claim::holds), page.name() + " " + found);
      List<Claim> before = judged(page, page.task().begin());
      assertTrue(!before.stream().allMatch(Claim::holds), page.name() + " " + before);
    }
  }

  /** Balls on a slide are called by what tells them apart; points held out are told from others. */
  @Test
  void aRunOfSeveralBallsNamesThemAndKnowsThePointsHeldOut() {
    String rates = Course.page("rate").steps().get(0).live().orElseThrow();
    assertEquals(List.of("rate 0.1", "rate 1"), CourseSlides.LiveRun.of(rates).labels());
    String rules = Course.page("momentum").steps().get(0).live().orElseThrow();
    assertEquals(List.of("gd", "momentum"), CourseSlides.LiveRun.of(rules).labels());
    CourseSlides.LiveRun exam =
        CourseSlides.LiveRun.of(Course.page("overfitting").steps().get(0).live().orElseThrow());
    assertEquals(4, exam.heldOut().map(Dataset::rows).orElseThrow());
    assertEquals(8, exam.cost().dataset().rows());
  }
}
