package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** A short bar at the foot of the axes for every one of some values of the horizontal axis. */
public record Rug(List<Double> values) implements Layer {
  private static final double SHARE = 0.05; // of the height of the axes

  public Rug {
    values = List.copyOf(values);
  }

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    double foot = plane.area().getMaxY();
    double top = foot - SHARE * plane.area().getHeight();
    for (double value : values) {
      double at = plane.x(value);
      Line2D bar = new Line2D.Double(at, foot, at, top);
      Dash.SOLID.draw(g, bar, Tint.ACCENT.in(style), 0.5 * style.lineWidth());
    }
  }

  public static LegendKey key(String text) {
    return LegendKey.line(text, Tint.ACCENT, Dash.SOLID);
  }
}
