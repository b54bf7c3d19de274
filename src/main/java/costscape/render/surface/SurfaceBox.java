package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.scale.Ruler;
import costscape.render.scale.Tick;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The box around a surface: the floor and the two back walls with grid lines, with ticks and titles
 * along the outer edges.
 */
final class SurfaceBox {
  private static final int MOST_TICKS = 6;
  private static final double MARK = 0.6;

  private final Projection projection;
  private final Ruler first;
  private final Ruler second;
  private final Ruler up;
  private final ChartStyle style;
  private final int nearFirst;
  private final int nearSecond;
  private final List<Rectangle2D> labels = new ArrayList<>();

  SurfaceBox(Projection projection, Ruler first, Ruler second, Ruler up, ChartStyle style) {
    this.projection = projection;
    this.first = first;
    this.second = second;
    this.up = up;
    this.style = style;
    nearFirst = projection.camera().nearSideOfFirst();
    nearSecond = projection.camera().nearSideOfSecond();
  }

  /** Gives the place of an axis value as a point of the box. */
  @FunctionalInterface
  private interface Edge {
    Point2D at(double place);
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
    axis(g, first, x -> corner(x, nearSecond, 0), x -> corner(x, -nearSecond, 0));
    axis(g, second, y -> corner(nearFirst, y, 0), y -> corner(-nearFirst, y, 0));
    upAxis(g);
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
    g.setColor(style.wall());
    g.fill(face);
    g.setColor(style.grid());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    g.draw(face);
  }

  private List<Tick> ticks(Ruler ruler) {
    return style.fittings().ticks(ruler::ticks, MOST_TICKS);
  }

  private static double place(Ruler ruler, Tick tick) {
    return 2 * ruler.fraction(tick.value()) - 1;
  }

  private void grid(Graphics2D g) {
    g.setColor(style.grid());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    double top = Camera.HEIGHT;
    for (Tick tick : ticks(first)) {
      double x = place(first, tick);
      line(g, corner(x, -1, 0), corner(x, 1, 0));
      line(g, corner(x, -nearSecond, 0), corner(x, -nearSecond, top));
    }
    for (Tick tick : ticks(second)) {
      double y = place(second, tick);
      line(g, corner(-1, y, 0), corner(1, y, 0));
      line(g, corner(-nearFirst, y, 0), corner(-nearFirst, y, top));
    }
    for (Tick tick : ticks(up)) {
      double z = top * up.fraction(tick.value());
      line(g, corner(-nearFirst, -1, z), corner(-nearFirst, 1, z));
      line(g, corner(-1, -nearSecond, z), corner(1, -nearSecond, z));
    }
  }

  private static void line(Graphics2D g, Point2D from, Point2D to) {
    g.draw(new Line2D.Double(from, to));
  }

  /**
   * Draws an axis along an edge of the floor. Its marks and labels continue the lines that come
   * from the opposite edge.
   */
  private void axis(Graphics2D g, Ruler ruler, Edge edge, Edge opposite) {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    line(g, edge.at(-1), edge.at(1));
    for (Tick tick : ticks(ruler)) {
      Point2D at = edge.at(place(ruler, tick));
      Point2D out = unit(opposite.at(place(ruler, tick)), at);
      double mark = MARK * style.tickSize();
      line(g, at, moved(at, out, mark / 2));
      label(g, RichText.of(tick.label(), style.tickSize()), moved(at, out, mark), out);
    }
    Point2D out = unit(opposite.at(0), edge.at(0));
    label(
        g,
        RichText.of(ruler.title(), style.fontSize()),
        moved(edge.at(0), out, 2.6 * style.fontSize()),
        out);
  }

  /** Draws the axis of heights along the vertical edge that is furthest to the left. */
  private void upAxis(Graphics2D g) {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    boolean firstIsLeft =
        corner(-nearFirst, nearSecond, 0).getX() < corner(nearFirst, -nearSecond, 0).getX();
    int x = firstIsLeft ? -nearFirst : nearFirst;
    int y = firstIsLeft ? nearSecond : -nearSecond;
    line(g, corner(x, y, 0), corner(x, y, Camera.HEIGHT));
    double widest = 0;
    Point2D left = new Point2D.Double(-1, 0);
    for (Tick tick : ticks(up)) {
      Point2D at = corner(x, y, Camera.HEIGHT * up.fraction(tick.value()));
      RichText text = RichText.of(tick.label(), style.tickSize());
      double mark = MARK * style.tickSize();
      line(g, at, moved(at, left, mark / 2));
      label(g, text, moved(at, left, mark), left);
      widest = Math.max(widest, text.width() + mark);
    }
    Point2D middle = corner(x, y, Camera.HEIGHT / 2);
    RichText title = RichText.of(up.title(), style.fontSize());
    title.drawUpwards(g, middle.getX() - widest - 1.2 * title.height(), middle.getY());
  }

  /**
   * Writes a label whose nearest side lies at a point. The label moves outwards until it meets no
   * other one.
   */
  private void label(Graphics2D g, RichText text, Point2D at, Point2D out) {
    double x = at.getX() + out.getX() * text.width() / 2;
    double y = at.getY() + out.getY() * text.height() / 2;
    Rectangle2D box = box(text, x, y);
    for (int k = 1; labels.stream().anyMatch(box::intersects); k++) {
      box = box(text, x + k * out.getX(), y + k * out.getY());
    }
    labels.add(box);
    text.drawCentred(g, box.getCenterX(), box.getCenterY());
  }

  /** The box of a label, with a gap to the next one. */
  private Rectangle2D box(RichText text, double x, double y) {
    double width = text.width() + style.gap();
    double height = style.tickSize();
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  private static Point2D unit(Point2D from, Point2D to) {
    double length = from.distance(to);
    return new Point2D.Double(
        (to.getX() - from.getX()) / length, (to.getY() - from.getY()) / length);
  }

  private static Point2D moved(Point2D at, Point2D direction, double distance) {
    return new Point2D.Double(
        at.getX() + distance * direction.getX(), at.getY() + distance * direction.getY());
  }
}
