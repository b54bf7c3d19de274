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
        .line("cells    %d in %s s, %d failed", cells, Summary.number(seconds), failed);
  }

  static void minima(Summary summary, Axis axis, List<LocalMinimum> minima) {
    int count = minima.size();
    summary
        .put("local_minima", minima.stream().map(minimum -> entry(axis, minimum)).toList())
        .line(
            "minima   %d local %s along this line; other parameters may still lower the cost",
            count, count == 1 ? "minimum" : "minima");
  }

  private static Map<String, Double> entry(Axis axis, LocalMinimum minimum) {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put(axis.name(), minimum.alpha());
    entry.put(COST, minimum.cost());
    return entry;
  }
}
