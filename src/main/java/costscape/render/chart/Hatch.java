package costscape.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Slanted lines, which mean that nothing is known at a place. */
public final class Hatch {
  private Hatch() {}

  public static void fill(Graphics2D g, Shape shape, ChartStyle style) {
    fill(g, shape, style.faint(), style);
  }

  public static void fill(Graphics2D g, Shape shape, Color colour, ChartStyle style) {
    Rectangle2D area = shape.getBounds2D();
    Shape clip = g.getClip();
    g.clip(shape);
    g.setColor(style.plot());
    g.fill(shape);
    g.setColor(colour);
    g.setStroke(new BasicStroke((float) (style.lineWidth() / 3)));
    double tall = area.getHeight();
    for (double x = area.getX() - tall; x < area.getMaxX(); x += 1.5 * style.gap()) {
      g.draw(new Line2D.Double(x, area.getMaxY(), x + tall, area.getY()));
    }
    g.setClip(clip);
  }
}
