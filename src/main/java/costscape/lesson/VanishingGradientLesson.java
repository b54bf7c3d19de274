package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.words.TaskWords;
import java.util.List;

/** One start that is wrong and certain, under two costs. */
final class VanishingGradientLesson implements Lesson {
  private static final long serialVersionUID = 1;

  /** The share of the rows of the article's data that have label 1. */
  private static final double SHARE_OF_ONES = 4.0 / 12;

  private static final int STEPS = 5000;

  /** The start of the article with an output bias of 20, which is certain of label 1 everywhere. */
  private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 20};

  @Override
  public String title() {
    return "Certain and wrong: where the gradient vanishes";
  }

  @Override
  public List<String> text() {
    return List.of(
        "Both runs start from the same network, which answers label 1 for every row with great"
            + " certainty; eight of twelve rows have label 0. Under squared error the slope of the"
            + " cost is the error times the slope of the sigmoid, and far out the sigmoid is"
            + " flat. The more certain the mistake, the less it is corrected.",
        "Cross-entropy divides that slope out again: its gradient by the logit is the error"
            + " itself. The more certain the mistake, the harder it pulls.");
  }

  @Override
  public List<Experiment> experiments() {
    Experiment entropy = Experiment.article("cross-entropy", STEPS, START);
    Experiment squared =
        Experiment.article("squared error", STEPS, START).withLoss(LogisticLoss.SQUARED);
    return List.of(entropy, squared);
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome entropy = outcomes.get(0);
    Outcome squared = outcomes.get(1);
    double strong = entropy.path().start().gradientNorm();
    double weak = squared.path().start().gradientNorm();
    double moved = moved(squared);
    return List.of(
        Claim.of(
            strong > 0.5 && weak < 1e-8,
            "At the start the gradient norm is %.2f under cross-entropy and %s under squared"
                + " error.",
            strong,
            Digits.significant(weak, 2)),
        Claim.of(
            moved < 1e-3,
            "After %d steps squared error has moved no parameter by more than %s.",
            squared.path().end().number(),
            Digits.significant(moved, 2)),
        Claim.of(
            squared.is(Verdict.Kind.PLATEAU),
            "It stands on a plateau, with %.0f of 12 rows right.",
            12 * squared.accuracy()),
        Claim.of(
            entropy.accuracy() == 1,
            "Cross-entropy has every row right, at cost %.4f.",
            entropy.cost()));
  }

  private static double moved(Outcome outcome) {
    double most = 0;
    for (double way : outcome.path().end().theta().minus(outcome.path().start().theta())) {
      most = Math.max(most, Math.abs(way));
    }
    return most;
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        LessonPicture.of(
            LessonPicture.Kind.LOG_COSTS,
            "The two costs, each by its own measure: one falls, one stands still.",
            0,
            1),
        LessonPicture.of(
            LessonPicture.Kind.LANDSCAPE, "Cross-entropy comes back from its certainty.", 0),
        LessonPicture.of(LessonPicture.Kind.FIT, "Cross-entropy after 5000 steps.", 0),
        LessonPicture.of(LessonPicture.Kind.FIT, "Squared error after 5000 steps.", 1),
        LessonPicture.of(LessonPicture.Kind.LEARNING, "Cross-entropy unlearns its certainty.", 0));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.SIGMOID,
        GlossaryTerm.SATURATED,
        GlossaryTerm.GRADIENT,
        GlossaryTerm.LOGIT,
        GlossaryTerm.PLATEAU);
  }

  @Override
  public Exercise exercise() {
    return new Exercise(
        "trace --cost squared --set b2_0=20 --steps 5000",
        "A row of label 0 has the logit 20. How large is the slope of its cost by the"
            + " logit under cross-entropy, and how large under squared error?",
        "With p = 1/(1 + e^\u221220), which is 1 but for 2e-9, the cross-entropy\u2019s"
            + " slope is p \u2212 0 = 1. Under squared error it is the error times the slope"
            + " of the sigmoid and a factor, p\u00b7p(1 \u2212 p), some 2e-9 times that"
            + " factor: the row that is most wrong pulls least.");
  }

  @Override
  public Task task() {
    return JudgedTask.ofSquaredError(
        experiments().get(0),
        new BilingualText(
            "Under squared error, find a start that answers label 1 for every point, with an output"
                + " bias b2_0 of 3 or more, and that still learns: the end has every point right.",
            "Finde mit quadratischem Fehler einen Start, der für jeden Punkt Label 1 antwortet, mit"
                + " einem Bias der Ausgabe b2_0 von 3 oder mehr, und der doch lernt: am Ende ist jeder"
                + " Punkt richtig."),
        VanishingGradientLesson::judge);
  }

  private static void judge(TaskChecks asked) {
    double[] start = asked.run().start().toArray();
    double right = asked.run().cost().accuracy(start);
    double bias = start[6];
    asked
        .that(
            right <= SHARE_OF_ONES + TaskChecks.ROUNDING,
            TaskWords.ONE_FOR_ALL,
            TaskChecks.fixed(12 * right, 0))
        .that(bias >= 3, TaskWords.BIAS, TaskChecks.fixed(bias, 2))
        .everyRow();
  }
}
