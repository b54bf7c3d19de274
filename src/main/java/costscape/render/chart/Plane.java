package costscape.render.chart;

import costscape.render.scale.Ruler;
import java.awt.geom.Rectangle2D;

/**
 * Where a chart's values lie in the picture: the first axis to the right, the second upwards.
 *
 * @param area inside the axes, in pixels of the picture
 */
public record Plane(Rectangle2D area, Ruler horizontal, Ruler vertical) {
  public double x(double value) {
    return area.getX() + horizontal.fraction(value) * area.getWidth();
  }

  public double y(double value) {
    return area.getMaxY() - vertical.fraction(value) * area.getHeight();
  }
}
