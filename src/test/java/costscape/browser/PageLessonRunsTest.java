package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.verdict.Verdict;
import costscape.job.Runner;
import costscape.lesson.Claim;
import costscape.lesson.Experiment;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import costscape.lesson.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page's lessons show is what the lessons say. */
@Tag("long")
class PageLessonRunsTest extends InBrowser {
  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), chromium.errors());
  }

  /**
   * Each lesson shows its text; each of its runs starts where the lesson's own run does and ends as
   * it does; and of them the page says what the command line's lesson says.
   */
  @ParameterizedTest
  @EnumSource
  void aLessonsClaimsAreBorneOutByThePagesOwnRuns(Lessons name) {
    open("");
    Lesson lesson = name.lesson();
    List<Outcome> outcomes = lesson.outcomes(Runner.serial());
    List<String> claims = lesson.claims(outcomes).stream().map(Claim::sentence).toList();
    open("lesson=" + name.label());
    chromium.await("document.querySelector('#lesson-claims.checked') !== null");
    assertEquals(
        String.join("\n", claims),
        chromium.text(
            "[...document.querySelectorAll('#lesson-claims li')].map(c => c.textContent).join('\\n"
                + "')"));
    String shown = chromium.text("document.querySelector('#lesson-text').textContent");
    assertTrue(shown.contains(lesson.title()), shown); // below the course's page on it
    lesson.text().forEach(paragraph -> assertTrue(shown.contains(paragraph), paragraph));
    int seen = 0;
    int openings =
        (int) chromium.number("document.querySelectorAll('#lesson-text .bar button').length");
    for (int i = 0; i < openings; i++) {
      chromium.evaluate(
          "document.querySelectorAll('#lesson-text .bar button')[%d].click()".formatted(i));
      quiet();
      assertStartsAs(lesson.experiments().get(seen));
      chromium.evaluate("costscapePage.model.advance(1e6)");
      int runs = (int) chromium.number("costscapePage.model.runs.length");
      for (int run = 0; run < runs; run++) {
        assertOnTheMap(outcomes.get(seen), run);
        assertEndsAs(outcomes.get(seen++), run);
      }
    }
    assertEquals(outcomes.size(), seen);
  }

  private void assertStartsAs(Experiment first) {
    double[] start =
        chromium.evaluate("[...costscapePage.model.start]").getAsJsonArray().asList().stream()
            .mapToDouble(value -> value.getAsDouble())
            .toArray();
    assertArrayEquals(first.start().toArray(), start, first.label());
    assertEquals("", chromium.text("costscapePage.model.runs.map(r => r.error).join('')"));
    double cost = first.cost().at(first.start().toArray());
    assertEquals(cost, chromium.number("costscapePage.model.runs[0].rows.cost(0)"), 1e-11);
  }

  /** The axes hold the whole path of every run that does not fly away. */
  private void assertOnTheMap(Outcome outcome, int run) {
    String label = outcome.experiment().label();
    double outside =
        chromium.number(
            """
            (({pair, state, runs}) => Array.from({length: runs[%d].rows.count}).filter((_, row) =>
              state.vary.some(({from, to}, i) => !(runs[%d].rows.parameter(row, pair[i]) >= from
                && runs[%d].rows.parameter(row, pair[i]) <= to))).length)(costscapePage.model)\
            """
                .formatted(run, run, run));
    if (outcome.verdict().kind() != Verdict.Kind.DIVERGED) {
      assertEquals(0, outside, label + " leaves the map");
    }
  }

  private void assertEndsAs(Outcome outcome, int run) {
    String label = outcome.experiment().label();
    String words =
        chromium.text(
            "document.querySelectorAll('#verdict .line')[%d].querySelector('.kind').textContent"
                .formatted(run));
    assertTrue(words.endsWith(": " + outcome.verdict().kind().word()), label + ": " + words);
    double cost = outcome.path().end().cost();
    double shown =
        chromium.number(
            "(({rows}) => rows.cost(rows.count - 1))(costscapePage.model.runs[%d])".formatted(run));
    assertEquals(cost, shown, 1e-6 * Math.abs(cost), label);
  }

  @Test
  void aLessonExplainsItsWordsAndAsksAQuestionWhoseAnswerOpens() {
    open("lesson=saddle");
    assertTrue(
        chromium.text("document.querySelector('#lesson-words dt').textContent").length() > 3);
    assertTrue(
        chromium
            .text("document.getElementById('lesson-words').textContent")
            .contains("The table of all second derivatives"));
    assertEquals("false", chromium.text("String(document.getElementById('lesson-answer').open)"));
    click("#lesson-answer summary");
    assertEquals("true", chromium.text("String(document.getElementById('lesson-answer').open)"));
    assertTrue(
        chromium
            .text("document.getElementById('lesson-answer').textContent")
            .contains("eigenvalues below 0"));
  }
}
