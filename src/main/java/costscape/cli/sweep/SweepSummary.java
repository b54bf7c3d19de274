package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.space.Axis;
import costscape.sweep.LocalMinimum;
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
        .line("cells    %,d in %s s, %s", cells, Summary.seconds(seconds), Summary.failed(failed));
  }

  /** What a picture is of, such as: cost over b1_0 and b1_1. */
  static String title(String quantity, List<Axis> axes) {
    return "%s over %s"
        .formatted(quantity, String.join(" and ", axes.stream().map(Axis::name).toList()));
  }

  static void minima(Summary summary, Axis axis, List<LocalMinimum> minima) {
    summary
        .put("local_minima", entries(axis, minima))
        .line(
            "minima   %s found along this line; other parameters may still lower the cost",
            counted(minima.size()));
  }

  /** Such as: no local minimum; 2 local minima. */
  static String counted(int minima) {
    return switch (minima) {
      case 0 -> "no local minimum";
      case 1 -> "1 local minimum";
      default -> "%d local minima".formatted(minima);
    };
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
