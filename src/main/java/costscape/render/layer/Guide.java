package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A dashed line across the axes at one value of the horizontal axis. */
public record Guide(double x) implements Layer {
  private static final double THIN = 0.7;

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    double at = plane.x(x);
    Line2D line = new Line2D.Double(at, plane.area().getMinY(), at, plane.area().getMaxY());
    Dash.DASHED.draw(g, line, style.faint(), THIN * style.lineWidth());
  }

  public static LegendKey key(String text) {
    return LegendKey.line(text, ChartStyle::faint, Dash.DASHED);
  }
}
