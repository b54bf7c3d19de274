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
    g.setColor(style.faint());
    g.setStroke(Dash.DASHED.stroke(THIN * style.lineWidth()));
    double at = plane.x(x);
    g.draw(new Line2D.Double(at, plane.area().getMinY(), at, plane.area().getMaxY()));
  }

  public static LegendKey key(String text) {
    return LegendKey.line(text, ChartStyle::faint, Dash.DASHED);
  }
}
