package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.optimizer.Step;
import costscape.words.Language;
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
    String told = String.join(" ", lesson.text());
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
    String told = Lessons.INFINITY.lesson().exercise().answer();
    assertFalse(told.contains("every logit larger"), told);
    assertTrue(told.contains("those of class 0 down"), told);
  }

  /** 100 % was said of 99.1 to 99.9 %; three other rows cost something too. */
  @Test
  void oneRowOfFourIsNotAllOfTheirCost() {
    Lesson lesson = Lessons.OVERFITTING.lesson();
    String told =
        lesson.claims(lesson.outcomes(Runner.serial())).stream()
            .map(Claim::sentence)
            .collect(Collectors.joining(" "));
    Matcher share = Pattern.compile("this row alone makes (\\S+) %").matcher(told);
    assertTrue(share.find(), told);
    double percent = Double.parseDouble(share.group(1));
    assertTrue(percent > 90 && percent < 100, told);
  }

  /** Words that no German sentence has. */
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(the|and|of|with|is|cost|costs|rate|rows?|run|step|steps)\\b");

  /** Everything that a lesson says, in the language that is spoken. */
  private static List<String> said(Lesson lesson) {
    List<String> all = new ArrayList<>(lesson.text());
    all.add(lesson.title());
    lesson.experiments().forEach(experiment -> all.add(experiment.label()));
    lesson.claims(lesson.outcomes(Runner.serial())).forEach(claim -> all.add(claim.sentence()));
    lesson.figures().forEach(figure -> all.add(figure.caption()));
    lesson.terms().forEach(term -> all.addAll(List.of(term.word(), term.meaning())));
    all.addAll(List.of(lesson.exercise().question(), lesson.exercise().answer()));
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsThereInGermanWithTheSameNumbers(Lessons name) {
    List<String> english = said(name.lesson());
    List<String> german;
    Language.GERMAN.speak();
    try {
      german = said(name.lesson());
    } finally {
      Language.ENGLISH.speak();
    }
    assertEquals(english.size(), german.size());
    for (int k = 0; k < english.size(); k++) {
      String sentence = german.get(k);
      assertFalse(ENGLISH.matcher(sentence).find(), sentence);
      assertEquals(digits(english.get(k)), digits(sentence), sentence);
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
