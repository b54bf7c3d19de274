package costscape.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Slanted lines: nothing is known here. */
final class Hatch {
  private Hatch() {}

  static void fill(Graphics2D g, Rectangle2D area, ChartStyle style) {
    Shape clip = g.getClip();
    g.clip(area);
    g.setColor(style.plot());
    g.fill(area);
    g.setColor(style.faint());
    g.setStroke(new BasicStroke((float) (style.lineWidth() / 3)));
    double tall = area.getHeight();
    for (double x = area.getX() - tall; x < area.getMaxX(); x += 1.5 * style.gap()) {
      g.draw(new Line2D.Double(x, area.getMaxY(), x + tall, area.getY()));
    }
    g.setClip(clip);
  }
}
