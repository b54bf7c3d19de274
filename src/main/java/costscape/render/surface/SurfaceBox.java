package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Sheet;
import costscape.render.scale.Ruler;
import costscape.render.scale.Tick;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The box around a surface: floor and back walls with grid lines, ticks, titles at its edges. */
final class SurfaceBox {
  /** The least sides of the box, in font sizes. */
  private static final double LEAST = 4;

  private static final int ROUNDS = 30;

  /** The axes of a box: two along its floor and the one of heights. */
  record Rulers(Ruler first, Ruler second, Ruler up) {}

  private final Projection projection;
  private final Ruler first;
  private final Ruler second;
  private final Ruler up;
  private final ChartStyle style;
  private final int nearFirst;
  private final int nearSecond;
  private final SurfaceLabels labels;
  private final List<Tick> firstTicks;
  private final List<Tick> secondTicks;
  private final List<Tick> upTicks;

  SurfaceBox(Projection projection, Rulers rulers, ChartStyle style) {
    this.projection = projection;
    first = rulers.first;
    second = rulers.second;
    up = rulers.up;
    this.style = style;
    nearFirst = projection.camera().nearSideOfFirst();
    nearSecond = projection.camera().nearSideOfSecond();
    labels = new SurfaceLabels(style);
    firstTicks =
        labels.alongFloor(first, x -> corner(x, nearSecond, 0), x -> corner(x, -nearSecond, 0));
    secondTicks =
        labels.alongFloor(second, y -> corner(nearFirst, y, 0), y -> corner(-nearFirst, y, 0));
    upTicks = labels.alongHeight(up, this::upEdge);
  }

  /** The room for a box, made smaller from the most until its labels lie within an area. */
  static Rectangle2D room(
      Camera camera, Rulers rulers, ChartStyle style, Rectangle2D most, Rectangle2D area) {
    Rectangle2D room = most;
    for (int round = 0; round < ROUNDS; round++) {
      if (Math.min(room.getWidth(), room.getHeight()) < LEAST * style.fontSize()) {
        throw Sheet.noRoom();
      }
      SurfaceBox box = new SurfaceBox(Projection.fitting(camera, room), rulers, style);
      Rectangle2D labels = box.labels.bounds();
      double left = excess(area.getX() - labels.getX());
      double top = excess(area.getY() - labels.getY());
      double right = excess(labels.getMaxX() - area.getMaxX());
      double bottom = excess(labels.getMaxY() - area.getMaxY());
      if (left + top + right + bottom == 0) {
        return room;
      }
      room =
          new Rectangle2D.Double(
              room.getX() + left,
              room.getY() + top,
              room.getWidth() - left - right,
              room.getHeight() - top - bottom);
    }
    throw Sheet.noRoom();
  }

  /** A pixel more than a length above 0: half of it may be lost, as the box stays in the middle. */
  private static double excess(double length) {
    return length > 0 ? length + 1 : 0;
  }

  /** The vertical edge that is furthest to the left, from 0 at the floor to 1 at the top. */
  private Point2D upEdge(double height) {
    boolean firstIsLeft =
        corner(-nearFirst, nearSecond, 0).getX() < corner(nearFirst, -nearSecond, 0).getX();
    return firstIsLeft
        ? corner(-nearFirst, nearSecond, Camera.HEIGHT * height)
        : corner(nearFirst, -nearSecond, Camera.HEIGHT * height);
  }

  void draw(Graphics2D g) {
    double top = Camera.HEIGHT;
    face(g, corner(-1, -1, 0), corner(1, -1, 0), corner(1, 1, 0), corner(-1, 1, 0));
    face(
        g,
        corner(-nearFirst, -1, 0),
        corner(-nearFirst, 1, 0),
        corner(-nearFirst, 1, top),
        corner(-nearFirst, -1, top));
    face(
        g,
        corner(-1, -nearSecond, 0),
        corner(1, -nearSecond, 0),
        corner(1, -nearSecond, top),
        corner(-1, -nearSecond, top));
    grid(g);
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    labels.draw(g);
  }

  private Point2D corner(double x, double y, double z) {
    return projection.point(x, y, z);
  }

  private void face(Graphics2D g, Point2D... corners) {
    Path2D face = new Path2D.Double();
    face.moveTo(corners[0].getX(), corners[0].getY());
    for (Point2D corner : corners) {
      face.lineTo(corner.getX(), corner.getY());
    }
    face.closePath();
    g.setColor(style.page().wall());
    g.fill(face);
    Dash.SOLID.draw(g, face, style.grid(), style.lineWidth() / 2);
  }

  private static double place(Ruler ruler, Tick tick) {
    return 2 * ruler.fraction(tick.value()) - 1;
  }

  private void grid(Graphics2D g) {
    g.setColor(style.grid());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    double top = Camera.HEIGHT;
    for (Tick tick : firstTicks) {
      double x = place(first, tick);
      line(g, corner(x, -1, 0), corner(x, 1, 0));
      line(g, corner(x, -nearSecond, 0), corner(x, -nearSecond, top));
    }
    for (Tick tick : secondTicks) {
      double y = place(second, tick);
      line(g, corner(-1, y, 0), corner(1, y, 0));
      line(g, corner(-nearFirst, y, 0), corner(-nearFirst, y, top));
    }
    for (Tick tick : upTicks) {
      double z = top * up.fraction(tick.value());
      line(g, corner(-nearFirst, -1, z), corner(-nearFirst, 1, z));
      line(g, corner(-1, -nearSecond, z), corner(1, -nearSecond, z));
    }
  }

  private static void line(Graphics2D g, Point2D from, Point2D to) {
    g.draw(new Line2D.Double(from, to));
  }
}
