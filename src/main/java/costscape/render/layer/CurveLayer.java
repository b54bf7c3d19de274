package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws a curve as one line. Of all points in one pixel column only the extremes are kept. */
public record CurveLayer(NamedCurve curve, Tint tint, Dash dash) implements Layer {
  /** Places further outside than this, in heights of the axes, are moved to this distance. */
  private static final double BEYOND = 4;

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    dash.draw(g, path(plane), tint.in(style), style.lineWidth());
  }

  /** What a legend says of the curve. */
  public LegendKey key() {
    return LegendKey.line(curve.name(), tint, dash);
  }

  private Path2D path(PlotArea plane) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    int start = 0;
    while (start < curve.points()) {
      int end = columnEnd(plane, start);
      drawing = appendColumn(path, plane, start, end, drawing);
      start = end;
    }
    return path;
  }

  /** The first point after {@code start} that lies in another pixel column. */
  private int columnEnd(PlotArea plane, int start) {
    double column = Math.floor(plane.x(curve.x(start)));
    int end = start + 1;
    while (end < curve.points() && Math.floor(plane.x(curve.x(end))) == column) {
      end++;
    }
    return end;
  }

  private boolean appendColumn(Path2D path, PlotArea plane, int start, int end, boolean drawing) {
    int low = start;
    int high = start;
    for (int i = start; i < end; i++) {
      low = curve.y(i) < curve.y(low) ? i : low;
      high = curve.y(i) > curve.y(high) ? i : high;
    }
    boolean connected = drawing;
    for (int i = start; i < end; i++) {
      boolean kept = i == start || i == end - 1 || i == low || i == high;
      if (kept || Double.isNaN(curve.y(i))) {
        connected = append(path, plane, i, connected);
      }
    }
    return connected;
  }

  private boolean append(Path2D path, PlotArea plane, int i, boolean connected) {
    double y = plane.y(curve.y(i));
    if (Double.isNaN(y)) {
      return false;
    }
    double reach = BEYOND * plane.area().getHeight();
    double highest = plane.area().getMinY() - reach;
    double lowest = plane.area().getMaxY() + reach;
    double kept = Math.max(highest, Math.min(lowest, y));
    if (connected) {
      path.lineTo(plane.x(curve.x(i)), kept);
    } else {
      path.moveTo(plane.x(curve.x(i)), kept);
      if (isAlone(i)) {
        path.lineTo(plane.x(curve.x(i)), kept); // a dot
      }
    }
    return true;
  }

  /** Whether both neighbours of a point failed, so that no line leads to it. */
  private boolean isAlone(int i) {
    boolean first = i == 0 || Double.isNaN(curve.y(i - 1));
    boolean last = i == curve.points() - 1 || Double.isNaN(curve.y(i + 1));
    return first && last && curve.points() > 1;
  }
}
