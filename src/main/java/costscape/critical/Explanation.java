package costscape.critical;

import costscape.critical.Units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A verdict's evidence in words. */
final class Explanation {
  private Explanation() {}

  /** A clause without its full stop. */
  static String of(Verdict.Kind kind, Evidence evidence) {
    return switch (kind) {
      case MINIMUM -> minimum(evidence) + aside(evidence.units());
      case SADDLE -> saddle(evidence) + aside(evidence.units());
      case PLATEAU -> plateau(evidence);
      case VALLEY ->
          "the cost, %s, keeps falling as the parameters grow, so there is no minimum this way; a"
                  .formatted(number(evidence.cost()))
              + " penalty on the weights would make one";
      case MOVING ->
          "the gradient norm is %s and the cost, %s, is still falling"
                  .formatted(number(evidence.gradientNorm()), number(evidence.cost()))
              + aside(evidence.units());
      case DIVERGED -> "cost or parameters are no longer finite";
    };
  }

  private static String minimum(Evidence evidence) {
    int all = evidence.eigenvalues().size();
    int flat = evidence.flatDirections();
    return flat == 0
        ? "the gradient is 0 and the cost rises in every direction"
        : "the gradient is 0 and no direction lowers the cost, but %d of %d leave%s it as it is"
            .formatted(flat, all, flat == 1 ? "s" : "");
  }

  private static String saddle(Evidence evidence) {
    int all = evidence.eigenvalues().size();
    int down = evidence.index();
    return down == 0
        ? "the gradient is 0 and the cost is flat to second order, but falls a little further on"
        : "the gradient is 0, but the cost falls along %d of %d directions".formatted(down, all);
  }

  private static String plateau(Evidence evidence) {
    Units units = evidence.units();
    if (!units.blocked().isEmpty()) {
      int layer = units.blocked().get(0);
      List<Unit> inLayer = units.saturated().stream().filter(u -> u.layer() == layer).toList();
      return "%s, so no gradient reaches w%d".formatted(answers(inLayer), layer);
    }
    if (!units.dead().isEmpty()) {
      return "%s, so %s nothing"
          .formatted(
              answers(units.dead()), units.dead().size() == 1 ? "it separates" : "they separate");
    }
    return "the gradient norm is %s and hardly any direction bends the cost, though it is lower"
            .formatted(number(evidence.gradientNorm()))
        + " elsewhere";
  }

  /** What else a student should notice. */
  private static String aside(Units units) {
    if (!units.duplicate().isEmpty()) {
      return "; hidden %s another unit of its layer at every row, so that they get equal gradients"
              .formatted(names(units.duplicate(), " repeats", " repeat"))
          + " and never part";
    }
    return units.dead().isEmpty() ? "" : "; " + answers(units.dead());
  }

  /** Such as: both hidden units answer 0 for every row. */
  private static String answers(List<Unit> units) {
    List<String> values = new ArrayList<>();
    for (Unit unit : units) {
      values.add(Digits.decimals(unit.answer(), 2));
    }
    boolean same = values.stream().distinct().count() == 1;
    if (units.size() == 1) {
      return "hidden unit %s answers %s for every row"
          .formatted(units.get(0).name(), values.get(0));
    }
    if (same) {
      return "%s answer %s for every row"
          .formatted(
              units.size() == 2 ? "both hidden units" : units.size() + " hidden units",
              values.get(0));
    }
    return "%s answer the same for every row".formatted(names(units, "", ""));
  }

  private static String names(List<Unit> units, String one, String many) {
    String names = units.stream().map(Unit::name).collect(Collectors.joining(" and "));
    return units.size() == 1 ? "unit " + names + one : "units " + names + many;
  }

  private static String number(double value) {
    return Digits.significant(value, 3);
  }
}
