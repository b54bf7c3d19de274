package costscape.critical.verdict;

import costscape.critical.local.Digits;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.words.JoiningWords;
import costscape.words.Language;
import costscape.words.VerdictWords;
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
    String gradient =
        penalized ? VerdictWords.GRADIENT_BUT_PENALTYS.say() : VerdictWords.GRADIENT.say();
    List<Unit> off = units.dead().stream().filter(u -> u.layer() == layer).toList();
    List<Unit> saturated = units.saturated().stream().filter(u -> u.layer() == layer).toList();
    if (saturated.isEmpty()) {
      VerdictWords dead = off.size() == 1 ? VerdictWords.DEAD_ONE : VerdictWords.DEAD_SOME;
      return dead.say(all(off.size(), layer), gradient, layer);
    }
    return VerdictWords.SATURATED.say(all(saturated.size(), layer), gradient, layer);
  }

  /** A clause on units that part the rows by a step so steep that training cannot shift it. */
  static String steps(UnitEvidence units) {
    List<Unit> steps =
        units.saturated().stream().filter(u -> !units.constant().contains(u)).toList();
    return steps.isEmpty()
        ? ""
        : of(steps, VerdictWords.STEP_UNIT, VerdictWords.STEP_UNITS).say(names(steps));
  }

  private static String all(int count, int layer) {
    return switch (count) {
      case 1 -> VerdictWords.ONLY_UNIT_IS.say(layer);
      case 2 -> VerdictWords.BOTH_UNITS_ARE.say(layer);
      default -> VerdictWords.ALL_UNITS_ARE.say(count, layer);
    };
  }

  /** A clause on what else a student should notice. */
  static String aside(UnitEvidence units) {
    List<Unit> twins = units.twins();
    List<Unit> duplicate = units.duplicate();
    if (!twins.isEmpty()) {
      return of(twins, VerdictWords.TWIN, VerdictWords.TWINS).say(names(twins));
    }
    if (!duplicate.isEmpty()) {
      return of(duplicate, VerdictWords.DUPLICATE, VerdictWords.DUPLICATES).say(names(duplicate));
    }
    return units.constant().isEmpty() ? "" : "; " + answers(units.constant());
  }

  /** A clause such as: hidden units 1_0 and 1_1 answer 0 for every row. */
  static String answers(List<Unit> units) {
    boolean few = units.size() <= NAMED;
    if (few && units.stream().allMatch(u -> decimals(u.least()).equals(decimals(u.most())))) {
      List<String> values =
          units.stream().map(u -> Language.spoken().number(decimals(u.least()))).toList();
      boolean same = values.stream().distinct().count() == 1;
      return of(units, VerdictWords.ANSWERS_ONE, VerdictWords.ANSWERS_SOME)
          .say(names(units), same ? values.get(0) : JoiningWords.list(values));
    }
    return units.size() == 1
        ? VerdictWords.ANSWERS_ALMOST.say(
            names(units), decimals(units.get(0).least()), decimals(units.get(0).most()))
        : VerdictWords.ANSWER_ALMOST.say(names(units));
  }

  private static String decimals(double value) {
    return Digits.decimals(value, 2);
  }

  private static VerdictWords of(List<Unit> units, VerdictWords one, VerdictWords many) {
    return units.size() == 1 ? one : many;
  }

  /** The first few units by name, for a wide layer may have dozens. */
  private static String names(List<Unit> units) {
    List<String> names = units.stream().limit(NAMED).map(Unit::name).toList();
    if (units.size() == 1) {
      return VerdictWords.UNIT.say(names.get(0));
    }
    String few = String.join(", ", names);
    int more = units.size() - NAMED;
    return VerdictWords.UNITS.say(
        more <= 0
            ? JoiningWords.list(names)
            : more == 1
                ? VerdictWords.AND_ONE_OTHER.say(few)
                : VerdictWords.AND_OTHERS.say(few, more));
  }
}
