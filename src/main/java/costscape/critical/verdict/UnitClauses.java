package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.words.NameList;
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
            .formatted(names(units), decimals(units.get(0).least()), decimals(units.get(0).most()))
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
