package costscape.render.view;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.PlotArea;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the ticks and the name along an outer panel of an atlas. */
record AtlasEdge(Graphics2D g, ChartStyle style) {
  private static final double MARK = 0.3;
  private static final double AWAY = 3.9;

  /** The gap between two labels side by side, in heights of a label. */
  private static final double GAP = 0.5;

  void below(PlotArea plane, List<Tick> ticks, String name) {
    Rectangle2D panel = plane.area();
    double mark = MARK * style.tickSize();
    double free = panel.getX();
    ink();
    for (Tick tick : ticks) {
      double x = plane.x(tick.value());
      g.draw(new Line2D.Double(x, panel.getMaxY(), x, panel.getMaxY() + mark));
      RichText text = style.text(tick.label(), style.tickSize());
      if (fits(x, text.width(), free, panel.getMaxX())) {
        text.drawCentred(g, x, panel.getMaxY() + 1.4 * mark + text.height() / 2);
        free = x + text.width() / 2 + GAP * style.tickSize();
      }
    }
    RichText title = style.text(name, style.fontSize());
    double down = 1.4 * style.tickSize() + 0.75 * title.height();
    title.drawCentred(g, panel.getCenterX(), panel.getMaxY() + down);
  }

  void beside(PlotArea plane, List<Tick> ticks, String name) {
    Rectangle2D panel = plane.area();
    double mark = MARK * style.tickSize();
    double free = panel.getMaxY();
    ink();
    for (Tick tick : ticks) {
      double y = plane.y(tick.value());
      g.draw(new Line2D.Double(panel.getX() - mark, y, panel.getX(), y));
      RichText text = style.text(tick.label(), style.tickSize());
      if (fits(y, style.tickSize(), panel.getY(), free)) {
        free = y - (1 + GAP) / 2 * style.tickSize();
        text.draw(g, panel.getX() - 1.8 * mark - text.width(), y + text.middleToBaseline());
      }
    }
    RichText title = style.text(name, style.fontSize());
    title.drawUpwards(g, panel.getX() - AWAY * style.fontSize(), panel.getCenterY());
  }

  /** Whether a label keeps away from the one before it, and within its panel. */
  private static boolean fits(double middle, double length, double from, double to) {
    return middle - length / 2 >= from && middle + length / 2 <= to;
  }

  private void ink() {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
  }
}
