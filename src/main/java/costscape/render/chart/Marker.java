package costscape.render.chart;

import costscape.render.chart.Tint.Casing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks of single points. A halo sets them off from whatever lies below. */
public enum Marker {
  DISC(new Ellipse2D.Double(-1, -1, 2, 2), true),
  RING(new Ellipse2D.Double(-0.9, -0.9, 1.8, 1.8), false),
  SQUARE(new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8), true),
  DIAMOND(polygon(0, -1.3, 1.25, 0, 0, 1.3, -1.25, 0), true),
  TRIANGLE(polygon(0, -1.2, 1.1, 0.8, -1.1, 0.8), true),
  /** A triangle on its tip, for a way down. */
  FALL(polygon(0, 1.2, 1.1, -0.8, -1.1, -0.8), true),
  /** A star, for a minimum. */
  STAR(star(), true),
  CROSS(cross(), false);

  /** Half a mark's width, in font sizes. */
  private static final double RADIUS = 0.32;

  /** The width of the casing on both sides together, in widths of a mark's line. */
  private static final double CASED = 1.2;

  /** The width of a rim, in widths of a mark's line. */
  private static final double RIM = 0.4;

  private final Shape shape;
  private final boolean filled;

  Marker(Shape shape, boolean filled) {
    this.shape = shape;
    this.filled = filled;
  }

  /** The largest distance from its point at which the mark is drawn. */
  public double reach(ChartStyle style) {
    Rectangle2D bounds = shape.getBounds2D();
    return Math.max(bounds.getMaxX(), bounds.getMaxY())
            * RADIUS
            * style.emphasis().marks()
            * style.fontSize()
        + style.lineWidth();
  }

  /** Draws the mark centred on a point of the picture. */
  public void draw(Graphics2D g, double x, double y, Color colour, ChartStyle style) {
    draw(g, x, y, colour, style, 1);
  }

  /** Draws the mark centred on a point of the picture, at so many times the usual size. */
  public void draw(Graphics2D g, double x, double y, Color colour, ChartStyle style, double times) {
    drawHalo(g, placed(x, y, style, times), style);
    drawFace(g, placed(x, y, style, times), colour, style);
  }

  /** Draws what lies below the mark alone: where marks cover each other, all halos come first. */
  public void drawHalo(Graphics2D g, double x, double y, ChartStyle style) {
    drawHalo(g, placed(x, y, style, 1), style);
  }

  private void drawHalo(Graphics2D g, Shape placed, ChartStyle style) {
    drawBelow(g, placed, style.halo(), (filled ? 1.2 : 2.4) * line(style));
  }

  private void drawBelow(Graphics2D g, Shape placed, Color colour, double width) {
    Dash.SOLID.draw(g, placed, colour, width);
    if (this == RING) {
      g.fill(placed);
    }
  }

  /** Draws like {@link #draw}, on any colours: within a casing that shows on light ones. */
  public void drawOnGround(
      Graphics2D g, double x, double y, Color colour, ChartStyle style, double times) {
    Shape placed = placed(x, y, style, times);
    drawBelow(g, placed, Casing.COLOUR, (filled ? CASED : 1 + CASED) * line(style));
    drawFace(g, placed, colour, style);
  }

  /** Draws the mark without its halo, within a dark rim that keeps it from its neighbours. */
  public void drawRimmed(Graphics2D g, double x, double y, Color colour, ChartStyle style) {
    Shape placed = placed(x, y, style, 1);
    drawFace(g, placed, colour, style);
    Dash.SOLID.draw(g, placed, colour.darker(), RIM * line(style));
  }

  /** Draws the mark without its halo. */
  public void drawFace(Graphics2D g, double x, double y, Color colour, ChartStyle style) {
    drawFace(g, placed(x, y, style, 1), colour, style);
  }

  private void drawFace(Graphics2D g, Shape placed, Color colour, ChartStyle style) {
    if (filled) {
      g.setColor(colour);
      g.fill(placed);
    } else {
      Dash.SOLID.draw(g, placed, colour, line(style));
    }
  }

  private Shape placed(double x, double y, ChartStyle style, double times) {
    double radius = times * RADIUS * style.emphasis().marks() * style.fontSize();
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(radius, radius);
    return place.createTransformedShape(shape);
  }

  private static double line(ChartStyle style) {
    return 0.8 * style.lineWidth();
  }

  /** A closed line through places, each x before y. */
  public static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int k = 2; k < xy.length; k += 2) {
      path.lineTo(xy[k], xy[k + 1]);
    }
    path.closePath();
    return path;
  }

  private static Shape star() {
    double[] xy = new double[20];
    for (int k = 0; k < 10; k++) {
      double radius = k % 2 == 0 ? 1.6 : 0.68;
      xy[2 * k] = radius * StrictMath.sin(k * Math.PI / 5);
      xy[2 * k + 1] = -radius * StrictMath.cos(k * Math.PI / 5);
    }
    return polygon(xy);
  }

  private static Shape cross() {
    Path2D path = new Path2D.Double();
    path.moveTo(-0.9, -0.9);
    path.lineTo(0.9, 0.9);
    path.moveTo(-0.9, 0.9);
    path.lineTo(0.9, -0.9);
    return path;
  }
}
