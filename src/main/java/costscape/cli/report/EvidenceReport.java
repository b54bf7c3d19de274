package costscape.cli.report;

import costscape.cli.value.JsonMap;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.Evidence;
import costscape.store.text.SixDigits;
import costscape.words.Phrase;
import costscape.words.SummaryWords;
import costscape.words.VerdictWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** What a verdict rests on, as a summary tells it. */
public final class EvidenceReport {
  private EvidenceReport() {}

  /**
   * Adds evidence to a summary.
   *
   * @param digits of the point judged
   * @param lowest the cost of the lowest minimum known; empty if none is
   */
  public static void into(
      Summary summary, Evidence evidence, TrueDigits digits, Optional<String> lowest) {
    summary.put("evidence", values(evidence, digits));
    evidence.near().ifPresent(near -> near(summary, near));
    summary.beside(SummaryWords.EVIDENCE, facts(evidence, digits, lowest));
  }

  private static Map<String, Object> values(Evidence evidence, TrueDigits digits) {
    JsonMap values =
        JsonMap.of("gradient_norm", evidence.gradientNorm())
            .with("gradient_norm_over", "all parameters");
    counted(values::put, evidence, digits);
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

  private static List<String> facts(Evidence evidence, TrueDigits digits, Optional<String> lowest) {
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
    evidence
        .distanceToBest()
        .ifPresent(
            distance ->
                facts.add(
                    SummaryWords.KNOWN_AWAY.say(lowest.orElseThrow(), SixDigits.of(distance))));
    return facts;
  }

  /** Adds the slope alone, of a point that is not judged. */
  public static void slope(Summary summary, double gradientNorm, TrueDigits digits) {
    summary
        .put("gradient_norm", gradientNorm)
        .line(SummaryWords.POINT_SLOPE, digits.slope(gradientNorm, List.of()));
  }

  /** The keys that say how near a minimum is. */
  private static void near(Summary summary, Evidence.Near near) {
    summary.put("distance", near.distance()).put("gain", near.gain());
  }

  /**
   * Puts the numbers of directions that bend down and that are flat: as bounds where not all
   * eigenvalues were computed, and not at all where none was.
   */
  private static void counted(BiConsumer<String, Object> into, Evidence evidence) {
    if (evidence.complete()) {
      into.accept("index", evidence.index());
      into.accept("flat_directions", evidence.flatDirections());
    } else if (!evidence.eigenvalues().isEmpty()) {
      into.accept("index_at_least", evidence.index());
    }
  }

  /** Where parameters are large only what rounding cannot have changed is counted. */
  private static void counted(
      BiConsumer<String, Object> into, Evidence evidence, TrueDigits digits) {
    if (!digits.isLarge()) {
      counted(into, evidence);
    } else if (!evidence.eigenvalues().isEmpty()) {
      digits.surelyDown().ifPresent(down -> into.accept("index_at_least", down));
    }
  }

  private static String directions(Evidence evidence, TrueDigits digits) {
    if (!digits.isLarge()) {
      return directions(evidence);
    }
    OptionalInt down = digits.surelyDown();
    return evidence.eigenvalues().isEmpty() || down.isEmpty() || down.getAsInt() == 0
        ? ""
        : count(
            down.getAsInt(),
            SummaryWords.NONE_FOUND_DOWN,
            SummaryWords.AT_LEAST_ONE_DOWN,
            SummaryWords.AT_LEAST_DOWN);
  }

  /** Such as: 1 direction bends down, none is flat. On a slope others lead down and do not bend. */
  private static String directions(Evidence evidence) {
    if (evidence.eigenvalues().isEmpty()) {
      return "";
    }
    int down = evidence.index();
    if (evidence.complete()) {
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
