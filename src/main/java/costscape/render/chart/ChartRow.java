package costscape.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Charts side by side. */
public final class ChartRow {
  private ChartRow() {}

  /** Copies of charts of one size whose plots begin and end at the same height. */
  public static List<Chart> level(List<Chart> charts, int width, int height) {
    List<Rectangle2D> plots = charts.stream().map(chart -> chart.plot(width, height)).toList();
    double top = plots.stream().mapToDouble(Rectangle2D::getMinY).max().orElseThrow();
    double bottom = plots.stream().mapToDouble(Rectangle2D::getMaxY).min().orElseThrow();
    List<Chart> level = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Rectangle2D plot = plots.get(k);
      level.add(charts.get(k).withRoom(top - plot.getMinY(), plot.getMaxY() - bottom));
    }
    return level;
  }
}
