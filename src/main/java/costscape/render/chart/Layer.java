package costscape.render.chart;

import java.awt.Graphics2D;

/** Something drawn inside a chart's axes; whatever lies outside is clipped. */
@FunctionalInterface
public interface Layer {
  void draw(Graphics2D g, Plane plane, ChartStyle style);
}
