package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.local.Lanczos;
import costscape.critical.unit.UnitEvidence;

/** The reasons of a verdict in words, as clauses without a full stop. */
final class Explanation {
  private Explanation() {}

  static String strictMinimum(int known) {
    return known == 0
        ? "the cost rises in every direction"
        : "the cost rises in every direction that is not flat everywhere";
  }

  static String slowMinimum(int flat, int all) {
    return "the cost rises in every direction that was tried, though along %d of %d only slowly"
        .formatted(flat, all);
  }

  static String flatMinimum(int flat, int all) {
    return "no direction lowers the cost, but %d of %d leave%s it as it is"
        .formatted(flat, all, flat == 1 ? "s" : "");
  }

  static String near(Evidence.Near near, String shape) {
    return "%s away the gradient is 0 and %s; the cost there is %s lower"
        .formatted(number(near.distance()), shape, number(near.gain()));
  }

  static String saddle(int down, int all, boolean there, UnitEvidence units) {
    return "%s, but the cost falls along %s"
            .formatted(
                gradient(there),
                down == all
                    ? "all %d directions".formatted(all)
                    : down + " of " + all + " directions")
        + UnitClauses.aside(units);
  }

  static String flatSaddle(boolean there, UnitEvidence units) {
    return gradient(there)
        + " and the cost is flat to second order, but falls a little further on"
        + UnitClauses.aside(units);
  }

  /** The reason for a kink on which no minimum was found. */
  static String kink(int rows, boolean falls) {
    return bends(rows)
        + (falls
            ? "; the cost falls from here: it is no minimum"
            : "; whether this is a minimum stays open");
  }

  static String kinkMinimum(KinkSearch.Found kink) {
    return bends(kink.rows()) + neighbours(kink);
  }

  static String nearKink(KinkSearch.Found kink) {
    return "%s away %s%s; the cost there is %s lower"
        .formatted(
            number(kink.distance()), bends(kink.rows()), neighbours(kink), number(kink.gain()));
  }

  private static String bends(int rows) {
    return "a ReLU unit's pre-activation is 0 at %s, so that the cost bends sharply and has no"
            .formatted(rows == 1 ? "a row" : rows + " rows")
        + " derivative";
  }

  private static String neighbours(KinkSearch.Found kink) {
    return kink.strict()
        ? "; every neighbour that was tried is higher: a minimum on the kink"
        : "; no neighbour that was tried is lower: a minimum on the kink";
  }

  static String largeSaddle(UnitEvidence units) {
    return "the gradient is 0 to six digits, but the cost falls in at least one direction"
        + UnitClauses.aside(units);
  }

  static String largeDegenerate(UnitEvidence units) {
    return "the gradient is 0 to six digits and no direction that was tried lowers the cost, but some"
        + " are flat to second order, and whether this is a minimum stays open"
        + UnitClauses.aside(units);
  }

  /**
   * A clause such as: smallest of 2410 eigenvalues −0.031 ± 1e-09 and largest 12.5 ± 1e-09, by
   * Lanczos.
   */
  static String lanczos(Lanczos found, int size) {
    return "smallest of %d eigenvalues %s \u00b1 %s and largest %s \u00b1 %s, by Lanczos"
        .formatted(
            size,
            number(found.smallest()),
            Digits.significant(found.smallestResidual(), 1),
            number(found.largest()),
            Digits.significant(found.largestResidual(), 1));
  }

  private static String gradient(boolean there) {
    return there ? "the gradient is 0" : "the gradient is almost 0";
  }

  static String degenerate(boolean there, int flat, int all, UnitEvidence units) {
    return gradient(there)
        + ", and from where it is 0 no direction that was tried lowers the cost, but along %d of %d it"
            .formatted(flat, all)
        + " is flat to second order, and whether this is a minimum stays open"
        + UnitClauses.aside(units);
  }

  /** Why a point is no minimum that is level nearby and has something lower not far from it. */
  static String lowerBeyond(boolean there, int flat, int all, UnitEvidence units) {
    return gradient(there)
        + ", and close to where it is 0 no direction that was tried lowers the cost, but along"
        + " %d of %d it is flat to second order, and a little further on it falls"
            .formatted(flat, all)
        + UnitClauses.aside(units);
  }

  static String valley(double cost, Escape ray, boolean penalized) {
    return "the cost, %s, keeps falling, towards %s, as the parameters grow, so there is no minimum"
            .formatted(number(cost), limit(ray.limit()))
        + " this way"
        + (penalized ? "" : "; a penalty on the weights would make one");
  }

  private static String limit(double value) {
    return value < 1e-100 && value > -1e-100 ? "0" : number(value);
  }

  static String moving(double cost, double gradientNorm, Course course, UnitEvidence units) {
    String slope = "the gradient norm is " + number(gradientNorm);
    String words = course.words();
    return (words.isEmpty()
            ? slope + ", and a step against it lowers the cost, %s".formatted(number(cost))
            : slope + " and the cost, %s, %s".formatted(number(cost), words))
        + UnitClauses.aside(units);
  }

  /** The reason for a point whose slope turns within the last digits of a double. */
  static String stuck(double cost, double gradientNorm, UnitEvidence units) {
    return "the gradient norm is %s, yet no step against it lowers the cost, %s: the slope turns too"
            .formatted(number(gradientNorm), number(cost))
        + " sharply for the digits that a computer keeps"
        + UnitClauses.aside(units);
  }

  static String plateau(double gradientNorm, UnitEvidence units, boolean lowerElsewhere) {
    if (!units.blocked().isEmpty()) {
      return UnitClauses.blocked(units, units.blocked().get(0));
    }
    if (!units.constant().isEmpty()) {
      return "%s, so %s nothing%s"
          .formatted(
              UnitClauses.answers(units.constant()),
              units.constant().size() == 1 ? "it separates" : "they separate",
              UnitClauses.steps(units));
    }
    return "the gradient norm is %s: over the point's own length the slope promises less than a"
            .formatted(number(gradientNorm))
        + " twentieth of the cost"
        + (lowerElsewhere ? ", though it is lower elsewhere" : "");
  }

  private static String number(double value) {
    return value == 0 ? "0" : Digits.significant(value, 3);
  }
}
