package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.lesson.Lesson.Claim;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences of lessons that were not true once. */
class LessonSentencesTest {
  /** Of the lesson's last run. */
  private static final double RATE = 10_000;

  /** 1000 times the start's cost alone was said, and a run went on at 1341 times. */
  @Test
  void trainingStopsWhereTheLessonSays() {
    Lesson lesson = Lessons.LEARNING_RATE.lesson();
    String told = String.join(" ", LessonsTest.PROSE.lesson("learning-rate").paragraphs());
    assertTrue(told.contains("1000 times the start's cost where that is larger than 1"), told);
    List<Experiment> all = lesson.experiments();
    Outcome run = all.get(all.size() - 1).run();
    List<Step> steps = run.path().steps();
    double limit = 1000 * Math.max(1, steps.get(0).cost());
    assertEquals(StopReason.DIVERGED, run.path().stopReason());
    assertTrue(steps.stream().allMatch(step -> step.cost() <= limit), "nothing is kept above");
    double[] next = run.path().end().theta().toArray();
    double[] gradient = new double[next.length];
    run.network().gradient(next, gradient);
    Vectors.add(next, -RATE, gradient);
    assertTrue(run.network().at(next) > limit, "the step that was too far");
  }

  /** Logits of class 0 get smaller. */
  @Test
  void multiplyingTheOutputLayerDoesNotMakeEveryLogitLarger() {
    String told = LessonsTest.PROSE.lesson("infinity").say("answer");
    assertFalse(told.contains("every logit larger"), told);
    assertTrue(told.contains("those of class 0 down"), told);
  }

  /** 100 % was said of 99.1 to 99.9 %; three other rows cost something too. */
  @Test
  void oneRowOfFourIsNotAllOfTheirCost() {
    Lesson lesson = Lessons.OVERFITTING.lesson();
    String told =
        lesson.claims(lesson.outcomes(Runner.serial())).stream()
            .map(claim -> LessonsTest.PROSE.say("overfitting", claim))
            .collect(Collectors.joining(" "));
    Matcher share = Pattern.compile("this row alone makes (\\S+) %").matcher(told);
    assertTrue(share.find(), told);
    double percent = Double.parseDouble(share.group(1));
    assertTrue(percent > 90 && percent < 100, told);
  }

  /** Words that no German sentence has. */
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(the|and|of|with|is|cost|costs|rate|rows?|run|step|steps)\\b");

  /** Everything that a lesson says in a language. */
  private static List<String> said(Lessons name, List<Claim> claims, Prose prose) {
    Prose.Chapter words = prose.lesson(name.label());
    List<String> all = new ArrayList<>(words.paragraphs());
    all.add(words.title());
    claims.forEach(claim -> all.add(prose.say(name.label(), claim)));
    List<String> named = claims.stream().map(Claim::name).toList();
    words.keys().stream().filter(key -> !named.contains(key)).map(words::say).forEach(all::add);
    for (String term : words.say("words").split(", ")) {
      all.add(prose.lesson("glossary").say(term));
    }
    return all;
  }

  /** The reasons of a verdict are said in English alone. */
  private static Claim withoutReasons(Claim claim) {
    return new Claim(
        claim.name(),
        claim.holds(),
        claim.numbers().stream()
            .map(
                number ->
                    number instanceof String text && text.matches(".*\\p{L}{3}.*") ? "" : number)
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsThereInGermanWithTheSameNumbers(Lessons name) {
    Lesson lesson = name.lesson();
    List<Claim> claims =
        lesson.claims(lesson.outcomes(Runner.serial())).stream()
            .map(LessonSentencesTest::withoutReasons)
            .toList();
    Prose english = LessonsTest.PROSE;
    Prose german = LessonsTest.prose("de");
    List<String> keys = english.lesson(name.label()).keys();
    assertEquals(keys, german.lesson(name.label()).keys());
    for (int k = 1; k <= lesson.experiments().size(); k++) {
      assertTrue(keys.contains("run " + k), name.label());
    }
    for (int k = 1; k <= lesson.figures().size(); k++) {
      assertTrue(keys.contains("picture " + k), name.label());
    }
    List<String> one = said(name, claims, english);
    List<String> other = said(name, claims, german);
    assertEquals(one.size(), other.size());
    for (int k = 0; k < one.size(); k++) {
      String sentence = other.get(k);
      assertFalse(ENGLISH.matcher(sentence).find(), sentence);
      assertEquals(digits(one.get(k)), digits(sentence), sentence);
    }
  }

  /**
   * The digits of a text in order, however they are grouped and in whatever order numbers stand.
   */
  private static String digits(String text) {
    return text.replaceAll("\\D", "")
        .chars()
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
