package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.critical.verdict.Verdict;
import costscape.lesson.LessonPicture.Kind;
import java.util.List;

/** Without a penalty the cost has no minimum: it falls for ever as the weights grow. */
final class InfinityLesson implements Lesson {
  private static final int STEPS = 100_000;
  private static final double L2 = 0.01;

  @Override
  public String title() {
    return said("The minimum that runs away", "Das Minimum, das davonläuft");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "Once every row is on the right side, making all output weights larger makes every"
                + " answer surer and the cost lower, for ever. Without a penalty there is no"
                + " minimum to arrive at, only a valley that falls towards infinity, ever more"
                + " gently.",
            "Sobald jede Zeile auf der richtigen Seite ist, machen größere Ausgabegewichte jede"
                + " Antwort sicherer und die Kosten kleiner, für immer. Ohne Strafe gibt es kein"
                + " Minimum, bei dem man ankäme, nur ein Tal, das immer sanfter ins Unendliche"
                + " fällt."),
        said(
            "A penalty on the weights, however small, pulls the other way, and somewhere the two"
                + " balance: there is the minimum. (The penalty is part of the cost shown here.)",
            "Eine Strafe auf die Gewichte, wie klein auch immer, zieht in die Gegenrichtung, und"
                + " irgendwo halten sich beide die Waage: dort ist das Minimum. (Die Strafe ist in"
                + " den gezeigten Kosten enthalten.)"));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.article(said("no penalty", "ohne Strafe"), STEPS, Experiment.START),
        Experiment.article(said("penalty 0.01", "Strafe 0,01"), STEPS, Experiment.START)
            .withPenalty(L2));
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome free = outcomes.get(0);
    Outcome held = outcomes.get(1);
    double[] norms = new double[3];
    double[] costs = new double[3];
    for (int i = 0; i < 3; i++) {
      int step = (int) StrictMath.pow(10, i + 3);
      norms[i] = free.norm(free.at(step));
      costs[i] = free.at(step).cost();
    }
    return List.of(
        Claim.of(
            costs[1] < costs[0] / 5 && costs[2] < costs[1] / 5,
            "Without penalty the cost is %.4f, %.5f and %.6f after 1000, 10,000 and 100,000 steps.",
            "Ohne Strafe sind die Kosten %.4f, %.5f und %.6f nach 1000, 10.000 und 100.000"
                + " Schritten.",
            costs[0],
            costs[1],
            costs[2]),
        Claim.of(
            norms[1] > norms[0] + 5 && norms[2] > norms[1] + 5,
            "Meanwhile the length of the parameter vector grows: %.1f, %.1f, %.1f.",
            "Währenddessen wächst die Länge des Parametervektors: %.1f; %.1f; %.1f.",
            norms[0],
            norms[1],
            norms[2]),
        Claim.of(
            free.is(Verdict.Kind.VALLEY),
            "The verdict is a valley: %s.",
            "Das Urteil ist ein Tal: %s.",
            free.verdict().explanation()),
        Claim.of(
            held.is(Verdict.Kind.MINIMUM)
                && Math.abs(held.norm(held.at(10_000)) - held.norm(held.path().end())) < 1e-3,
            "With a penalty of 0.01 the length settles at %.2f and the cost at %.4f, a minimum.",
            "Mit einer Strafe von 0,01 kommt die Länge bei %.2f zur Ruhe und die Kosten bei %.4f,"
                + " einem Minimum.",
            held.norm(held.path().end()),
            held.cost()));
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(
            "Without penalty the cost never settles; with it, it does.",
            "Ohne Strafe kommen die Kosten nie zur Ruhe, mit ihr schon.",
            0,
            1),
        Kind.LANDSCAPE.of(
            "Without penalty: a valley that goes on beyond the picture.",
            "Ohne Strafe: ein Tal, das über das Bild hinaus weitergeht.",
            0),
        Kind.FIT.of(
            "Without penalty after 100,000 steps: ever steeper.",
            "Ohne Strafe nach 100.000 Schritten: immer steiler.",
            0),
        Kind.FIT.of("With penalty.", "Mit Strafe.", 1),
        Kind.LEARNING.of("Without penalty.", "Ohne Strafe.", 0));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.VALLEY, GlossaryTerm.MINIMUM, GlossaryTerm.LOGIT, GlossaryTerm.PENALTY);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "trace --l2 0.01 --optimizer lbfgs",
        "Every row is classified after a few thousand steps. Why does the cost still fall?",
        "Nach ein paar tausend Schritten ist jede Zeile richtig. Warum sinken die Kosten noch?",
        "The cost counts certainty, not rows. If every row is on its right side, multiplying the"
            + " output weights and bias by 1.1 moves every logit away from 0, those of class 1 up"
            + " and those of class 0 down. Every answer gets surer, so the cost falls, and this can"
            + " be done again and again.",
        "Die Kosten zählen Sicherheit, nicht Zeilen. Ist jede Zeile auf ihrer richtigen Seite, so"
            + " rückt ein Faktor 1,1 an den Gewichten und dem Bias der Ausgabe jeden Logit weiter"
            + " von 0 weg, die von Klasse 1 hinauf und die von Klasse 0 hinab. Jede Antwort wird"
            + " sicherer, also sinken die Kosten, und das geht wieder und wieder.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a penalty with which training ends at a minimum that costs less than 0.05.",
        "Finde eine Strafe, mit der das Training in einem Minimum endet, das weniger als 0,05"
            + " kostet.",
        asked -> asked.somePenalty().minimum().endsBelow(0.05));
  }
}
