package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.cost.NetworkCost;
import costscape.critical.local.Digits;
import costscape.critical.place.Terrain;
import costscape.critical.unit.SymmetryGroup;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.lesson.LessonPicture.Kind;
import costscape.words.TaskWords;
import java.util.ArrayList;
import java.util.List;

/** Three starts on the trap data lead to three strict minima, one of them good. */
final class LocalMinimumLesson implements Lesson {
  private static final double L2 = 0.01;
  private static final int LINE_POINTS = 200;

  @Override
  public String title() {
    return said(
        "In a local minimum, more steps do not help",
        "In einem lokalen Minimum helfen mehr Schritte nicht");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "The labels of the trap data change three times along x, and two hidden units can draw"
                + " two boundaries easily and three only just. Three runs start from random points"
                + " and go on until the gradient is 0 to ten digits.",
            "Die Labels der Daten trap wechseln entlang x dreimal, und zwei verdeckte Einheiten"
                + " können zwei Grenzen leicht ziehen und drei nur gerade noch. Drei Läufe beginnen"
                + " an zufälligen Punkten und gehen weiter, bis der Gradient auf zehn Stellen 0"
                + " ist."),
        said(
            "Each stops at a point from which every direction leads up: all eigenvalues of the"
                + " Hessian of all seven parameters are above 0. That is what makes it a minimum,"
                + " not a dip in some picture. Only one of the three classifies every row.",
            "Jeder hält an einem Punkt, von dem aus jede Richtung hinaufführt: alle Eigenwerte der"
                + " Hesse-Matrix aller sieben Parameter liegen über 0. Das macht ihn zu einem"
                + " Minimum, nicht eine Senke in irgendeinem Bild. Nur einer der drei hat jede"
                + " Zeile richtig."));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.toTheEnd(said("good", "gut"), Datasets.TRAP, L2, 36),
        Experiment.toTheEnd(said("trapped", "in der Falle"), Datasets.TRAP, L2, 1),
        Experiment.toTheEnd(
            said("trapped elsewhere", "anderswo in der Falle"), Datasets.TRAP, L2, 7));
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    List<Claim> claims = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      claims.add(
          Claim.of(
              outcome.is(Verdict.Kind.MINIMUM)
                  && outcome.verdict().evidence().flatDirections() == 0,
              "The run \u201c%s\u201d ends at a strict minimum: cost %.6f, smallest eigenvalue %s.",
              "Der Lauf \u201e%s\u201c endet in einem strengen Minimum: Kosten %.6f, kleinster"
                  + " Eigenwert %s.",
              outcome.experiment().label(),
              outcome.cost(),
              Digits.significant(outcome.verdict().evidence().eigenvalues().get(0), 2)));
    }
    Outcome good = outcomes.get(0);
    Outcome trapped = outcomes.get(1);
    Outcome elsewhere = outcomes.get(2);
    claims.add(
        Claim.of(
            good.cost() < trapped.cost() - 0.01 && trapped.cost() < elsewhere.cost() - 0.01,
            "The three costs differ: %.4f, %.4f and %.4f.",
            "Die drei Kosten sind verschieden: %.4f, %.4f und %.4f.",
            good.cost(),
            trapped.cost(),
            elsewhere.cost()));
    claims.add(
        Claim.of(
            good.accuracy() == 1 && trapped.accuracy() < 1 && elsewhere.accuracy() < 1,
            "The good one classifies every row, the others %.0f and %.0f of 12.",
            "Der gute hat jede Zeile richtig, die anderen %.0f und %.0f von 12.",
            12 * trapped.accuracy(),
            12 * elsewhere.accuracy()));
    List<double[]> images = images(good, trapped);
    double top = lowestTop(trapped, images);
    claims.add(
        Claim.of(
            top > trapped.cost() + 0.05,
            "Swaps and flips of hidden units make %d images of the good minimum. Straight from the"
                + " trap to any of them the cost first climbs to %.2f or higher.",
            "Vertauschte und gespiegelte verdeckte Einheiten ergeben %d Bilder des guten Minimums."
                + " Geradeaus von der Falle zu irgendeinem von ihnen steigen die Kosten zuerst auf"
                + " mindestens %.2f.",
            images.size(),
            top));
    return claims;
  }

  /** All images of one end, the image nearest to another end first. */
  static List<double[]> images(Outcome of, Outcome to) {
    SymmetryGroup symmetry = Terrain.of(of.network()).symmetry();
    double[] theta = of.path().end().theta().toArray();
    return symmetry.images(
        theta, to.path().end().theta().toArray(), symmetry.orbitSize(theta).intValue());
  }

  /** The top of the straight line that climbs least. */
  private static double lowestTop(Outcome from, List<double[]> images) {
    double[] start = from.path().end().theta().toArray();
    return images.stream()
        .mapToDouble(image -> highestBetween(from.network(), start, image))
        .min()
        .orElseThrow();
  }

  private static double highestBetween(NetworkCost cost, double[] from, double[] to) {
    double highest = 0;
    for (int i = 0; i <= LINE_POINTS; i++) {
      double[] there = from.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += (to[k] - from[k]) * i / LINE_POINTS;
      }
      highest = Math.max(highest, cost.at(there));
    }
    return highest;
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(
            "Cost of the three runs. Each ends flat, and only one ends low.",
            "Kosten der drei Läufe. Jeder endet flach, und nur einer endet tief.",
            0,
            1,
            2),
        Kind.LANDSCAPE.of(
            "The run into the trap: it ends where the cost rises on all sides.",
            "Der Lauf in die Falle: er endet, wo die Kosten nach allen Seiten steigen.",
            1),
        Kind.FIT.of(
            "The good minimum: both units bent to serve three boundaries.",
            "Das gute Minimum: beide Einheiten sind so gebogen, dass sie drei Grenzen ziehen.",
            0),
        Kind.FIT.of(
            "The trap: sure at both ends, and even odds for the six rows between.",
            "Die Falle: sicher an beiden Enden und unentschieden bei den sechs Zeilen dazwischen.",
            1),
        Kind.LEARNING.of(
            "The run into the trap, step by step.",
            "Der Lauf in die Falle, Schritt für Schritt.",
            1));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(
        GlossaryTerm.COST, GlossaryTerm.MINIMUM, GlossaryTerm.HESSIAN, GlossaryTerm.EIGENVALUE);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "minima --data trap --l2 0.01",
        "The run into the trap stops at cost 0.44. Would ten times as many steps bring it lower?",
        "Der Lauf in die Falle hält bei Kosten 0,44. Kämen zehnmal so viele Schritte tiefer?",
        "No. The gradient is 0 there and every direction leads up, so no step that follows the"
            + " slope goes anywhere. Only another start, or a rule that can climb, ends elsewhere."
            + " The command lists every minimum that it finds, with the lowest pass found between"
            + " each two.",
        "Nein. Der Gradient ist dort 0, und jede Richtung führt hinauf; kein Schritt, der der"
            + " Steigung folgt, führt also irgendwohin. Nur ein anderer Start oder eine Regel, die"
            + " klettern kann, endet anderswo. Der Befehl nennt jedes Minimum, das er findet, und"
            + " zwischen je zweien den tiefsten gefundenen Pass.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a start of your own that ends in a worse trap: a minimum that costs more than 0.5.",
        "Finde einen eigenen Start, der in einer schlimmeren Falle endet: in einem Minimum, das"
            + " mehr als 0,5 kostet.",
        asked ->
            asked
                .ownStart(experiments())
                .penalty(L2)
                .minimum()
                .that(
                    asked.run().endCost() > 0.5,
                    TaskWords.ENDS_ABOVE,
                    TaskChecks.fixed(asked.run().endCost(), 4)));
  }
}
