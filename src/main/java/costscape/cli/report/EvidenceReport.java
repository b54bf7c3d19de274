package costscape.cli.report;

import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.Evidence;
import costscape.number.SixDigits;
import costscape.space.ParameterVector;
import costscape.store.text.JsonMap;
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
      Rounding rounding,
      CostFunction cost,
      Optional<ParameterVector> lowest) {
    summary.put("evidence", values(evidence));
    evidence
        .near()
        .ifPresent(near -> summary.put("distance", near.distance()).put("gain", near.gain()));
    List<String> facts = facts(evidence, rounding);
    evidence
        .distanceToBest()
        .ifPresent(distance -> facts.add(knownAway(cost, lowest.orElseThrow(), distance)));
    summary.beside(SummaryWords.EVIDENCE, facts);
  }

  private static String knownAway(CostFunction cost, ParameterVector lowest, double distance) {
    return SummaryWords.KNOWN_AWAY.say(
        Rounding.of(cost, lowest.toArray()).text(SixDigits.of(cost.at(lowest.toArray()))),
        SixDigits.of(distance));
  }

  private static Map<String, Object> values(Evidence evidence) {
    JsonMap values =
        JsonMap.of("gradient_norm", evidence.gradientNorm())
            .with("gradient_norm_over", "all parameters");
    counted(values, evidence);
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

  private static List<String> facts(Evidence evidence, Rounding rounding) {
    List<String> facts = new ArrayList<>();
    facts.add(
        SummaryWords.SLOPE_OVER_ALL.say(
            rounding.text(SixDigits.of(evidence.gradientNorm())), directions(evidence)));
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
  public static void slope(Summary summary, double gradientNorm, Rounding rounding) {
    summary
        .put("gradient_norm", gradientNorm)
        .line(SummaryWords.POINT_SLOPE, rounding.text(SixDigits.of(gradientNorm)));
  }

  /**
   * Puts the numbers of directions that bend down and that are flat: as bounds where not all
   * eigenvalues were computed, and not at all where none was.
   */
  private static void counted(JsonMap values, Evidence evidence) {
    if (evidence.complete()) {
      values.with("index", evidence.index()).put("flat_directions", evidence.flatDirections());
    } else if (!evidence.eigenvalues().isEmpty()) {
      values.put("index_at_least", evidence.index());
    }
  }

  /** Such as: 1 direction bends down, none is flat. On a slope others lead down and do not bend. */
  private static String directions(Evidence evidence) {
    if (evidence.eigenvalues().isEmpty()) {
      return "";
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
