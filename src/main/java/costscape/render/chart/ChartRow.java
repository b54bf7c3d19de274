package costscape.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Charts side by side. */
public final class ChartRow {
  private ChartRow() {}

  /**
   * Copies of charts of one size whose plots begin and end at the same height. Where each has a
   * colour bar of its own, the plots are as wide as each other too.
   */
  public static List<Chart> level(List<Chart> charts, int width, int height) {
    List<Rectangle2D> plots = charts.stream().map(chart -> chart.plot(width, height)).toList();
    double top = plots.stream().mapToDouble(Rectangle2D::getMinY).max().orElseThrow();
    double bottom = plots.stream().mapToDouble(Rectangle2D::getMaxY).min().orElseThrow();
    double narrowest = plots.stream().mapToDouble(Rectangle2D::getWidth).min().orElseThrow();
    boolean alike = charts.stream().allMatch(Chart::hasColorBar);
    List<Chart> level = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Rectangle2D plot = plots.get(k);
      double beside = alike ? plot.getWidth() - narrowest : 0;
      level.add(charts.get(k).withRoom(top - plot.getMinY(), plot.getMaxY() - bottom, beside));
    }
    return level;
  }
}
