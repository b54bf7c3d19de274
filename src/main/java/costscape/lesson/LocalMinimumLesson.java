package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.local.Digits;
import costscape.critical.place.Terrain;
import costscape.critical.unit.SymmetryGroup;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.lesson.Lesson.Claim;
import java.util.ArrayList;
import java.util.List;

/** Three starts on the trap data lead to three strict minima, one of them good. */
final class LocalMinimumLesson {
  private static final double L2 = 0.01;
  private static final int LINE_POINTS = 200;

  private LocalMinimumLesson() {}

  static List<Experiment> experiments() {
    return List.of(
        Experiment.toTheEnd(Datasets.TRAP, L2, 36),
        Experiment.toTheEnd(Datasets.TRAP, L2, 1),
        Experiment.toTheEnd(Datasets.TRAP, L2, 7));
  }

  static List<Claim> claims(List<Outcome> outcomes) {
    List<String> names = List.of("good", "trapped", "elsewhere");
    List<Claim> claims = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      Outcome outcome = outcomes.get(k);
      claims.add(
          Claim.of(
              names.get(k),
              outcome.is(Verdict.Kind.MINIMUM)
                  && outcome.verdict().evidence().flatDirections() == 0,
              outcome.cost(),
              Digits.significant(outcome.verdict().evidence().eigenvalues().get(0), 2)));
    }
    Outcome good = outcomes.get(0);
    Outcome trapped = outcomes.get(1);
    Outcome elsewhere = outcomes.get(2);
    claims.add(
        Claim.of(
            "costs",
            good.cost() < trapped.cost() - 0.01 && trapped.cost() < elsewhere.cost() - 0.01,
            good.cost(),
            trapped.cost(),
            elsewhere.cost()));
    claims.add(
        Claim.of(
            "rows",
            good.accuracy() == 1 && trapped.accuracy() < 1 && elsewhere.accuracy() < 1,
            12 * trapped.accuracy(),
            12 * elsewhere.accuracy()));
    List<double[]> images = images(good, trapped);
    double top = lowestTop(trapped, images);
    claims.add(Claim.of("climb", top > trapped.cost() + 0.05, images.size(), top));
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
}
