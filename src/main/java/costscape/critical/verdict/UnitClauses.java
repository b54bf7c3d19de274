package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.unit.UnitEvidence.Unit;
import java.util.List;

/** What a verdict says of single hidden units, as clauses. */
final class UnitClauses {
  private static final int NAMED = 4;

  private UnitClauses() {}

  /**
   * The clause for a blocked layer. No gradient passes a layer of saturated units, whether they are
   * constant or not.
   */
  static String blocked(UnitEvidence units, int layer, boolean penalized) {
    String gradient = penalized ? "gradient but the penalty's" : "gradient";
    List<Unit> off = units.dead().stream().filter(u -> u.layer() == layer).toList();
    List<Unit> saturated = units.saturated().stream().filter(u -> u.layer() == layer).toList();
    if (saturated.isEmpty()) {
      return "%s dead: %s 0 for every row, so no %s reaches w%d"
          .formatted(
              all(off.size(), layer, "is", "are"),
              off.size() == 1 ? "it answers" : "they answer",
              gradient,
              layer);
    }
    return "%s saturated at every row, so hardly any %s reaches w%d"
        .formatted(all(saturated.size(), layer, "is", "are"), gradient, layer);
  }

  /** A clause on units that part the rows by a step so steep that training cannot shift it. */
  static String steps(UnitEvidence units) {
    List<Unit> steps =
        units.saturated().stream().filter(u -> !units.constant().contains(u)).toList();
    return steps.isEmpty()
        ? ""
        : "; hidden %s saturated at every row, so hardly any gradient reaches %s weights"
            .formatted(names(steps, " is", " are"), steps.size() == 1 ? "its" : "their");
  }

  private static String all(int count, int layer, String one, String many) {
    return switch (count) {
      case 1 -> "the only unit of hidden layer %d %s".formatted(layer, one);
      case 2 -> "both units of hidden layer %d %s".formatted(layer, many);
      default -> "all %d units of hidden layer %d %s".formatted(count, layer, many);
    };
  }

  /** A clause on what else a student should notice. */
  static String aside(UnitEvidence units) {
    if (!units.twins().isEmpty()) {
      return "; hidden %s layer in all weights, so that they get equal gradients and never part"
          .formatted(
              names(
                  units.twins(), " repeats another unit of its", " repeat another unit of their"));
    }
    if (!units.duplicate().isEmpty()) {
      return "; hidden %s layer does at every row, with other weights"
          .formatted(
              names(
                  units.duplicate(),
                  " answers as another unit of its",
                  " answer as another unit of their"));
    }
    return units.constant().isEmpty() ? "" : "; " + answers(units.constant());
  }

  /** A clause such as: hidden units 1_0 and 1_1 answer 0 for every row. */
  static String answers(List<Unit> units) {
    String subject = "hidden " + names(units, " answers", " answer");
    boolean few = units.size() <= NAMED;
    if (few && units.stream().allMatch(u -> decimals(u.least()).equals(decimals(u.most())))) {
      List<String> values = units.stream().map(u -> decimals(u.least())).toList();
      boolean same = values.stream().distinct().count() == 1;
      return "%s %s for every row".formatted(subject, same ? values.get(0) : listed(values));
    }
    return units.size() == 1
        ? "%s %s to %s, almost the same for every row"
            .formatted(subject, decimals(units.get(0).least()), decimals(units.get(0).most()))
        : subject + " almost the same for every row";
  }

  private static String decimals(double value) {
    return Digits.decimals(value, 2);
  }

  /** The first few units by name, for a wide layer may have dozens. */
  private static String names(List<Unit> units, String one, String many) {
    List<String> names = units.stream().limit(NAMED).map(Unit::name).toList();
    if (units.size() == 1) {
      return "unit " + names.get(0) + one;
    }
    int more = units.size() - NAMED;
    String others = more <= 0 ? "" : more == 1 ? " and 1 other" : " and %d others".formatted(more);
    return "units " + (others.isEmpty() ? listed(names) : String.join(", ", names)) + others + many;
  }

  /** Two or more names: a and b; a, b and c. */
  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
