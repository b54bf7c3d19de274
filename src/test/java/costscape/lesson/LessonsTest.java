package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.lesson.Lesson.Claim;
import costscape.store.file.BundledText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every lesson bears out what it says, and would notice if it did not. */
class LessonsTest {
  /** The English words of the lessons. */
  static final Prose PROSE = prose("en");

  static Prose prose(String language) {
    return Prose.of(language, name -> BundledText.of(Prose.class, name));
  }

  @ParameterizedTest
  @EnumSource
  void everyClaimHolds(Lessons name) {
    Lesson lesson = name.lesson();
    List<Outcome> outcomes = lesson.outcomes(Runner.serial());
    List<Claim> claims = lesson.claims(outcomes);
    assertTrue(claims.size() >= 3, "a lesson of " + claims.size() + " claims");
    for (Claim claim : claims) {
      assertTrue(claim.holds(), claim.toString());
    }
    for (Lesson.Picture figure : lesson.figures()) {
      figure.runs().forEach(run -> assertTrue(run < outcomes.size(), figure.toString()));
    }
    assertEquals(name, Lessons.named(name.label()).orElseThrow());
  }

  /** Each run replaced by the first: a lesson that compared nothing would still agree. */
  @ParameterizedTest
  @EnumSource
  void aClaimFailsWhereTheRunsAreOthers(Lessons name) {
    Lesson lesson = name.lesson();
    Outcome first = lesson.experiments().get(0).run();
    List<Outcome> same = lesson.experiments().stream().map(e -> first).toList();
    assertTrue(lesson.claims(same).stream().anyMatch(claim -> !claim.holds()));
  }

  /**
   * Rate 10,000 on the article's data, run for itself: its steps grow and shrink, the cost stays
   * below 2919.
   */
  @Test
  void aRateFarTooLargeIsThrownAboutInBounds() {
    Lesson lesson = Lessons.LEARNING_RATE.lesson();
    String told =
        lesson.claims(lesson.outcomes(Runner.serial())).stream()
            .map(claim -> PROSE.say("learning-rate", claim))
            .collect(Collectors.joining("\n"));
    assertTrue(told.contains("2742, 202975, 6872, 3333"), told);
    assertTrue(told.contains("never passes 2919 in 20000 steps"), told);
    assertFalse(told.contains("a tenth"), told);
    assertFalse(Pattern.compile("\\d\\.\\d{7}").matcher(told).find(), told);
    assertFalse(
        String.join(" ", PROSE.lesson("learning-rate").paragraphs()).contains("next is larger"),
        told);
  }
}
