package costscape.render.chart;

import costscape.render.scale.Ruler;
import java.awt.geom.Point2D;
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

  /** Returns whether a place lies inside the axes or on their frame. */
  public boolean holds(double horizontally, double vertically) {
    double across = horizontal.fraction(horizontally);
    double up = vertical.fraction(vertically);
    return across >= 0 && across <= 1 && up >= 0 && up <= 1;
  }

  /** The place of a mark of some reach: at an edge it moves inwards until it touches the frame. */
  public Point2D within(double x, double y, double reach) {
    return new Point2D.Double(
        kept(x, area.getX() + reach, area.getMaxX() - reach),
        kept(y, area.getY() + reach, area.getMaxY() - reach));
  }

  /** How far a place is from the nearest side of the frame. */
  public double room(double x, double y) {
    double across = Math.min(x - area.getX(), area.getMaxX() - x);
    return Math.min(across, Math.min(y - area.getY(), area.getMaxY() - y));
  }

  private static double kept(double place, double least, double most) {
    return least > most ? place : Math.max(least, Math.min(most, place));
  }
}
