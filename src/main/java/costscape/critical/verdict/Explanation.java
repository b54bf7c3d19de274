package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.local.Lanczos;
import costscape.critical.unit.UnitEvidence;
import java.math.BigDecimal;
import java.util.List;

/** The reasons of a verdict in words, as clauses without a full stop. */
final class Explanation {
  static final int DIGITS = 3;

  private Explanation() {}

  /** A perfect fit: the slope need not be looked at. */
  static final String PERFECT =
      "every row is met as exactly as doubles can, and no cost of errors is below 0";

  /** A plateau of the squared error of probabilities. */
  static final String SATURATED_OUTPUT =
      "the output is saturated at every row, and the squared error of a probability passes hardly"
          + " any gradient there";

  /** What is true of every minimum of a convex cost. */
  static final String GLOBAL =
      "; without a hidden layer the cost is convex, so that no point anywhere is lower";

  static String perfect(Stationary found) {
    return PERFECT
        + (found.flat() == 0
            ? ""
            : "; along %d of %d directions it stays as it is to second order"
                .formatted(found.flat(), found.all()));
  }

  /** A shape with what every stationary point has. */
  static String gradient(Stationary found, String shape) {
    return "the gradient is 0 and " + shape;
  }

  static String strictMinimum(Stationary found) {
    if (!found.complete()) {
      return "the smallest curvature found is positive";
    }
    return found.known() == 0
        ? "the cost rises in every direction"
        : "the cost rises in every direction that is not flat everywhere";
  }

  static String slowMinimum(Stationary found) {
    return "the cost rises in every direction that was tried, though along %d of %d only slowly"
        .formatted(found.flat(), found.all());
  }

  static String flatMinimum(Stationary found) {
    return "no direction lowers the cost, but %d of %d leave%s it as it is"
        .formatted(found.flat(), found.all(), found.flat() == 1 ? "s" : "");
  }

  /** A minimum of a convex cost, whatever a search of its flat directions shows. */
  static String convexMinimum(Stationary found) {
    return found.flat() == 0
        ? "no direction lowers the cost"
        : "no direction lowers the cost, though along %d of %d it is flat to second order"
            .formatted(found.flat(), found.all());
  }

  /**
   * @param shape what the cost does around the minimum
   */
  static String near(Evidence.Near near, String shape) {
    return "%s away %s; %s".formatted(number(near.distance()), shape, lower(near.gain()));
  }

  private static String lower(double gain) {
    return gain == 0
        ? "the cost there is the same to rounding"
        : "the cost there is %s lower".formatted(number(gain));
  }

  static String saddle(Stationary found, UnitEvidence units) {
    if (!found.complete()) {
      return "the gradient is 0 to six digits, but the cost falls in at least one direction"
          + UnitClauses.aside(units);
    }
    return "%s, but the cost falls along %s"
            .formatted(
                gradient(found.there()),
                found.down() == found.all()
                    ? "all %d directions".formatted(found.all())
                    : found.down() + " of " + found.all() + " directions")
        + UnitClauses.aside(units);
  }

  static String sideSaddle(Stationary found, UnitEvidence units) {
    return gradient(found.there())
        + ", but a ReLU unit without outgoing weights switches here, and on one side of that the"
        + " cost falls"
        + UnitClauses.aside(units);
  }

  static String flatSaddle(Stationary found, UnitEvidence units) {
    return gradient(found.there())
        + " and the cost is flat to second order, but falls a little further on"
        + UnitClauses.aside(units);
  }

  /** The reason for a kink on which no minimum was found. */
  static String kink(Kinks.At kinks, boolean falls) {
    return bends(kinks)
        + (falls
            ? "; the cost falls from here: it is no minimum"
            : "; whether this is a minimum stays open");
  }

  static String kinkMinimum(KinkMinimum kink) {
    return bends(kink.kinks()) + around(kink);
  }

  static String nearKink(KinkMinimum kink) {
    return "%s away %s%s; %s"
        .formatted(number(kink.distance()), bends(kink.kinks()), around(kink), lower(kink.gain()));
  }

  private static String bends(Kinks.At kinks) {
    int rows = kinks.switches();
    int zeros = kinks.zeros().size();
    String switches =
        rows == 0
            ? ""
            : "a ReLU unit's pre-activation is 0 at " + (rows == 1 ? "a row" : rows + " rows");
    String errors =
        zeros == 0 ? "" : zeros == 1 ? "an absolute error is 0" : zeros + " absolute errors are 0";
    return switches
        + (rows > 0 && zeros > 0 ? " and " : "")
        + errors
        + ", so that the cost bends sharply and has no derivative";
  }

  private static String around(KinkMinimum kink) {
    String minimum = ": a minimum on the kink" + (kink.isConvex() ? GLOBAL : "");
    return switch (kink.nature()) {
      case RISES_AT_ONCE -> "; the cost rises at once in every direction" + minimum;
      case RISES -> "; the cost rises in every direction" + minimum;
      case KEEPS -> "; no direction lowers the cost, and some leave it as it is" + minimum;
      case NEVER_FALLS -> "; no direction lowers the cost" + minimum;
      case ALL_HIGHER -> "; every neighbour that was tried is higher" + minimum;
      case NONE_LOWER -> "; no neighbour that was tried is lower" + minimum;
      case FALLS -> throw new IllegalStateException("a kink from which the cost falls");
    };
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

  static String degenerate(Stationary found, UnitEvidence units) {
    if (!found.complete()) {
      return "the gradient is 0 to six digits and no direction that was tried lowers the cost, but"
          + " some are flat to second order, and whether this is a minimum stays open"
          + UnitClauses.aside(units);
    }
    return gradient(found.there())
        + ", and from where it is 0 no direction that was tried lowers the cost, but along %d of %d it"
            .formatted(found.flat(), found.all())
        + " is flat to second order, and whether this is a minimum stays open"
        + UnitClauses.aside(units);
  }

  /** Why a point is no minimum that is level nearby and has something lower not far from it. */
  static String lowerBeyond(Stationary found, UnitEvidence units) {
    return gradient(found.there())
        + ", and close to where it is 0 no direction that was tried lowers the cost, but along"
        + " %d of %d it is flat to second order, and a little further on it falls"
            .formatted(found.flat(), found.all())
        + UnitClauses.aside(units);
  }

  static String valley(double cost, Escape ray, boolean penalized, Figures figures) {
    List<String> numbers = Digits.apart(DIGITS, cost, limit(ray.limit()));
    int digits = new BigDecimal(numbers.get(0)).precision();
    return "the cost, %s, keeps falling, towards %s, as the parameters grow, so there is no minimum"
            .formatted(figures.cost(cost, digits), numbers.get(1))
        + " this way"
        + (penalized ? "" : "; a penalty on the weights would make one");
  }

  private static double limit(double value) {
    return Math.abs(value) < 1e-100 ? 0 : value;
  }

  static String moving(String cost, String gradientNorm, Course course, UnitEvidence units) {
    String slope = "the gradient norm is " + gradientNorm;
    String words = course.words();
    return (words.isEmpty()
            ? slope + ", and a step against it lowers the cost, %s".formatted(cost)
            : slope + " and the cost, %s, %s".formatted(cost, words))
        + UnitClauses.aside(units);
  }

  /** The reason for a point whose slope turns within the last digits of a double. */
  static String stuck(String cost, String gradientNorm, UnitEvidence units) {
    return "the gradient norm is %s, yet no step against it lowers the cost, %s: the slope turns too"
            .formatted(gradientNorm, cost)
        + " sharply for the digits that a computer keeps"
        + UnitClauses.aside(units);
  }

  static String plateau(
      String gradientNorm, UnitEvidence units, boolean penalized, boolean lowerElsewhere) {
    if (!units.blocked().isEmpty()) {
      return UnitClauses.blocked(units, units.blocked().get(0), penalized);
    }
    if (!units.constant().isEmpty()) {
      return "%s, so %s nothing%s"
          .formatted(
              UnitClauses.answers(units.constant()),
              units.constant().size() == 1 ? "it separates" : "they separate",
              UnitClauses.steps(units));
    }
    return "the gradient norm is %s: over the point's own length the slope promises less than a"
            .formatted(gradientNorm)
        + " twentieth of the cost"
        + (lowerElsewhere ? ", though it is lower elsewhere" : "");
  }

  private static String number(double value) {
    return value == 0 ? "0" : Digits.significant(value, DIGITS);
  }
}
