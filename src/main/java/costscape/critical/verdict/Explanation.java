package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.unit.UnitEvidence;
import costscape.words.JoiningWords;
import costscape.words.VerdictWords;
import java.util.List;

/** The reasons of a verdict in words, as clauses without a full stop. */
final class Explanation {
  static final int DIGITS = 3;

  private Explanation() {}

  /** A perfect fit: the slope need not be looked at. */
  static String perfect(Stationary found) {
    String flat =
        found.flat() == 0 ? "" : VerdictWords.PERFECT_AND_FLAT.say(found.flat(), found.all());
    return VerdictWords.PERFECT.say() + flat;
  }

  static String strictMinimum(Stationary found) {
    if (!found.complete()) {
      return VerdictWords.SMALLEST_FOUND_POSITIVE.say();
    }
    return found.known() == 0
        ? VerdictWords.RISES_EVERYWHERE.say()
        : VerdictWords.RISES_BUT_KNOWN.say();
  }

  static String slowMinimum(Stationary found) {
    return VerdictWords.RISES_SLOWLY.say(found.flat(), found.all());
  }

  static String flatMinimum(Stationary found) {
    VerdictWords words = found.flat() == 1 ? VerdictWords.ONE_KEEPS : VerdictWords.SOME_KEEP;
    return words.say(found.flat(), found.all());
  }

  /** A minimum of a convex cost, whatever a search of its flat directions shows. */
  static String convexMinimum(Stationary found) {
    return found.flat() == 0
        ? VerdictWords.NONE_LOWERS.say()
        : VerdictWords.NONE_LOWERS_FLAT.say(found.flat(), found.all());
  }

  /**
   * @param shape what the cost does around the minimum
   */
  static String near(Evidence.Near near, String shape) {
    return VerdictWords.AWAY.say(number(near.distance()), shape, lower(near.gain()));
  }

  private static String lower(double gain) {
    if (gain == 0) {
      return VerdictWords.SAME_TO_ROUNDING.say();
    }
    return VerdictWords.LOWER_BY.say(number(gain));
  }

  /** A clause on a minimum that is farther away than what is called near. */
  static String towards(Evidence.Near near) {
    return VerdictWords.MINIMUM_FARTHER_OFF.say(number(near.distance()), lower(near.gain()));
  }

  static String saddle(Stationary found) {
    if (!found.complete()) {
      return VerdictWords.FALLS_SOMEWHERE.say();
    }
    String gradient = gradient(found);
    return found.down() == found.all()
        ? VerdictWords.FALLS_ALONG_ALL.say(gradient, found.all())
        : VerdictWords.FALLS_ALONG.say(gradient, found.down(), found.all());
  }

  /** The reason for a kink on which no minimum was found. */
  static String kink(Kinks kinks, boolean falls) {
    return bends(kinks) + (falls ? VerdictWords.KINK_FALLS.say() : VerdictWords.KINK_OPEN.say());
  }

  static String kinkMinimum(KinkMinimum kink) {
    return bends(kink.kinks()) + around(kink);
  }

  static String nearKink(KinkMinimum kink) {
    return VerdictWords.KINK_AWAY.say(
        number(kink.distance()), bends(kink.kinks()), around(kink), lower(kink.gain()));
  }

  private static String bends(Kinks kinks) {
    int rows = kinks.switches();
    int zeros = kinks.zeros().size();
    String switches =
        rows == 1
            ? VerdictWords.SWITCH_AT_ROW.say(kinks.units())
            : VerdictWords.SWITCH_AT_ROWS.say(kinks.units(), rows);
    String errors =
        zeros == 1 ? VerdictWords.ERROR_IS_ZERO.say() : VerdictWords.ERRORS_ARE_ZERO.say(zeros);
    return VerdictWords.BENDS.say(
        rows == 0 ? errors : zeros == 0 ? switches : JoiningWords.AND.say(switches, errors));
  }

  private static String around(KinkMinimum kink) {
    VerdictWords around =
        switch (kink.nature()) {
          case RISES_AT_ONCE -> VerdictWords.KINK_RISES_AT_ONCE;
          case RISES -> VerdictWords.KINK_RISES;
          case KEEPS -> VerdictWords.KINK_KEEPS;
          case NEVER_FALLS -> VerdictWords.KINK_NEVER_FALLS;
          case ALL_HIGHER -> VerdictWords.KINK_ALL_HIGHER;
          case NONE_LOWER -> VerdictWords.KINK_NONE_LOWER;
          case FALLS, OPEN -> throw new IllegalStateException("a kink that is no minimum");
        };
    return around.say()
        + VerdictWords.ON_THE_KINK.say()
        + (kink.isConvex() ? VerdictWords.GLOBAL.say() : "");
  }

  /**
   * A clause such as: smallest of 2410 eigenvalues −0.031 ± 0.001 and largest 12.5 ± 0.2, by
   * Lanczos.
   */
  static String lanczos(BoundedEigenvalue smallest, BoundedEigenvalue largest, int size) {
    return VerdictWords.LANCZOS.say(
        size, smallest.text(), largest.text(), smallest.or(largest).remark());
  }

  /** How large the gradient is at the point judged. */
  static String gradient(Stationary found) {
    return (found.there() ? VerdictWords.GRADIENT_IS_ZERO : VerdictWords.GRADIENT_IS_ALMOST_ZERO)
        .say();
  }

  static String degenerate(Stationary found) {
    return found.complete()
        ? VerdictWords.DEGENERATE.say(gradient(found), found.flat(), found.all())
        : VerdictWords.SOME_ARE_FLAT.say();
  }

  /** Why a point is no minimum that is level nearby and has something lower not far from it. */
  static String lowerBeyond(Stationary found) {
    return VerdictWords.LOWER_BEYOND.say(gradient(found), found.flat(), found.all());
  }

  static String valley(double cost, Escape ray, boolean penalized) {
    List<String> numbers = Digits.apart(DIGITS, cost, limit(ray.limit()));
    return VerdictWords.VALLEY.say(numbers.get(0), numbers.get(1))
        + (penalized ? "" : VerdictWords.PENALTY_WOULD.say());
  }

  private static double limit(double value) {
    return Math.abs(value) < 1e-100 ? 0 : value;
  }

  static String moving(String cost, String gradientNorm, CostTrend course) {
    String words = course.words();
    return words.isEmpty()
        ? VerdictWords.SLOPE_AND_LOWER.say(gradientNorm, cost)
        : VerdictWords.SLOPE_AND_COURSE.say(gradientNorm, cost, words);
  }

  static String plateau(
      String gradientNorm, UnitEvidence units, boolean penalized, boolean lowerElsewhere) {
    if (!units.blocked().isEmpty()) {
      return UnitClauses.blocked(units, units.blocked().get(0), penalized);
    }
    if (!units.constant().isEmpty()) {
      VerdictWords words =
          units.constant().size() == 1
              ? VerdictWords.SEPARATES_NOTHING
              : VerdictWords.SEPARATE_NOTHING;
      return words.say(UnitClauses.answers(units.constant()), UnitClauses.steps(units));
    }
    return VerdictWords.PLATEAU.say(gradientNorm)
        + (lowerElsewhere ? VerdictWords.LOWER_ELSEWHERE.say() : "");
  }

  static String number(double value) {
    return Digits.number(value, DIGITS);
  }
}
