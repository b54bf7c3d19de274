package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.lesson.LessonPicture.Kind;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import costscape.words.TaskWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two flat places of the article's data: training leaves one of them late, and the other one never.
 */
final class SaddleLesson implements Lesson {
  /** The rate of the page at which the article's trainer steps: 0.1, summed over 12 rows. */
  private static final double LESSONS_RATE = 1.2;

  /** The cost of knowing only that 4 rows of 12 have label 1: −⅓ log ⅓ − ⅔ log ⅔. */
  static final double SHARE_ONLY = -StrictMath.log(1.0 / 3) / 3 - 2 * StrictMath.log(2.0 / 3) / 3;

  /** The cost that one threshold can reach: 4 rows are certain, 8 rows stand at even odds. */
  private static final double ONE_THRESHOLD = 8.0 / 12 * StrictMath.log(2);

  @Override
  public String title() {
    return said("Flat is not finished", "Flach ist nicht fertig");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "A training curve that has gone flat looks finished. The article's trainer is started"
                + " twice on the article's data. The first start is close to 0: the network soon"
                + " knows how many rows have label 1, and for a long time nothing more. Its"
                + " parameters are near a saddle, where the slope is almost 0 and a few directions"
                + " lead down, so gently at first that the descent takes hundreds of steps to"
                + " show.",
            "Eine Trainingskurve, die flach geworden ist, sieht fertig aus. Der Trainer des"
                + " Artikels wird zweimal auf den Daten des Artikels gestartet. Der erste Start"
                + " liegt nahe bei 0: das Netz weiß bald, wie viele Zeilen das Label 1 haben, und"
                + " lange Zeit nichts weiter. Seine Parameter sind nahe bei einem Sattel, wo die"
                + " Steigung fast 0 ist und wenige Richtungen hinabführen, anfangs so sanft, dass"
                + " man den Abstieg erst nach Hunderten von Schritten sieht."),
        said(
            "The second start leaves one hidden unit that answers almost the same for every row."
                + " The other unit makes one threshold, and one threshold is not enough for a"
                + " middle class. The cost creeps along a plateau; the Hessian still has a"
                + " direction that leads down, but it is as good as level.",
            "Der zweite Start lässt eine verdeckte Einheit für jede Zeile fast dasselbe antworten."
                + " Die andere Einheit zieht eine Schwelle, und eine Schwelle genügt nicht für eine"
                + " Klasse in der Mitte. Die Kosten kriechen auf einem Plateau; die Hesse-Matrix"
                + " hat noch eine Richtung, die hinabführt, aber sie ist so gut wie eben."));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.article(
                said("small start", "kleiner Start"), 5000, 0.03, 0.02, -0.01, 0.04, 0.02, -0.03, 0)
            .inFull(),
        Experiment.article(
            said("bad start", "schlechter Start"), 100_000, 4.5, -4, 0, 0, -6.8, 7.4, 0));
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    List<Claim> claims = new ArrayList<>(escapes(outcomes.get(0)));
    claims.addAll(isStuck(outcomes.get(1)));
    return claims;
  }

  private static List<Claim> escapes(Outcome escape) {
    List<Step> waiting =
        escape.path().steps().stream().filter(s -> Math.abs(s.cost() - SHARE_ONLY) < 1e-3).toList();
    Step flattest =
        waiting.stream().min(Comparator.comparing(Step::gradientNorm)).orElse(escape.path().end());
    int down = Verdict.of(escape.network(), flattest.theta()).evidence().index();
    return List.of(
        Claim.of(
            waiting.size() > 300,
            "The first run stays within 0.001 of %.6f, the cost of knowing the share of labels"
                + " only, for %d steps.",
            "Der erste Lauf bleibt %2$d Schritte lang innerhalb von 0,001 um %1$.6f, die Kosten"
                + " dessen, der nur den Anteil der Labels kennt.",
            SHARE_ONLY,
            waiting.size()),
        Claim.of(
            flattest.gradientNorm() < 2e-3 && down > 0,
            "At its flattest, step %d, the gradient norm is %s, and the Hessian has %d directions"
                + " that lead down.",
            "Wo er am flachsten ist, bei Schritt %d, ist die Gradientennorm %s, und die"
                + " Hesse-Matrix hat %d Richtungen, die hinabführen.",
            flattest.number(),
            Digits.significant(flattest.gradientNorm(), 2),
            down),
        Claim.of(
            escape.accuracy() == 1 && escape.cost() < 0.01,
            "It gets away: after %d steps it classifies every row, at cost %.4f.",
            "Er kommt los: nach %d Schritten hat er jede Zeile richtig, bei Kosten %.4f.",
            escape.path().end().number(),
            escape.cost()));
  }

  private static List<Claim> isStuck(Outcome stuck) {
    return List.of(
        Claim.of(
            Math.abs(stuck.at(10_000).cost() - 0.46303) < 1e-4
                && Math.abs(stuck.cost() - ONE_THRESHOLD) < 2e-4,
            "The second run costs %.4f after 10,000 steps and %.4f after 100,000; one threshold can"
                + " reach \u2154 log 2 = %.4f at best.",
            "Der zweite Lauf kostet %.4f nach 10.000 Schritten und %.4f nach 100.000; eine Schwelle"
                + " kann bestenfalls \u2154 log 2 = %.4f erreichen.",
            stuck.at(10_000).cost(),
            stuck.cost(),
            ONE_THRESHOLD),
        Claim.of(
            stuck.is(Verdict.Kind.PLATEAU)
                && !stuck.verdict().evidence().units().constant().isEmpty(),
            "It is a plateau, no minimum: %s.",
            "Es ist ein Plateau, kein Minimum: %s.",
            stuck.verdict().explanation()));
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.COSTS.of(
            "The small start: flat for long, then down.",
            "Der kleine Start: lange flach, dann hinab.",
            0),
        Kind.LANDSCAPE.of(
            "The small start: level at first, and then down.",
            "Der kleine Start: zuerst eben und dann hinab.",
            0),
        Kind.LOG_COSTS.of(
            "The bad start: flat for good.", "Der schlechte Start: flach für immer.", 1),
        Kind.FIT.of(
            "Where the bad start ends: one threshold.",
            "Wo der schlechte Start endet: eine Schwelle.",
            1),
        Kind.LEARNING.of(
            "The small start learns nothing, then everything.",
            "Der kleine Start lernt nichts, dann alles.",
            0));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.SADDLE,
        GlossaryTerm.PLATEAU,
        GlossaryTerm.HESSIAN,
        GlossaryTerm.EIGENVALUE,
        GlossaryTerm.THRESHOLD);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "inspect --at zeros --set b2_0=-0.6931",
        "The cost of the first run stands still for hundreds of steps. How can you tell at that"
            + " moment that it is not finished?",
        "Die Kosten des ersten Laufs stehen Hunderte von Schritten lang still. Woran erkennt man in"
            + " diesem Augenblick, dass er nicht fertig ist?",
        "By the Hessian. It has eigenvalues below 0 there, so some directions lead down, and at a"
            + " minimum none does. The curve of the cost alone cannot tell. The command judges a"
            + " point close to that place.",
        "An der Hesse-Matrix. Sie hat dort Eigenwerte unter 0; einige Richtungen führen also hinab,"
            + " und an einem Minimum tut das keine. Die Kurve der Kosten allein verrät es nicht."
            + " Der Befehl beurteilt einen Punkt nahe bei dieser Stelle.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a start of your own from which gradient descent at a rate of 1.2 or more waits for"
            + " 500 steps or more in a row at a cost within 0.01 of 0.6365, the saddle's, and yet"
            + " ends with every point right. (Look very close to the start that you see, a few"
            + " pixels away at most; “More” opens a slider for each number.)",
        "Finde einen eigenen Start, von dem aus Gradientenabstieg mit einer Rate von 1,2 oder mehr"
            + " mindestens 500 Schritte in Folge wartet, bei Kosten, die um höchstens 0,01 von"
            + " 0,6365, denen des Sattels, abweichen, und am Ende doch jeden Punkt richtig hat."
            + " (Suche sehr nahe bei dem Start, den du siehst, höchstens ein paar Pixel entfernt;"
            + " „Mehr“ öffnet einen Regler für jede Zahl.)",
        this::judge);
  }

  private void judge(TaskChecks asked) {
    Attempt run = asked.run();
    int waiting = run.longestNear(SHARE_ONLY, 0.01);
    asked
        .ownStart(experiments())
        .penalty(0)
        .that( // at a tiny rate any slope takes many steps
            run.rule().is(Optimizers.GD) && run.rule().rate().orElse(0) >= LESSONS_RATE,
            TaskWords.FAST_DESCENT)
        .that(waiting >= 500, TaskWords.WAITS, waiting)
        .everyRow();
  }
}
