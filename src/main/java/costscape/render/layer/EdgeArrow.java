package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint.Casing;
import costscape.render.layer.Paths.PathOverlay;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * An arrow at the edge of an area, where a path leaves it for good.
 *
 * @param tip a point on the edge
 * @param angle the way of the path there, in radians
 */
public record EdgeArrow(Point2D tip, double angle) {
  /** Length and half width in font sizes. */
  private static final double LENGTH = 0.95;

  private static final double HALF_WIDTH = 0.45;

  /** The arrow of a path in the picture; empty where the path ends inside. */
  public static Optional<EdgeArrow> of(Rectangle2D area, List<Point2D> path) {
    int last = path.size() - 1;
    while (last >= 0 && !holds(area, path.get(last))) {
      last--;
    }
    Point2D end = path.get(path.size() - 1);
    if (last == path.size() - 1) {
      return Optional.empty();
    }
    Point2D tip =
        last < 0 ? clamped(area, end) : crossing(area, path.get(last), path.get(last + 1));
    Point2D from = last < 0 ? clamped(area, path.get(0)) : path.get(last);
    Point2D to = last < 0 ? end : path.get(last + 1);
    Point2D base = from.distance(tip) > 0 && last >= 0 ? from : tip;
    return Optional.of(
        new EdgeArrow(tip, StrictMath.atan2(to.getY() - base.getY(), to.getX() - base.getX())));
  }

  /** Returns whether a place lies in an area or on its edge. */
  private static boolean holds(Rectangle2D area, Point2D place) {
    return place.getX() >= area.getX()
        && place.getX() <= area.getMaxX()
        && place.getY() >= area.getY()
        && place.getY() <= area.getMaxY();
  }

  private static Point2D clamped(Rectangle2D area, Point2D place) {
    return new Point2D.Double(
        Math.max(area.getX(), Math.min(area.getMaxX(), place.getX())),
        Math.max(area.getY(), Math.min(area.getMaxY(), place.getY())));
  }

  /** Where the way from a place inside to one outside meets the edge. */
  private static Point2D crossing(Rectangle2D area, Point2D inside, Point2D outside) {
    double right = outside.getX() - inside.getX();
    double down = outside.getY() - inside.getY();
    double share =
        Math.min(
            share(inside.getX(), right, area.getX(), area.getMaxX()),
            share(inside.getY(), down, area.getY(), area.getMaxY()));
    return clamped(
        area, new Point2D.Double(inside.getX() + share * right, inside.getY() + share * down));
  }

  private static double share(double from, double way, double least, double most) {
    if (way == 0) {
      return 1;
    }
    return Math.min(1, ((way > 0 ? most : least) - from) / way);
  }

  /** Draws the arrow in the colour of its path. */
  public void drawOnGround(Graphics2D g, PathOverlay path, ChartStyle style) {
    Shape head = head(style);
    Dash.SOLID.draw(g, head, Casing.COLOUR, style.lineWidth());
    g.setColor(path.colour(style));
    g.fill(head);
  }

  private Shape head(ChartStyle style) {
    double length = LENGTH * style.fontSize();
    double half = HALF_WIDTH * style.fontSize();
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double x = tip.getX() - length * cos;
    double y = tip.getY() - length * sin;
    return Marker.polygon(
        new double[] {
          tip.getX(), tip.getY(), x - half * sin, y + half * cos, x + half * sin, y - half * cos
        });
  }

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
}
