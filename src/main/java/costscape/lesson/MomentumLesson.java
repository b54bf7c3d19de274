package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.lesson.LessonPicture.Kind;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.TaskWords;
import java.util.List;
import java.util.Map;

/** Training from one start at one rate, with and without momentum. */
final class MomentumLesson implements Lesson {
  private static final double RATE = 0.3;
  private static final double KEPT = 0.9;
  private static final double GOAL = 0.1;
  private static final int STEPS = 5000;

  @Override
  public String title() {
    return said(
        "Momentum: what rolls need not be pushed",
        "Schwung: was rollt, braucht man nicht zu schieben");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "Plain gradient descent forgets every step as soon as it is taken. Momentum keeps nine"
                + " tenths of the last step and adds the new one to it. Where one slope follows"
                + " another in the same direction, as along this valley, the steps add up to ten"
                + " times their length: 1 + 0.9 + 0.81 + \u2026 = 10.",
            "Einfacher Gradientenabstieg vergisst jeden Schritt, sobald er getan ist. Schwung"
                + " (momentum) behält neun Zehntel des letzten Schritts und zählt den neuen dazu."
                + " Wo eine Steigung auf die andere in derselben Richtung folgt, wie in diesem Tal,"
                + " summieren sich die Schritte auf das Zehnfache ihrer Länge: 1 + 0,9 + 0,81 +"
                + " \u2026 = 10."));
  }

  private static Optimizer momentum(double kept) {
    return Optimizers.MOMENTUM.with(Map.of(Setting.RATE, RATE, Setting.MOMENTUM, kept));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.fromStart(said("plain", "einfach"), momentum(0), STEPS).inFull(),
        Experiment.fromStart(said("momentum 0.9", "Schwung 0,9"), momentum(KEPT), STEPS).inFull());
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome plain = outcomes.get(0);
    Outcome rolling = outcomes.get(1);
    int slow = plain.firstBelow(GOAL).orElse(STEPS);
    int fast = rolling.firstBelow(GOAL).orElse(STEPS);
    double times = (double) slow / fast;
    return List.of(
        Claim.of(
            plain.path().start().equals(rolling.path().start()),
            "Both start at the same point, at cost %.4f.",
            "Beide beginnen am selben Punkt, bei Kosten %.4f.",
            plain.path().start().cost()),
        Claim.of(
            slow < STEPS && times > 5,
            "To come below a cost of 0.1 plain descent takes %d steps and momentum %d: %.1f times"
                + " fewer.",
            "Um unter Kosten von 0,1 zu kommen, braucht der einfache Abstieg %d Schritte und"
                + " Schwung %d: %.1f-mal weniger.",
            slow,
            fast,
            times),
        Claim.of(
            plain.firstBelow(0.01).isEmpty() && rolling.firstBelow(0.01).isPresent(),
            "Below 0.01 momentum comes at step %d, and plain descent not within %d.",
            "Unter 0,01 kommt Schwung bei Schritt %d, der einfache Abstieg in %d nicht.",
            rolling.firstBelow(0.01).orElse(STEPS),
            STEPS));
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(
            "The same start and rate, with and without.",
            "Derselbe Start und dieselbe Rate, mit und ohne.",
            0,
            1),
        Kind.LANDSCAPE.of(
            "Both paths on one plane: nearly the same way, and momentum gets farther.",
            "Beide Wege in einer Ebene: fast derselbe Weg, und Schwung kommt weiter.",
            0,
            1),
        Kind.LEARNING.of("With momentum.", "Mit Schwung.", 1));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(GlossaryTerm.MOMENTUM, GlossaryTerm.GRADIENT, GlossaryTerm.LEARNING_RATE);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "trace --optimizer momentum --rate 0.3 --steps 5000",
        "Momentum of 0.9 makes steps along a straight slope up to ten times as long. Why not take"
            + " ten times the rate instead?",
        "Schwung von 0,9 macht Schritte an einem geraden Hang bis zu zehnmal so lang. Warum nimmt"
            + " man nicht stattdessen die zehnfache Rate?",
        "Ten times the rate makes every step ten times as long, also across the valley, where the"
            + " slope changes sign from step to step and long steps overshoot. Momentum adds up"
            + " what points the same way and cancels what changes its sign.",
        "Die zehnfache Rate macht jeden Schritt zehnmal so lang, auch quer zum Tal, wo die Steigung"
            + " von Schritt zu Schritt ihr Vorzeichen wechselt und lange Schritte über das Ziel"
            + " schießen. Schwung summiert, was in dieselbe Richtung zeigt, und hebt auf, was sein"
            + " Vorzeichen wechselt.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Keep the rate at 0.3 and find a momentum that brings the same start below a cost of 0.001"
            + " within 5000 steps. (“More” opens the setting.)",
        "Lass die Rate bei 0,3 und finde einen Schwung (momentum), der denselben Start in höchstens"
            + " 5000 Schritten unter Kosten von 0,001 bringt. („Mehr“ öffnet die Einstellung.)",
        asked ->
            asked
                .startOf(experiments().get(0))
                .penalty(0)
                .that(
                    asked.run().rule().is(Optimizers.MOMENTUM)
                        && asked.run().rule().rate().orElse(0) == 0.3,
                    TaskWords.MOMENTUM)
                .below(0.001, 5000));
  }
}
