package costscape.critical.verdict;

import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.EvidenceSource.Stationary;
import costscape.critical.verdict.KinkSearch.KinkMinimum;
import costscape.words.NameList;
import java.util.List;

/** The reasons of a verdict in words, as clauses without a full stop. */
final class Explanation {
  static final int DIGITS = 3;

  /** Said of a fit that meets every row. */
  static final String PERFECT =
      "every row is met as exactly as doubles can, and no cost of errors is below 0";

  /** Said of a minimum of a network without a hidden layer. */
  static final String CONVEX =
      "; without a hidden layer the cost is convex, so that no point anywhere is lower";

  private Explanation() {}

  /** A perfect fit: the slope need not be looked at. */
  static String perfect(Stationary found) {
    String flat =
        found.flat() == 0
            ? ""
            : "; along %s of %d directions its curvature cannot be told from 0"
                .formatted(found.flat(), found.all());
    return PERFECT + flat;
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
    return "the cost rises in every direction that was tried, though along %s of %d only slowly"
        .formatted(found.flat(), found.all());
  }

  static String flatMinimum(Stationary found) {
    String words =
        found.flat() == 1
            ? "no direction lowers the cost, but %s of %d leaves it as it is"
            : "no direction lowers the cost, but %s of %d leave it as it is";
    return words.formatted(found.flat(), found.all());
  }

  /** A minimum of a convex cost, whatever a search of its flat directions shows. */
  static String convexMinimum(Stationary found) {
    return found.flat() == 0
        ? "no direction lowers the cost"
        : ("no direction lowers the cost, though along %s of %d its curvature cannot be told from"
                + " 0")
            .formatted(found.flat(), found.all());
  }

  /**
   * @param shape what the cost does around the minimum
   */
  static String near(Evidence.Near near, String shape) {
    return "%s away %s; %s".formatted(number(near.distance()), shape, lower(near.gain()));
  }

  private static String lower(double gain) {
    if (gain == 0) {
      return "the cost there is the same to rounding";
    }
    return "the cost there is %s lower".formatted(number(gain));
  }

  /** A clause on a minimum that is farther away than what is called near. */
  static String towards(Evidence.Near near) {
    return "; a minimum may lie %s away: %s".formatted(number(near.distance()), lower(near.gain()));
  }

  static String saddle(Stationary found) {
    if (!found.complete()) {
      return "the gradient is 0 to six digits, but the cost falls in at least one direction";
    }
    String gradient = gradient(found);
    return found.down() == found.all()
        ? "%s, but the cost falls along all %d directions".formatted(gradient, found.all())
        : "%s, but the cost falls along %s of %d directions"
            .formatted(gradient, found.down(), found.all());
  }

  /** The reason for a kink on which no minimum was found. */
  static String kink(Kinks kinks, boolean falls) {
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

  private static String bends(Kinks kinks) {
    int rows = kinks.switches();
    int zeros = kinks.zeros().size();
    String switches =
        rows == 1
            ? "a %s unit's pre-activation is 0 at a row".formatted(kinks.units())
            : "a %s unit's pre-activation is 0 at %d rows".formatted(kinks.units(), rows);
    String errors =
        zeros == 1 ? "an absolute error is 0" : "%d absolute errors are 0".formatted(zeros);
    return "%s, so that the cost bends sharply and has no derivative"
        .formatted(
            rows == 0 ? errors : zeros == 0 ? switches : "%s and %s".formatted(switches, errors));
  }

  private static String around(KinkMinimum kink) {
    String around =
        switch (kink.nature()) {
          case RISES_AT_ONCE -> "; the cost rises at once in every direction";
          case RISES -> "; the cost rises in every direction";
          case KEEPS -> "; no direction lowers the cost, and some leave it as it is";
          case NEVER_FALLS -> "; no direction lowers the cost";
          case ALL_HIGHER -> "; every neighbour that was tried is higher";
          case NONE_LOWER -> "; no neighbour that was tried is lower";
          case FALLS, OPEN -> throw new IllegalStateException("a kink that is no minimum");
        };
    return around + ": a minimum on the kink" + (kink.isConvex() ? CONVEX : "");
  }

  /**
   * A clause such as: smallest of 2410 eigenvalues −0.031 ± 0.001 and largest 12.5 ± 0.2, by
   * Lanczos.
   */
  static String lanczos(BoundedEigenvalue smallest, BoundedEigenvalue largest, int size) {
    return "smallest of %d eigenvalues %s and largest %s, by Lanczos%s"
        .formatted(size, smallest.text(), largest.text(), smallest.or(largest).remark());
  }

  /** How large the gradient is at the point judged. */
  static String gradient(Stationary found) {
    return found.there() ? "the gradient is 0" : "the gradient is almost 0";
  }

  static String degenerate(Stationary found) {
    return found.complete()
        ? ("%s, and from where it is 0 no direction that was tried lowers the cost, but along %s of"
                + " %d its curvature cannot be told from 0, and whether this is a minimum stays"
                + " open")
            .formatted(gradient(found), found.flat(), found.all())
        : "the gradient is 0 to six digits and no direction that was tried lowers the cost, but"
            + " some curvatures cannot be told from 0, and whether this is a minimum stays open";
  }

  /** Why a point is no minimum that is level nearby and has something lower not far from it. */
  static String lowerBeyond(Stationary found) {
    return ("%s, and close to where it is 0 no direction that was tried lowers the cost, but along"
            + " %s of %d its curvature cannot be told from 0, and a little further on it falls")
        .formatted(gradient(found), found.flat(), found.all());
  }

  static String valley(double cost, Escape ray, boolean penalized) {
    List<String> numbers = Digits.apart(DIGITS, cost, limit(ray.limit()));
    return ("the cost, %s, keeps falling, towards %s, as the parameters grow, so there is no"
                + " minimum this way")
            .formatted(numbers.get(0), numbers.get(1))
        + (penalized ? "" : "; a penalty on the weights would make one");
  }

  private static double limit(double value) {
    return Math.abs(value) < 1e-100 ? 0 : value;
  }

  static String moving(String cost, String gradientNorm, CostTrend course) {
    String words = course.words();
    return words.isEmpty()
        ? "the gradient norm is %s, and a step against it lowers the cost, %s"
            .formatted(gradientNorm, cost)
        : "the gradient norm is %s and the cost, %s, %s".formatted(gradientNorm, cost, words);
  }

  static String plateau(
      String gradientNorm, UnitEvidence units, boolean penalized, boolean lowerElsewhere) {
    if (!units.blocked().isEmpty()) {
      return UnitClauses.blocked(units, units.blocked().get(0), penalized);
    }
    if (!units.constant().isEmpty()) {
      String words =
          units.constant().size() == 1
              ? "%s, so it separates nothing%s"
              : "%s, so they separate nothing%s";
      return words.formatted(UnitClauses.answers(units.constant()), UnitClauses.steps(units));
    }
    return ("the gradient norm is %s: over the point's own length the slope promises less than a"
                + " twentieth of the cost")
            .formatted(gradientNorm)
        + (lowerElsewhere ? ", though it is lower elsewhere" : "");
  }

  /** A plateau by a flat line that leads to a lower cost. */
  static String plateau(Stationary found, double cost, FlatLines.Lower lower) {
    List<String> costs = Digits.apart(DIGITS, cost, lower.cost());
    return "%s and along one direction the cost stays %s nearby, but is %s at a distance of %s"
        .formatted(gradient(found), costs.get(0), costs.get(1), number(lower.distance()));
  }

  static String number(double value) {
    return Digits.number(value, DIGITS);
  }

  /** The clauses of a verdict on single hidden units. */
  static class UnitClauses {
    private static final int NAMED = 4;

    private UnitClauses() {}

    /**
     * The clause for a blocked layer. No gradient passes a layer of saturated units, whether they
     * are constant or not.
     */
    static String blocked(UnitEvidence units, int layer, boolean penalized) {
      String gradient = penalized ? "gradient but the penalty's" : "gradient";
      List<Unit> off = units.dead().stream().filter(u -> u.layer() == layer).toList();
      List<Unit> saturated = units.saturated().stream().filter(u -> u.layer() == layer).toList();
      if (saturated.isEmpty()) {
        String dead =
            off.size() == 1
                ? "%s dead: it answers 0 for every row, so no %s reaches w%d"
                : "%s dead: they answer 0 for every row, so no %s reaches w%d";
        return dead.formatted(all(off.size(), layer), gradient, layer);
      }
      return "%s saturated at every row, so hardly any %s reaches w%d"
          .formatted(all(saturated.size(), layer), gradient, layer);
    }

    /** A clause on units that part the rows by a step so steep that training cannot shift it. */
    static String steps(UnitEvidence units) {
      List<Unit> steps =
          units.saturated().stream().filter(u -> !units.constant().contains(u)).toList();
      return steps.isEmpty()
          ? ""
          : of(
                  steps,
                  "; hidden %s is saturated at every row, so hardly any gradient reaches its weights",
                  "; hidden %s are saturated at every row, so hardly any gradient reaches their"
                      + " weights")
              .formatted(names(steps));
    }

    private static String all(int count, int layer) {
      return switch (count) {
        case 1 -> "the only unit of hidden layer %d is".formatted(layer);
        case 2 -> "both units of hidden layer %d are".formatted(layer);
        default -> "all %d units of hidden layer %d are".formatted(count, layer);
      };
    }

    /** A clause on what else a student should notice. */
    static String aside(UnitEvidence units) {
      List<Unit> twins = units.twins();
      List<Unit> duplicate = units.duplicate();
      if (!twins.isEmpty()) {
        return of(
                twins,
                "; hidden %s repeats another unit of its layer in all weights, so that they get equal"
                    + " gradients and never part",
                "; hidden %s repeat another unit of their layer in all weights, so that they get"
                    + " equal gradients and never part")
            .formatted(names(twins));
      }
      if (!duplicate.isEmpty()) {
        return of(
                duplicate,
                "; hidden %s answers as another unit of its layer does at every row, with other"
                    + " weights",
                "; hidden %s answer as another unit of their layer does at every row, with other"
                    + " weights")
            .formatted(names(duplicate));
      }
      return units.constant().isEmpty() ? "" : "; " + answers(units.constant());
    }

    /** A clause such as: hidden units 1_0 and 1_1 answer 0 for every row. */
    static String answers(List<Unit> units) {
      boolean few = units.size() <= NAMED;
      if (few && units.stream().allMatch(u -> decimals(u.least()).equals(decimals(u.most())))) {
        List<String> values = units.stream().map(u -> decimals(u.least())).toList();
        boolean same = values.stream().distinct().count() == 1;
        return of(units, "hidden %s answers %s for every row", "hidden %s answer %s for every row")
            .formatted(names(units), same ? values.get(0) : NameList.list(values));
      }
      return units.size() == 1
          ? "hidden %s answers %s to %s, almost the same for every row"
              .formatted(
                  names(units), decimals(units.get(0).least()), decimals(units.get(0).most()))
          : "hidden %s answer almost the same for every row".formatted(names(units));
    }

    private static String decimals(double value) {
      return Digits.decimals(value, 2);
    }

    private static String of(List<Unit> units, String one, String many) {
      return units.size() == 1 ? one : many;
    }

    /** The first few units by name, for a wide layer may have dozens. */
    private static String names(List<Unit> units) {
      List<String> names = units.stream().limit(NAMED).map(Unit::name).toList();
      if (units.size() == 1) {
        return "unit %s".formatted(names.get(0));
      }
      String few = String.join(", ", names);
      int more = units.size() - NAMED;
      return "units %s"
          .formatted(
              more <= 0
                  ? NameList.list(names)
                  : more == 1
                      ? "%s and 1 other".formatted(few)
                      : "%s and %d others".formatted(few, more));
    }
  }
}
