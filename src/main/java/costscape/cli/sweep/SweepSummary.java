package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.words.JoiningWords;
import costscape.words.SummaryWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a sweep says when it is done: its cells, its smallest cost, the minima along a line. */
final class SweepSummary {
  private static final String COST = "cost";

  private SweepSummary() {}

  static Summary of(long cells, double seconds, long failed) {
    return new Summary()
        .put("cells", cells)
        .put("seconds", seconds)
        .put("failed", failed)
        .line(SummaryWords.CELLS, cells, Summary.seconds(seconds), Summary.failed(failed));
  }

  /** What a picture is of, such as: cost over b1_0 and b1_1. */
  static String title(String quantity, List<Axis> axes) {
    return "%s over %s"
        .formatted(quantity, String.join(" and ", axes.stream().map(Axis::name).toList()));
  }

  static void smallest(Summary summary, CostReport of, CellLine curve) {
    if (curve.minimum() >= 0) {
      Axis axis = curve.axis();
      smallest(summary, of, curve.range(), Map.of(axis.name(), axis.at(curve.minimum())));
    }
  }

  /**
   * @param cell the number of the cell with the smallest cost; negative where all cells failed
   */
  static void smallest(Summary summary, CostReport of, Grid grid, long cell, Range costs) {
    if (cell >= 0) {
      int width = grid.second().points();
      Map<String, Double> place = new LinkedHashMap<>();
      place.put(grid.first().name(), grid.first().at((int) (cell / width)));
      place.put(grid.second().name(), grid.second().at((int) (cell % width)));
      smallest(summary, of, costs, place);
    }
  }

  private static void smallest(
      Summary summary, CostReport of, Range costs, Map<String, Double> place) {
    Map<String, Double> minimum = new LinkedHashMap<>();
    minimum.put(COST, costs.smallest());
    minimum.putAll(place);
    summary.put("minimum", minimum).put("constant", costs.isConstant());
    double[] at = place.values().stream().mapToDouble(value -> value).toArray();
    String number =
        of.digits(at)
            .map(digits -> digits.cost(costs.smallest()))
            .orElseGet(() -> TrueDigits.of(of.rounding(), costs.smallest()));
    String cost = of.model().measure().amount(number);
    if (costs.isConstant()) {
      summary.lead(SummaryWords.CONSTANT, cost);
      return;
    }
    String text =
        JoiningWords.values(
            place.entrySet().stream()
                .map(axis -> JoiningWords.IS.say(axis.getKey(), Summary.number(axis.getValue())))
                .toList());
    summary.lead(SummaryWords.SMALLEST, cost, text);
  }

  static void minima(Summary summary, Axis axis, List<LocalMinimum> minima) {
    summary
        .put("local_minima", entries(axis, minima))
        .line(SummaryWords.MINIMA, counted(minima.size()));
  }

  /** Such as: no local minimum; 2 local minima. */
  static String counted(int minima) {
    return switch (minima) {
      case 0 -> SummaryWords.NO_LOCAL_MINIMUM.say();
      case 1 -> SummaryWords.ONE_LOCAL_MINIMUM.say();
      default -> SummaryWords.LOCAL_MINIMA.say(minima);
    };
  }

  /** Minima at cells, of a line whose cost is not searched between them. */
  static void cellMinima(Summary summary, CellLine curve) {
    minima(summary, curve.axis(), LocalMinimum.atCells(curve));
    summary.line(SummaryWords.AT_CELLS);
  }

  static List<Map<String, Double>> entries(Axis axis, List<LocalMinimum> minima) {
    return minima.stream().map(minimum -> entry(axis, minimum)).toList();
  }

  private static Map<String, Double> entry(Axis axis, LocalMinimum minimum) {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put(axis.name(), minimum.alpha());
    entry.put(COST, minimum.cost());
    return entry;
  }
}
