package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.lesson.LessonPicture.Kind;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * One start, four rates, and the largest rate once more with a penalty. Without a penalty the slope
 * of cross-entropy is bounded, so a rate that is too large throws the point about within bounds. A
 * penalty of A multiplies every weight by 1 − ηA/N at each step, which grows without end where ηA/N
 * is above 2.
 */
final class LearningRateLesson implements Lesson {
  private static final int STEPS = 2000;
  private static final int LONG = 20_000;
  private static final int SHORT = 20;
  private static final double HUGE = 10_000;
  private static final double L2 = 0.01;
  private static final int STEPS_TOLD = 4;

  @Override
  public String title() {
    return said(
        "The learning rate: too small, right, too large, far too large",
        "Die Lernrate: zu klein, richtig, zu groß, viel zu groß");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "The same start, the same gradient descent, 2000 steps each; only the length of a step"
                + " differs, rate times gradient. A rate that is too small goes the right way and"
                + " does not arrive. A larger one goes the same way faster.",
            "Derselbe Start, derselbe Gradientenabstieg, je 2000 Schritte; nur die Länge eines"
                + " Schritts ist verschieden, Rate mal Gradient. Eine zu kleine Rate geht den"
                + " richtigen Weg und kommt nicht an. Eine größere geht denselben Weg schneller."),
        said(
            "Too large a rate steps over the valley to the slope beyond, and the cost goes up as"
                + " often as down. At a far larger one the first step lands where the units are"
                + " saturated, and the point is thrown about out there; costscape stops as soon as"
                + " the cost is above 1000, or above 1000 times the start's cost where that is"
                + " larger than 1. It says at which step, and keeps what was recorded before.",
            "Eine zu große Rate steigt über das Tal hinweg auf den Hang gegenüber, und die Kosten"
                + " steigen so oft, wie sie sinken. Bei einer viel größeren landet der erste"
                + " Schritt dort, wo die Einheiten gesättigt sind, und der Punkt wird dort draußen"
                + " umhergeworfen; costscape hält an, sobald die Kosten über 1000 liegen, oder über"
                + " dem 1000-Fachen der Kosten des Starts, wo diese größer als 1 sind. Es sagt, bei"
                + " welchem Schritt, und behält, was davor aufgezeichnet wurde."),
        said(
            "The cost does not grow without end there, because the slope of the cross-entropy is"
                + " bounded. A penalty on the weights is not: under it the same rate makes every"
                + " step larger than the last.",
            "Die Kosten wachsen dort nicht ohne Ende, denn die Steigung der Kreuzentropie ist"
                + " beschränkt. Die einer Strafe auf die Gewichte ist es nicht: unter ihr macht"
                + " dieselbe Rate jeden Schritt größer als den vorigen."));
  }

  @Override
  public List<Experiment> experiments() {
    List<Experiment> experiments =
        new ArrayList<>(
            DoubleStream.of(0.01, 3, 100, HUGE)
                .mapToObj(
                    rate ->
                        Experiment.fromStart(
                                said("rate %s", "Rate %s", TaskChecks.plain(rate)),
                                Optimizers.GD.at(rate),
                                STEPS)
                            .inFull())
                .toList());
    experiments.add(
        Experiment.fromStart(
                said("rate 10000 with penalty", "Rate 10000 mit Strafe"),
                Optimizers.GD.at(HUGE),
                STEPS)
            .withPenalty(L2)
            .inFull());
    return experiments;
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome huge = outcomes.get(3);
    Trajectory goesOn = huge.experiment().unstopped(LONG);
    List<Claim> claims = new ArrayList<>(risesAndFalls(outcomes));
    claims.add(stops(huge, goesOn));
    claims.add(staysInBounds(huge, goesOn));
    claims.add(divergesWithPenalty(outcomes.get(4)));
    return claims;
  }

  /** What the three smaller rates do to the cost. */
  private static List<Claim> risesAndFalls(List<Outcome> outcomes) {
    Outcome small = outcomes.get(0);
    Outcome right = outcomes.get(1);
    Outcome large = outcomes.get(2);
    return List.of(
        Claim.of(
            small.rises() == 0 && small.cost() > 0.5,
            "At rate 0.01 the cost falls at every step and is still %.3f after 2000.",
            "Bei Rate 0,01 sinken die Kosten mit jedem Schritt und sind nach 2000 immer noch %.3f.",
            small.cost()),
        Claim.of(
            right.rises() == 0 && right.cost() < 0.01 && right.accuracy() == 1,
            "At rate 3 it falls at every step too, to %.4f; every row is classified.",
            "Bei Rate 3 sinken sie auch mit jedem Schritt, auf %.4f; jede Zeile ist richtig.",
            right.cost()),
        Claim.of(
            large.rises() > 500 && large.cost() > large.path().start().cost(),
            "At rate 100 it rises at %d of 2000 steps and ends at %.2f, above the start's %.2f.",
            "Bei Rate 100 steigen sie bei %d von 2000 Schritten und enden bei %.2f, über den %.2f"
                + " des Starts.",
            large.rises(),
            large.cost(),
            large.path().start().cost()));
  }

  private static Claim stops(Outcome huge, Trajectory goesOn) {
    return Claim.of(
        huge.path().stopReason() == StopReason.DIVERGED
            && huge.path().end().number() < 10
            && huge.path().start().cost() < 1,
        "At rate 10,000 costscape stops at step %d and calls it diverged, because the cost is %.0f,"
            + " above its limit of %.0f.",
        "Bei Rate 10.000 hält costscape bei Schritt %d an und nennt das divergiert, denn die Kosten"
            + " sind %.0f, über der Grenze von %.0f.",
        huge.path().end().number() + 1,
        goesOn.steps().get(huge.path().end().number() + 1).cost(),
        StopRules.DIVERGENCE);
  }

  private static Claim staysInBounds(Outcome huge, Trajectory goesOn) {
    List<Double> lengths = stepLengths(goesOn);
    double highest = goesOn.steps().stream().mapToDouble(Step::cost).max().orElse(0);
    return Claim.of(
        goesOn.end().number() == LONG
            && highest < 10 * huge.cost()
            && !isGrowing(lengths)
            && lengths.size() > STEPS_TOLD,
        "Left to go on, its steps are %s… long, and the cost never passes %.0f in %d steps: the"
            + " point is thrown about in bounds.",
        "Lässt man ihn weiterlaufen, sind seine Schritte %s… lang, und die Kosten übersteigen in"
            + " %3$d Schritten nie %2$.0f: der Punkt wird in Grenzen umhergeworfen.",
        told(lengths),
        Math.ceil(highest),
        LONG);
  }

  private static Claim divergesWithPenalty(Outcome penalised) {
    List<Double> growing = stepLengths(penalised.experiment().unstopped(SHORT));
    double factor = 1 - HUGE * L2 / penalised.network().dataset().rows();
    return Claim.of(
        penalised.path().stopReason() == StopReason.DIVERGED
            && isGrowing(growing)
            && Math.abs(growing.get(growing.size() - 1) / growing.get(growing.size() - 2) + factor)
                < 0.2,
        "With a penalty of %s each step is larger than the last (%s), because a step multiplies"
            + " every weight by about 1 − rate·penalty/rows = %.2f at such lengths: training"
            + " diverges.",
        "Mit einer Strafe von %s ist jeder Schritt größer als der vorige (%s), denn bei solchen"
            + " Längen vervielfacht ein Schritt jedes Gewicht um etwa 1 − Rate·Strafe/Zeilen ="
            + " %.2f: das Training divergiert.",
        TaskChecks.plain(L2),
        told(growing),
        factor);
  }

  private static List<Double> stepLengths(Trajectory path) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 1; i < path.steps().size(); i++) {
      ParameterVector before = path.steps().get(i - 1).theta();
      lengths.add(Vectors.norm(path.steps().get(i).theta().minus(before)));
    }
    return lengths;
  }

  private static boolean isGrowing(List<Double> lengths) {
    for (int i = 1; i < lengths.size(); i++) {
      if (lengths.get(i) <= lengths.get(i - 1)) {
        return false;
      }
    }
    return lengths.size() > 1;
  }

  /** The first few lengths, in whole numbers. */
  private static String told(List<Double> lengths) {
    return lengths.stream()
        .limit(STEPS_TOLD)
        .map(length -> Long.toString(Math.round(length)))
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(
            "Rates 0.01, 3 and 100 from the same start.",
            "Raten 0,01, 3 und 100 vom selben Start.",
            0,
            1,
            2),
        Kind.LANDSCAPE.of(
            "Rates 0.01 and 3 go the same way, which 0.01 hardly begins.",
            "Die Raten 0,01 und 3 gehen denselben Weg, den 0,01 kaum beginnt.",
            0,
            1),
        Kind.FIT.of("Rate 3 after 2000 steps.", "Rate 3 nach 2000 Schritten.", 1),
        Kind.FIT.of("Rate 100 after 2000 steps.", "Rate 100 nach 2000 Schritten.", 2),
        Kind.LEARNING.of(
            "Rate 100: each step undoes the last.",
            "Rate 100: jeder Schritt macht den vorigen rückgängig.",
            2));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.LEARNING_RATE,
        GlossaryTerm.GRADIENT,
        GlossaryTerm.DIVERGED,
        GlossaryTerm.SATURATED,
        GlossaryTerm.PENALTY);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "trace --rate 100 --steps 2000",
        "The largest eigenvalue of the Hessian at a minimum is \u03bb. Why can a rate above"
            + " 2/\u03bb not settle there?",
        "Der größte Eigenwert der Hesse-Matrix an einem Minimum ist \u03bb. Warum kann eine Rate"
            + " über 2/\u03bb dort nicht zur Ruhe kommen?",
        "Along that direction the slope at distance d is \u03bbd, so a step leads to d \u2212"
            + " rate\u00b7\u03bbd. With a rate above 2/\u03bb this lies on the other side and"
            + " farther away than d: each step overshoots more than the last.",
        "Entlang dieser Richtung ist die Steigung im Abstand d gleich \u03bbd; ein Schritt führt"
            + " also auf d \u2212 Rate\u00b7\u03bbd. Bei einer Rate über 2/\u03bb liegt das auf der"
            + " anderen Seite und weiter weg als d: jeder Schritt schießt weiter über das Ziel als"
            + " der vorige.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a rate at which gradient descent brings the same start below a cost of 0.001 within"
            + " 2000 steps.",
        "Finde eine Lernrate, mit der Gradientenabstieg denselben Start in höchstens 2000 Schritten"
            + " unter Kosten von 0,001 bringt.",
        asked -> asked.startOf(experiments().get(0)).penalty(0).descent().below(0.001, 2000));
  }
}
