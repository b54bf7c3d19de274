package costscape.render.chart;

import costscape.render.scale.Ruler;
import java.awt.geom.Rectangle2D;

/**
 * The plane inside a chart's axes, which turns values into places in the picture: the first axis
 * runs to the right, the second upwards.
 *
 * @param area the area inside the axes, in pixels of the picture
 */
public record PlotArea(Rectangle2D area, Ruler horizontal, Ruler vertical) {
  public double x(double value) {
    return area.getX() + horizontal.fraction(value) * area.getWidth();
  }

  public double y(double value) {
    return area.getMaxY() - vertical.fraction(value) * area.getHeight();
  }

  /** Whether a place lies inside the axes or on their frame. */
  public boolean holds(double horizontally, double vertically) {
    double across = horizontal.fraction(horizontally);
    double up = vertical.fraction(vertically);
    return across >= 0 && across <= 1 && up >= 0 && up <= 1;
  }
}
