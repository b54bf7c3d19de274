package costscape.cli.report;

import costscape.cost.CostFunction;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.Evidence;
import costscape.space.ParameterVector;
import costscape.store.text.JsonMap;
import costscape.store.text.SixDigits;
import costscape.words.Phrase;
import costscape.words.SummaryWords;
import costscape.words.VerdictWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a verdict rests on, as a summary tells it. */
public final class EvidenceReport {
  private EvidenceReport() {}

  /** Adds what a verdict rests on, and how far away the lowest minimum is that is known. */
  public static void into(
      Summary summary,
      Evidence evidence,
      TrueDigits digits,
      CostFunction cost,
      Optional<ParameterVector> lowest) {
    summary.put("evidence", values(evidence, digits));
    evidence
        .near()
        .ifPresent(near -> summary.put("distance", near.distance()).put("gain", near.gain()));
    List<String> facts = facts(evidence, digits);
    evidence
        .distanceToBest()
        .ifPresent(distance -> facts.add(knownAway(cost, lowest.orElseThrow(), distance)));
    summary.beside(SummaryWords.EVIDENCE, facts);
  }

  private static String knownAway(CostFunction cost, ParameterVector lowest, double distance) {
    return SummaryWords.KNOWN_AWAY.say(
        TrueDigits.costAt(cost, lowest.toArray()), SixDigits.of(distance));
  }

  private static Map<String, Object> values(Evidence evidence, TrueDigits digits) {
    JsonMap values =
        JsonMap.of("gradient_norm", evidence.gradientNorm())
            .with("gradient_norm_over", "all parameters");
    counted(values, evidence, digits);
    if (evidence.known().size() > 0) {
      values.put("flat_everywhere", evidence.known().size());
    }
    values.put("rests_on", evidence.basis());
    values.put("saturated_units", names(evidence.units().saturated()));
    values.put("constant_units", names(evidence.units().constant()));
    values.put("dead_units", names(evidence.units().dead()));
    values.put("duplicate_units", names(evidence.units().duplicate()));
    evidence.distanceToBest().ifPresent(distance -> values.put("distance_to_best", distance));
    return values;
  }

  private static List<String> facts(Evidence evidence, TrueDigits digits) {
    List<String> facts = new ArrayList<>();
    facts.add(
        SummaryWords.SLOPE_OVER_ALL.say(
            digits.slope(evidence.gradientNorm(), List.of()), directions(evidence, digits)));
    facts.add(
        SummaryWords.BY.say(
            evidence.basis(),
            listed(SummaryWords.SATURATED, evidence.units().saturated()),
            listed(SummaryWords.CONSTANT_UNITS, evidence.units().constant()),
            listed(SummaryWords.DEAD, evidence.units().dead()),
            listed(SummaryWords.DUPLICATE, evidence.units().duplicate())));
    if (evidence.known().size() > 0) {
      facts.add(evidence.known().sentence());
    }
    return facts;
  }

  /** Adds the slope alone, of a point that is not judged. */
  public static void slope(Summary summary, double gradientNorm, TrueDigits digits) {
    summary
        .put("gradient_norm", gradientNorm)
        .line(SummaryWords.POINT_SLOPE, digits.slope(gradientNorm, List.of()));
  }

  /**
   * Puts the numbers of directions that bend down and that are flat: as bounds where not all
   * eigenvalues were computed, and not at all where none was. Where parameters are large only what
   * rounding cannot have changed is counted.
   */
  private static void counted(JsonMap values, Evidence evidence, TrueDigits digits) {
    boolean areSomeKnown = !evidence.eigenvalues().isEmpty();
    if (digits.isLarge() && areSomeKnown) {
      digits.surelyDown().ifPresent(down -> values.put("index_at_least", down));
    } else if (!digits.isLarge() && evidence.complete()) {
      values.with("index", evidence.index()).put("flat_directions", evidence.flatDirections());
    } else if (areSomeKnown) {
      values.put("index_at_least", evidence.index());
    }
  }

  /** Such as: 1 direction bends down, none is flat. On a slope others lead down and do not bend. */
  private static String directions(Evidence evidence, TrueDigits digits) {
    if (evidence.eigenvalues().isEmpty()) {
      return "";
    }
    if (digits.isLarge()) {
      int down = digits.surelyDown().orElse(0);
      return down == 0 ? "" : atLeast(down);
    }
    int down = evidence.index();
    if (!evidence.complete()) {
      return atLeast(down);
    }
    int flat = evidence.flatDirections();
    return SummaryWords.DIRECTIONS.say(
        count(down, SummaryWords.NONE_DOWN, SummaryWords.ONE_DOWN, SummaryWords.SOME_DOWN),
        evidence.known().size() > 0
            ? count(
                flat,
                SummaryWords.NO_OTHER_FLAT,
                SummaryWords.ONE_OTHER_FLAT,
                SummaryWords.OTHERS_FLAT)
            : count(flat, SummaryWords.NONE_FLAT, SummaryWords.ONE_FLAT, SummaryWords.SOME_FLAT));
  }

  private static String atLeast(int down) {
    return count(
        down,
        SummaryWords.NONE_FOUND_DOWN,
        SummaryWords.AT_LEAST_ONE_DOWN,
        SummaryWords.AT_LEAST_DOWN);
  }

  private static String count(int count, SummaryWords none, SummaryWords one, SummaryWords many) {
    return switch (count) {
      case 0 -> none.say();
      case 1 -> one.say();
      default -> many.say(count);
    };
  }

  private static String listed(SummaryWords what, List<Unit> units) {
    if (units.isEmpty()) {
      return "";
    }
    Phrase some = units.size() == 1 ? VerdictWords.UNIT : VerdictWords.UNITS;
    return what.say(some.say(String.join(", ", names(units))));
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }
}
