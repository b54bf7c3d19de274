package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Experiment;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lessons;
import costscape.lesson.Prose;
import costscape.lesson.Task;
import costscape.lesson.Task.Attempt;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.store.file.BundledText;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The course on the page: its steps, its tasks, and all of it by keyboard alone. */
@Tag("long")
class PageLessonsTest extends InBrowser {
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
  void theKeyboardAloneGoesThroughTheCourse() {
    open("");
    tabTo("#lesson");
    chromium.key("ArrowDown");
    for (CoursePage page : Course.pages().subList(0, 3)) {
      chromium.await("costscapePage.model.state.course === '%s'".formatted(page.name()));
      for (int step = 1; step <= page.steps().size(); step++) {
        chromium.await(
            "document.querySelector('#course-count')?.textContent === '%d / %d'"
                .formatted(step, page.steps().size() + 1));
        String said = chromium.text("document.querySelector('#lesson-text').textContent");
        assertTrue(said.contains(page.text(step - 1, prose("en")).split("w1_", 2)[0]), said);
        if (!chromium
            .evaluate("document.activeElement.matches('#course-next')")
            .getAsBoolean()) { // which it stays from the second step on
          tabTo("#course-next");
        }
        chromium.key("Enter");
      }
      chromium.await("document.querySelector('#lesson-task li') !== null");
      assertEquals("A run is judged at its end.", task());
      chromium.key("Enter");
    }
  }

  /**
   * A ball on a curve is dragged to another start, from which the engine rolls it into the same
   * valley.
   */
  @Test
  void theBallOfACurveStartsWhereItIsDragged() {
    follow("course=slope&step=1&lang=en");
    quiet();
    String says = "document.querySelector('#lesson-text output').textContent";
    chromium.await(says + ".startsWith('step 0: w\u207d\u00b9\u207e\u2080\u2080 = \u22121, ')");
    JsonObject curve = box("#lesson-text .curve");
    double y = curve.get("y").getAsDouble() + 40;
    double x = curve.get("x").getAsDouble() + 0.8 * curve.get("width").getAsDouble();
    chromium.mouse("mousePressed", x, y);
    chromium.mouse("mouseReleased", x, y);
    quiet();
    frames();
    double start = chromium.number("document.querySelector('#lesson-text [type=range]').value");
    assertTrue(start > 1 && start < 4, "it starts at " + start);
    chromium.await(
        says + ".startsWith('step 0: w\u207d\u00b9\u207e\u2080\u2080 = %s')".formatted(start));
    Trajectory path =
        new Training(Optimizers.GD.at(5), 40, 1)
            .from(
                NetworkCost.crossEntropy(
                    Network.of(1, List.of(2), ActivationFunction.SIGMOID),
                    Datasets.ARTICLE.dataset()),
                ParameterVector.of(start, 9, -1, 5, 0.5, 0.25, 0),
                FreeDirections.of(0));
    click("#roll");
    chromium.await(says + ".startsWith('step 40: ')");
    String number =
        new BigDecimal(path.end().theta().get(0)).round(new MathContext(4)).toPlainString();
    String said = chromium.text(says).replace('\u2212', '-');
    assertTrue(said.contains(" = " + number.replaceFirst("0+$", "") + ", cost 0.736"), said);
  }

  /** A link to a step of the course shows what the step shows. */
  @Test
  void aLinkToAStepIsWhole() {
    follow("course=saddle&step=2&lang=en");
    chromium.await("costscapePage.model.steps === 5000");
    assertEquals("saddle", chromium.text("costscapePage.model.state.course"));
    assertEquals(1.2, chromium.number("costscapePage.model.state.balls[0].rate"));
  }

  /** A task of the course is judged on the page, and the step of its link says what it wants. */
  @Test
  void aTaskOfTheCourseIsSolvedOnThePage() {
    CoursePage page = Course.page("slope");
    open(
        "course=slope&step=9&lang=de&view=moving&ball=gd,rate=64.8&steps=1"
            + "&at=-1,9,-1,5,0.5,0.25,0");
    assertEquals(
        "die Seite slope hat 5 Schritte, nicht 9: gezeigt wird der letzte",
        chromium.text("document.getElementById('problem-message').textContent"));
    chromium.evaluate("costscapePage.model.advance(1)");
    chromium.await("document.querySelector('#lesson-task.solved') !== null");
    assertTrue(
        task().contains("\u2713 Es soll ein einziger Schritt sein; der Lauf hat 1."), task());
    String verdict = chromium.text("document.querySelector('#verdict').textContent");
    assertTrue(verdict.startsWith("Nach einem einzigen Schritt angehalten, und"), verdict);
    assertTrue(
        chromium
            .text("document.querySelector('#lesson-text').textContent")
            .contains(prose("de").course("slope").say("task").split("w1_", 2)[0]),
        page.name());
  }

  /** The teacher's window, which has no address of its own, follows the course. */
  @Test
  void notesInASecondWindowFollowTheCourse() {
    open("course=slope&step=2&lang=en");
    chromium.evaluate("globalThis.second = undefined");
    chromium.evaluate(
        "(open => { window.open = (...all) => (globalThis.second = open.call(window, ...all)); })"
            + "(window.open)");
    click("#notes");
    String notes = "globalThis.second.document.body.textContent";
    String mistake = prose("en").course("slope").say("mistake");
    chromium.await(notes + ".startsWith('2 of 5; 15 minutes, the task 5')");
    assertTrue(chromium.text(notes).contains(mistake), chromium.text(notes));
    click("#course-next");
    chromium.await(notes + ".startsWith('3 of 5')");
    assertTrue(chromium.text(notes).contains("Now" + Course.page("slope").text(2, prose("en"))));
    follow("course=&lang=de");
    chromium.await(notes + " === 'kein Kurs'");
    chromium.evaluate("globalThis.second.close()");
    leaveThePage();
  }

  /** What is solved is known after the page is opened anew, until somebody lets it be forgotten. */
  @Test
  void whatIsSolvedIsKeptUntilItIsForgotten() {
    String solved =
        "course=slope&step=5&lang=en&view=moving&ball=gd,rate=64.8&steps=1&at=-1,9,-1,5,0.5,0.25,0";
    String told =
        "document.querySelector('#lesson-text').textContent.match(/(\\d tasks?) solved/)?.[1] ?? ''";
    open(solved);
    chromium.evaluate("localStorage.clear()");
    open(solved.replace("step=5", "step=4")); // a step that tells is no answer
    chromium.evaluate("costscapePage.model.advance(1)");
    chromium.await("costscapePage.model.ended && costscapePage.quiet()");
    assertEquals("", chromium.text(told));
    open(solved);
    chromium.evaluate("costscapePage.model.advance(1)");
    chromium.await(told + " === '1 task'");
    open("course=cost&step=1&lang=en");
    assertEquals("1 task", chromium.text(told));
    assertEquals(
        "3 A slope and a ball \u2713",
        chromium.text("document.querySelector('#lesson').options[3].text"));
    click("#forget");
    assertEquals("", chromium.text(told));
    open("course=cost&step=1&lang=en");
    assertEquals("", chromium.text(told));
    String refused =
        chromium
            .call(
                "Page.addScriptToEvaluateOnNewDocument",
                """
                {"source":"Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"}\
                """)
            .get("identifier")
            .getAsString();
    open(solved);
    chromium.evaluate("costscapePage.model.advance(1)");
    chromium.await(told + " === '1 task'");
    assertTrue(chromium.text("document.querySelector('#forget').title").contains("keeps nothing"));
    click("#forget");
    assertEquals("", chromium.text(told));
    chromium.call(
        "Page.removeScriptToEvaluateOnNewDocument", "{\"identifier\":\"%s\"}".formatted(refused));
  }

  /** The engine judges the run that was made, in the words that the same run gets on the JVM. */
  @Test
  void aTaskIsJudgedByTheRunThatWasMade() {
    Experiment first = Lessons.LOCAL_MINIMUM.lesson().experiments().get(0);
    for (ParameterVector start :
        List.of(ParameterVector.of(0, 4, 6.97, -1.62, -0.37, 1.14, -8.21), first.start())) {
      follow(
          "lesson=local-minimum&data=trap&l2=0.01&view=moving&ball=gd,rate=1.2&steps=5000&at="
              + Arrays.stream(start.toArray())
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(",")));
      assertEquals("A run is judged at its end.", task());
      chromium.evaluate("costscapePage.model.advance(5000)");
      chromium.await("costscapePage.model.ended && costscapePage.quiet()");
      Optimizer rule = Optimizers.GD.at(1.2);
      Trajectory path = new Training(rule, 5000, 1).from(first.cost(), start);
      List<Double> costs = path.steps().stream().map(Step::cost).toList();
      Verdict verdict = Verdict.of(first.cost(), path);
      List<Claim> judged =
          Task.named("local-minimum")
              .orElseThrow()
              .judged(
                  new Attempt(
                      first.cost(), start, rule, costs, path.end().theta(), verdict, true, 0));
      boolean solved = judged.stream().allMatch(Claim::holds);
      assertEquals(!start.equals(first.start()), solved);
      assertEquals(
          judged.stream()
                  .map(
                      claim ->
                          (claim.holds() ? "\u2713 " : "\u2717 ") + prose("en").say("tasks", claim))
                  .collect(Collectors.joining("\n"))
              + (solved ? "\nFound." : ""),
          task());
    }
  }

  private static Prose prose(String language) {
    return Prose.of(language, name -> BundledText.of(Prose.class, name));
  }

  private String task() {
    return chromium.text(
        "[...document.querySelectorAll('#lesson-task li')].map(e => e.textContent).join('\\n')");
  }
}
