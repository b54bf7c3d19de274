package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Digits;
import costscape.data.Split;
import costscape.lesson.LessonPicture.Kind;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.HeldOutCourse;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import costscape.words.TaskWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eight rows train and four do not. The same start is trained once without and once with a penalty,
 * and once on all twelve rows.
 */
final class OverfittingLesson implements Lesson {
  private static final int STEPS = 20_000;
  private static final double SHARE = 0.34;
  private static final long SEED = 3;
  private static final double L2 = 0.01;

  private static final int SHARE_DIGITS = 3;

  @Override
  public String title() {
    return said(
        "Overfitting: sure of what it has not seen",
        "Überanpassung: sicher über das, was es nicht gesehen hat");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "Four of the article's twelve rows are held out: the network never trains on them. The"
                + " cost of the eight others falls at every step. The cost of the four falls at"
                + " first, because both follow the same rule, and then rises.",
            "Vier der zwölf Zeilen des Artikels sind zurückgehalten: das Netz trainiert nie mit"
                + " ihnen. Die Kosten der acht übrigen sinken mit jedem Schritt. Die Kosten der"
                + " vier sinken zuerst, weil beide derselben Regel folgen, und steigen dann."),
        said(
            "Cross-entropy asks for more and more certainty once every row that trains is right:"
                + " the weights grow and the edges of the curve become steep. Between two rows that"
                + " train, the edge may stand anywhere. Where it stands on the wrong side of a row"
                + " that was held out, growing certainty makes that mistake cost more and more.",
            "Die Kreuzentropie verlangt immer mehr Sicherheit, sobald jede trainierende Zeile"
                + " richtig ist: die Gewichte wachsen, und die Kanten der Kurve werden steil."
                + " Zwischen zwei trainierenden Zeilen darf die Kante überall stehen. Wo sie auf"
                + " der falschen Seite einer zurückgehaltenen Zeile steht, lässt wachsende"
                + " Sicherheit diesen Fehler immer mehr kosten."),
        said(
            "Longer training is no remedy. A penalty on the weights limits how sure the network"
                + " becomes; stopping where the cost held out is smallest does the same; and more"
                + " rows move the edge itself.",
            "Längeres Training hilft nicht. Eine Strafe auf die Gewichte begrenzt, wie sicher das"
                + " Netz wird; anzuhalten, wo die zurückgehaltenen Kosten am kleinsten sind, tut"
                + " dasselbe; und mehr Zeilen verschieben die Kante selbst."));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        fromStart(said("eight rows", "acht Zeilen")).holdingOut(SHARE, SEED),
        fromStart(said("eight rows with penalty", "acht Zeilen mit Strafe"))
            .holdingOut(SHARE, SEED)
            .withPenalty(L2),
        fromStart(said("all rows", "alle Zeilen")));
  }

  private static Experiment fromStart(String label) {
    return Experiment.fromStart(label, Optimizers.GD.at(1), STEPS);
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome some = outcomes.get(0);
    Outcome penalised = outcomes.get(1);
    Outcome all = outcomes.get(2);
    HeldOutCourse course = some.heldOut();
    int smallest = course.smallest();
    int last = course.steps() - 1;
    Step best = some.path().steps().get(smallest);
    return List.of(
        Claim.of(
            some.rises() == 0 && some.accuracy() == 1 && some.cost() < 0.01,
            "The cost of the eight rows that train falls from each recorded step to the next, to"
                + " %.4f after %d steps; all eight are classified.",
            "Die Kosten der acht trainierenden Zeilen sinken von jedem aufgezeichneten Schritt zum"
                + " nächsten, auf %.4f nach %d Schritten; alle acht sind richtig.",
            some.cost(),
            some.path().end().number()),
        Claim.of(
            smallest > 0
                && course.cost(smallest) < course.cost(0)
                && course.cost(last) > 2 * course.cost(smallest),
            "The cost of the four rows held out falls from %.3f to %.3f at step %d and rises to"
                + " %.3f at the end, while the cost of the eight falls on from %.3f.",
            "Die Kosten der vier zurückgehaltenen Zeilen sinken von %.3f auf %.3f bei Schritt %d"
                + " und steigen auf %.3f am Ende, während die Kosten der acht von %.3f weiter"
                + " sinken.",
            course.cost(0),
            course.cost(smallest),
            best.number(),
            course.cost(last),
            best.cost()),
        mistake(some, best),
        penalty(some, penalised),
        Claim.of(
            all.accuracy() == 1 && all.network().dataset().rows() == 12,
            "Trained on all %d rows, the same start classifies every one, at cost %.4f: which rows"
                + " were seen made the difference.",
            "Mit allen %d Zeilen trainiert, hat derselbe Start jede richtig, bei Kosten %.4f: den"
                + " Unterschied machte, welche Zeilen gesehen wurden.",
            all.network().dataset().rows(),
            all.cost()));
  }

  private static Claim penalty(Outcome some, Outcome penalised) {
    double bare = some.heldOut().cost(last(some));
    double calm = penalised.heldOut().cost(last(penalised));
    return Claim.of(
        penalised.accuracy() == 1 && calm < 0.6 * bare && weights(penalised) < weights(some),
        "With a penalty of %s the four rows cost %.3f at the end, penalty included, not %.3f: the"
            + " largest weight is %.1f instead of %.1f.",
        "Mit einer Strafe von %s kosten die vier Zeilen am Ende %.3f, die Strafe eingeschlossen,"
            + " nicht %.3f: das größte Gewicht ist %.1f statt %.1f.",
        TaskChecks.plain(L2),
        calm,
        bare,
        weights(penalised),
        weights(some));
  }

  /** One held-out row is wrong, and what it costs is nearly all that the four cost. */
  private static Claim mistake(Outcome some, Step best) {
    Split split = some.experiment().split().orElseThrow();
    int wrong = wrong(some, split);
    int label = split.other().label(wrong);
    double early = likelihood(some, split, wrong, best.theta());
    double late = likelihood(some, split, wrong, some.path().end().theta());
    double share = -StrictMath.log(late) / split.other().rows() / some.heldOut().cost(last(some));
    return Claim.of(
        some.heldOut().accuracy(last(some)) == 0.75 && late < early && share > 0.9,
        "One of the four is wrong, x = %.2f of class %d. The network gives its class a probability"
            + " of %.2f at step %d and of %.4f at the end; this row alone makes %s %% of their"
            + " cost.",
        "Eine der vier ist falsch, x = %.2f der Klasse %d. Das Netz gibt ihrer Klasse die"
            + " Wahrscheinlichkeit %.2f bei Schritt %d und %.4f am Ende; diese Zeile allein macht"
            + " %s %% ihrer Kosten aus.",
        split.other().feature(wrong, 0),
        label,
        early,
        best.number(),
        late,
        Digits.apart(SHARE_DIGITS, 100 * share, 100).get(0));
  }

  /** The held-out row whose class is least likely at the end. */
  private static int wrong(Outcome some, Split split) {
    ParameterVector end = some.path().end().theta();
    return IntStream.range(0, split.other().rows())
        .boxed()
        .min(Comparator.comparingDouble(row -> likelihood(some, split, row, end)))
        .orElseThrow();
  }

  /** The probability that the network gives a row's own class. */
  private static double likelihood(Outcome some, Split split, int row, ParameterVector theta) {
    Network network = some.network().network();
    double one = network.probability(theta.toArray(), split.other().feature(row, 0));
    return split.other().label(row) == 1 ? one : 1 - one;
  }

  private static int last(Outcome outcome) {
    return outcome.path().steps().size() - 1;
  }

  /** The weight that is farthest from 0 at the end. */
  private static double weights(Outcome outcome) {
    double[] end = outcome.path().end().theta().toArray();
    return IntStream.range(0, end.length)
        .filter(outcome.network().network().layout()::isWeight)
        .mapToDouble(k -> Math.abs(end[k]))
        .max()
        .orElse(0);
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.HELD_OUT.of(
            "Eight rows that train, and four that are held out.",
            "Acht Zeilen, die trainieren, und vier, die zurückgehalten sind.",
            0),
        Kind.LANDSCAPE.of(
            "The eight rows that train: a valley that falls on and on.",
            "Die acht trainierenden Zeilen: ein Tal, das immer weiter fällt.",
            0),
        Kind.FIT.of(
            "The eight rows that train, after 20,000 steps.",
            "Die acht trainierenden Zeilen nach 20.000 Schritten.",
            0),
        Kind.HELD_OUT.of(
            "The same with a penalty of 0.01 on the weights.",
            "Dasselbe mit einer Strafe von 0,01 auf die Gewichte.",
            1),
        Kind.FIT.of(
            "All twelve rows, after 20,000 steps.", "Alle zwölf Zeilen nach 20.000 Schritten.", 2),
        Kind.LEARNING.of(
            "The eight rows are learnt, then learnt by heart.",
            "Die acht Zeilen werden gelernt, dann auswendig gelernt.",
            0));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.OVERFITTING,
        GlossaryTerm.HELD_OUT,
        GlossaryTerm.PENALTY,
        GlossaryTerm.THRESHOLD);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "trace --hold-out 0.34 --seed 3 --rate 1 --steps 20000",
        "The four rows held out are judged again and again while the penalty is chosen. Are they"
            + " still a fair test of the network that comes out?",
        "Die vier zurückgehaltenen Zeilen werden wieder und wieder beurteilt, während man die"
            + " Strafe wählt. Sind sie dann noch eine faire Prüfung des Netzes, das herauskommt?",
        "Less and less. Whatever is chosen by looking at them, a penalty or the step to stop at, is"
            + " fitted to them too. A fair test needs rows that no choice has seen.",
        "Immer weniger. Was man mit Blick auf sie wählt, eine Strafe oder den Schritt, bei dem man"
            + " anhält, ist auch an sie angepasst. Eine faire Prüfung braucht Zeilen, die keine"
            + " Wahl gesehen hat.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a penalty with which training ends at a minimum and has the eight points right, while"
            + " the four held out cost less than 0.55. (The cost of the four is counted without the"
            + " penalty. “More” and then the button with the data's name open the field for the"
            + " penalty.)",
        "Finde eine Strafe, mit der das Training in einem Minimum endet und die acht Punkte richtig"
            + " hat, während die vier zurückgehaltenen weniger als 0,55 kosten. (Die Kosten der"
            + " vier zählen ohne die Strafe. „Mehr“ und dann der Knopf mit dem Namen der Daten"
            + " öffnen das Feld für die Strafe.)",
        this::judge);
  }

  private void judge(TaskChecks asked) {
    Attempt run = asked.run();
    Experiment given = experiments().get(0);
    asked
        .startOf(given)
        .somePenalty()
        .minimum() // where training is broken off early, no penalty is needed
        .everyRow();
    NetworkCost others =
        NetworkCost.of(
            run.cost().network(),
            given.split().orElseThrow().other(),
            LogisticLoss.CROSS_ENTROPY,
            0);
    double cost = others.at(run.end().toArray());
    asked.that(cost < 0.55, TaskWords.HELD_OUT, TaskChecks.fixed(cost, 4));
  }
}
