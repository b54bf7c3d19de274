package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.verdict.Verdict;
import costscape.lesson.Attempt;
import costscape.lesson.Claim;
import costscape.lesson.Experiment;
import costscape.lesson.Lessons;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Lbfgs;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lessons on the page: their words, their tasks, and all of it by keyboard alone. */
@Tag("long")
class PageLessonsTest extends InBrowser {
  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), chromium.errors());
  }

  private void tabTo(String selector) {
    for (int presses = 0; presses < 120; presses++) {
      chromium.key("Tab");
      if (chromium
          .evaluate("document.activeElement.matches('%s')".formatted(selector))
          .getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + selector);
  }

  @Test
  void theKeyboardAloneGoesThroughEveryLesson() {
    open("");
    for (Lessons name : Lessons.values()) {
      tabTo("#lesson");
      chromium.key("ArrowDown");
      chromium.await("costscapePage.model.state.lesson === '%s'".formatted(name.label()));
      chromium.await("document.querySelector('#lesson-text h2') !== null");
      tabTo(".term");
      chromium.key("Enter");
      assertEquals("true", chromium.text("document.activeElement.ariaExpanded"));
      assertTrue(
          chromium.text("document.querySelector('.meaning:not([hidden])').textContent").length()
              > 40);
      tabTo("#lesson-text .bar button");
      String label = chromium.text("document.activeElement.textContent");
      chromium.key("Enter");
      chromium.await("costscapePage.quiet()");
      assertEquals(label, chromium.text("document.activeElement.textContent"), "the focus stays");
      tabTo("#lesson-answer summary");
      chromium.key("Enter");
      assertTrue(chromium.evaluate("document.querySelector('#lesson-answer').open").getAsBoolean());
      tabTo("#run");
      chromium.key("Enter");
      chromium.await("costscapePage.model.steps > 0 || costscapePage.model.ended");
      chromium.key("r");
      chromium.await("costscapePage.model.steps === 0");
    }
  }

  /** The engine judges the run that was made, in the words that the same run gets on the JVM. */
  @Test
  void aTaskIsJudgedByTheRunThatWasMade() {
    Experiment first = Lessons.LOCAL_MINIMUM.lesson().experiments().get(0);
    for (ParameterVector start :
        List.of(ParameterVector.gaussian(7, 4, new Well19937c(2)), first.start())) {
      open(
          "lesson=local-minimum&data=trap&l2=0.01&view=moving&ball=lbfgs&steps=2000&at="
              + Arrays.stream(start.toArray())
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(",")));
      assertEquals("A run is judged at its end.", task());
      chromium.evaluate("costscapePage.model.advance(2000)");
      chromium.await("costscapePage.model.ended && costscapePage.quiet()");
      Optimizer rule = new Lbfgs();
      Trajectory path = new Training(rule, 2000, 1).from(first.cost(), start);
      List<Double> costs = path.steps().stream().map(Step::cost).toList();
      Verdict verdict = Verdict.of(first.cost(), path);
      List<Claim> judged =
          Lessons.LOCAL_MINIMUM
              .task()
              .judged(
                  new Attempt(
                      first.cost(), start, rule, costs, path.end().theta(), verdict, true, 0));
      boolean solved = judged.stream().allMatch(Claim::holds);
      assertEquals(!start.equals(first.start()), solved);
      assertEquals(
          judged.stream()
                  .map(claim -> (claim.holds() ? "\u2713 " : "\u2717 ") + claim.sentence())
                  .collect(Collectors.joining("\n"))
              + (solved ? "\nFound." : ""),
          task());
    }
  }

  private String task() {
    return chromium.text(
        "[...document.querySelectorAll('#lesson-task li')].map(e => e.textContent).join('\\n')");
  }

  /** What a beginner may not know is marked where it first stands, and only there. */
  @Test
  void aWordOpensWhatItMeansBesideTheText() {
    open("lesson=saddle");
    chromium.await("document.querySelector('.term') !== null");
    List<String> terms =
        Arrays.asList(
            chromium
                .text("[...document.querySelectorAll('.term')].map(e => e.textContent).join()")
                .split(",", -1));
    assertTrue(terms.containsAll(List.of("saddle", "plateau", "Hessian")), terms.toString());
    assertEquals(terms.size(), terms.stream().distinct().count(), terms.toString());
    click(".term");
    assertEquals(1, chromium.number("document.querySelectorAll('.meaning:not([hidden])').length"));
    assertTrue(
        chromium.number("document.querySelectorAll('#lesson-words dt').length") >= 20, "glossary");
  }
}
