package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.cost.LogisticLoss;
import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.lesson.LessonPicture.Kind;
import costscape.space.Vectors;
import costscape.words.TaskWords;
import java.util.List;
import java.util.stream.IntStream;

/** One start that is wrong and certain, under two costs. */
final class VanishingGradientLesson implements Lesson {
  private static final int STEPS = 5000;

  /** The start of the article with an output bias of 20, which is certain of label 1 everywhere. */
  private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 20};

  @Override
  public String title() {
    return said(
        "Certain and wrong: where the gradient vanishes",
        "Sicher und falsch: wo der Gradient verschwindet");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "Both runs start from the same network, which answers label 1 for every row with great"
                + " certainty; eight of twelve rows have label 0. Under squared error the slope of"
                + " the cost is the error times the slope of the sigmoid, and far out the sigmoid"
                + " is flat. The more certain the mistake, the less it is corrected.",
            "Beide Läufe beginnen mit demselben Netz, das für jede Zeile mit großer Sicherheit das"
                + " Label 1 antwortet; acht von zwölf Zeilen haben das Label 0. Beim quadratischen"
                + " Fehler ist die Steigung der Kosten der Fehler mal die Steigung des Sigmoids,"
                + " und weit draußen ist das Sigmoid flach. Je sicherer der Fehler, desto weniger"
                + " wird er korrigiert."),
        said(
            "Cross-entropy divides that slope out again: its gradient by the logit is the error"
                + " itself. The more certain the mistake, the harder it pulls.",
            "Die Kreuzentropie teilt diese Steigung wieder heraus: ihr Gradient nach dem Logit ist"
                + " der Fehler selbst. Je sicherer der Fehler, desto stärker zieht er."));
  }

  @Override
  public List<Experiment> experiments() {
    Experiment entropy = Experiment.article(said("cross-entropy", "Kreuzentropie"), STEPS, START);
    Experiment squared =
        Experiment.article(said("squared error", "quadratischer Fehler"), STEPS, START)
            .withLoss(LogisticLoss.SQUARED);
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
            "Am Start ist die Gradientennorm %.2f mit Kreuzentropie und %s mit quadratischem"
                + " Fehler.",
            strong,
            Digits.significant(weak, 2)),
        Claim.of(
            moved < 1e-3,
            "After %d steps squared error has moved no parameter by more than %s.",
            "Nach %d Schritten hat der quadratische Fehler keinen Parameter um mehr als %s bewegt.",
            squared.path().end().number(),
            Digits.significant(moved, 2)),
        Claim.of(
            squared.is(Verdict.Kind.PLATEAU),
            "It stands on a plateau, with %.0f of 12 rows right.",
            "Er steht auf einem Plateau, mit %.0f von 12 Zeilen richtig.",
            12 * squared.accuracy()),
        Claim.of(
            entropy.accuracy() == 1,
            "Cross-entropy has every row right, at cost %.4f.",
            "Die Kreuzentropie hat jede Zeile richtig, bei Kosten %.4f.",
            entropy.cost()));
  }

  private static double moved(Outcome outcome) {
    return Vectors.largest(outcome.path().end().theta().minus(outcome.path().start().theta()));
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(
            "The two costs, each by its own measure: one falls, one stands still.",
            "Die beiden Kosten, jede in ihrem eigenen Maß: eine sinkt, eine steht still.",
            0,
            1),
        Kind.LANDSCAPE.of(
            "Cross-entropy comes back from its certainty.",
            "Die Kreuzentropie kommt von ihrer Sicherheit zurück.",
            0),
        Kind.FIT.of("Cross-entropy after 5000 steps.", "Kreuzentropie nach 5000 Schritten.", 0),
        Kind.FIT.of(
            "Squared error after 5000 steps.", "Quadratischer Fehler nach 5000 Schritten.", 1),
        Kind.LEARNING.of(
            "Cross-entropy unlearns its certainty.",
            "Die Kreuzentropie verlernt ihre Sicherheit.",
            0));
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
    return Exercise.of(
        "trace --cost squared --set b2_0=20 --steps 5000",
        "A row of label 0 has the logit 20. How large is the slope of its cost by the logit under"
            + " cross-entropy, and how large under squared error?",
        "Eine Zeile mit Label 0 hat den Logit 20. Wie groß ist die Steigung ihrer Kosten nach dem"
            + " Logit mit Kreuzentropie, und wie groß mit quadratischem Fehler?",
        "With p = 1/(1 + e^\u221220), which is 1 but for 2e-9, the cross-entropy\u2019s slope is p"
            + " \u2212 0 = 1. Under squared error it is the error times the slope of the sigmoid"
            + " and a factor, p\u00b7p(1 \u2212 p), some 2e-9 times that factor: the row that is"
            + " most wrong pulls least.",
        "Mit p = 1/(1 + e^\u221220), was bis auf 2e-9 gleich 1 ist, ist die Steigung der"
            + " Kreuzentropie p \u2212 0 = 1. Beim quadratischen Fehler ist sie der Fehler mal die"
            + " Steigung des Sigmoids und ein Faktor, p\u00b7p(1 \u2212 p), also etwa 2e-9 mal"
            + " diesen Faktor: die Zeile, die am falschesten ist, zieht am wenigsten.");
  }

  @Override
  public Task task() {
    return Task.of(
            experiments().get(0),
            "Under squared error, find a start that answers label 1 for every point, with an output"
                + " bias b2_0 of 3 or more, and that still learns: the end has every point right.",
            "Finde mit quadratischem Fehler einen Start, der für jeden Punkt Label 1 antwortet, mit"
                + " einem Bias der Ausgabe b2_0 von 3 oder mehr, und der doch lernt: am Ende ist jeder"
                + " Punkt richtig.",
            VanishingGradientLesson::judge)
        .ofSquaredError();
  }

  private static void judge(TaskChecks asked) {
    double[] start = asked.run().start().toArray();
    Dataset rows = asked.run().cost().dataset();
    long ones =
        IntStream.range(0, rows.rows())
            .filter(row -> asked.run().cost().network().logit(start, rows.feature(row, 0)) > 0)
            .count();
    double bias = start[6];
    asked
        .that(ones == rows.rows(), TaskWords.ONE_FOR_ALL, ones)
        .that(bias >= 3, TaskWords.BIAS, TaskChecks.fixed(bias, 2))
        .everyRow();
  }
}
