package costscape.cli.report;

import costscape.cost.Confusion;
import costscape.cost.Rounding;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.Evidence;
import costscape.number.SixDigits;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.OtherRows;
import costscape.study.RowAccuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of summaries on one point: how many rows are right there, what a verdict rests on. */
public final class PointWords {
  /** A confusion matrix of more classes than these is no summary. */
  private static final int LISTED = 12;

  private PointWords() {}

  /** Adds which classes are taken for which, where they are few; programs get all counts. */
  public static void confusion(Summary summary, RowAccuracy answers) {
    Confusion confusion = answers.confusion();
    if (confusion.classes() > LISTED) {
      return;
    }
    List<List<Integer>> matrix = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int own = 0; own < confusion.classes(); own++) {
      List<Integer> row = new ArrayList<>();
      for (int decided = 0; decided < confusion.classes(); decided++) {
        int count = confusion.count(own, decided);
        row.add(count);
        if (own != decided && count > 0) {
          wrong.add(
              "%d of %s decided for %s"
                  .formatted(count, answers.words().get(own), answers.words().get(decided)));
        }
      }
      matrix.add(row);
    }
    summary.put("confusion", matrix);
    if (!wrong.isEmpty()) {
      summary.line("wrong        %s", String.join(", ", wrong));
    }
  }

  /** The cost of other rows at a point, for programs. */
  public static Map<String, Object> entry(OtherRows.AtPoint other) {
    JsonMap entry = JsonMap.of("rows", other.rows()).with("cost", other.cost());
    other.accuracy().ifPresent(share -> entry.put("accuracy", share));
    return entry;
  }

  /** Such as: cost 0.41 nats, accuracy 0.95 over 60 rows. */
  public static String text(OtherRows.AtPoint other) {
    String cost = amount(other, other.cost());
    int count = other.rows();
    String rows = count == 1 ? "1 row" : "%d rows".formatted(count);
    return other.accuracy().isPresent()
        ? "cost %s, accuracy %s over %s"
            .formatted(cost, SixDigits.of(other.accuracy().getAsDouble()), rows)
        : "cost %s over %s".formatted(cost, rows);
  }

  private static String amount(OtherRows.AtPoint other, double cost) {
    return other.measure().amount(other.rounding().text(SixDigits.of(cost)));
  }

  /** Adds what a verdict rests on, and how far away the lowest minimum is that is known. */
  public static void evidence(
      Summary summary, Evidence evidence, Rounding rounding, Optional<String> lowestCost) {
    summary.put("evidence", values(evidence));
    evidence
        .near()
        .ifPresent(near -> summary.put("distance", near.distance()).put("gain", near.gain()));
    List<String> facts = facts(evidence, rounding);
    evidence
        .distanceToBest()
        .ifPresent(
            distance ->
                facts.add(
                    "the lowest known minimum (cost %s) is %s away in parameter space"
                        .formatted(lowestCost.orElseThrow(), SixDigits.of(distance))));
    summary.beside("evidence", facts);
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
        "slope over all parameters %s%s, by %s"
            .formatted(
                rounding.text(SixDigits.of(evidence.gradientNorm())),
                directions(evidence),
                evidence.basis()));
    String units =
        "%s%s%s%s"
            .formatted(
                listed("; saturated %s", evidence.units().saturated()),
                listed("; constant %s", evidence.units().constant()),
                listed("; dead %s", evidence.units().dead()),
                listed("; duplicate %s", evidence.units().duplicate()));
    if (!units.isEmpty()) {
      facts.add(units.substring("; ".length()));
    }
    if (evidence.known().size() > 0) {
      facts.add(evidence.known().sentence());
    }
    return facts;
  }

  /** Adds the slope alone, of a point that is not judged. */
  public static void slope(Summary summary, double gradientNorm, Rounding rounding) {
    summary
        .put("gradient_norm", gradientNorm)
        .line("slope        %s over all parameters", rounding.text(SixDigits.of(gradientNorm)));
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
    return "; %s, %s"
        .formatted(
            count(
                down,
                "no direction bends down",
                "1 direction bends down",
                "%d directions bend down"),
            evidence.known().size() > 0
                ? count(flat, "no other is flat", "1 other is flat", "%d others are flat")
                : count(flat, "none is flat", "1 is flat", "%d are flat"));
  }

  private static String atLeast(int down) {
    return count(
        down,
        "; none of the directions that were found bends down",
        "; at least 1 direction bends down",
        "; at least %d directions bend down");
  }

  private static String count(int count, String none, String one, String many) {
    return switch (count) {
      case 0 -> none;
      case 1 -> one;
      default -> many.formatted(count);
    };
  }

  private static String listed(String what, List<Unit> units) {
    if (units.isEmpty()) {
      return "";
    }
    String some = units.size() == 1 ? "unit %s" : "units %s";
    return what.formatted(some.formatted(String.join(", ", names(units))));
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }
}
