package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.scale.Ruler;
import costscape.render.scale.Tick;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The axes of a surface's box with ticks and titles, along its outer edges. Each label moves
 * outwards until it meets no other one; an axis whose labels would have to move far gets fewer
 * ticks.
 */
final class SurfaceLabels {
  private static final int MOST_TICKS = 6;
  private static final double MARK = 0.6;

  /** A tick's label moves outwards by so many sizes of its text at most. */
  private static final double FARTHEST = 0.5;

  /** A label in its place. */
  private record Label(RichText text, Rectangle2D box, boolean upwards) {
    void draw(Graphics2D g) {
      if (upwards) {
        text.drawUpwards(g, box.getCenterX(), box.getCenterY());
      } else {
        text.drawCentred(g, box.getCenterX(), box.getCenterY());
      }
    }

    /** The place that its letters and indices take. */
    Rectangle2D whole() {
      double wide = upwards ? text.height() : text.width();
      double tall = upwards ? text.width() : text.height();
      return new Rectangle2D.Double(
          box.getCenterX() - wide / 2, box.getCenterY() - tall / 2, wide, tall);
    }
  }

  /** Gives the place of an axis value as a point of the picture. */
  @FunctionalInterface
  interface Edge {
    Point2D at(double place);
  }

  private final ChartStyle style;
  private final List<Label> labels = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  SurfaceLabels(ChartStyle style) {
    this.style = style;
  }

  /** The least rectangle that holds all labels. */
  Rectangle2D bounds() {
    return labels.stream().map(Label::whole).reduce(Rectangle2D::createUnion).orElseThrow();
  }

  void draw(Graphics2D g) {
    lines.forEach(g::draw);
    labels.forEach(label -> label.draw(g));
  }

  /**
   * Adds the labels of an axis along an edge of the floor. Marks and labels continue the lines that
   * come from the opposite edge.
   *
   * @return its ticks
   */
  List<Tick> alongFloor(Ruler ruler, Edge edge, Edge opposite) {
    int before = labels.size();
    lines.add(new Line2D.Double(edge.at(-1), edge.at(1)));
    for (int most = MOST_TICKS; ; most--) {
      List<Tick> ticks = style.fittings().ticks(ruler::ticks, most);
      double moved = addTicks(ruler, ticks, edge, opposite);
      if (moved <= FARTHEST * style.tickSize() || most == 1) {
        Point2D out = unit(opposite.at(0), edge.at(0));
        RichText title = style.text(ruler.title(), style.fontSize());
        add(title, moved(edge.at(0), out, 2.6 * style.fontSize()), out);
        return ticks;
      }
      labels.subList(before, labels.size()).clear();
      lines.subList(lines.size() - ticks.size(), lines.size()).clear();
    }
  }

  /** Adds ticks and returns how far the label moved that moved farthest. */
  private double addTicks(Ruler ruler, List<Tick> ticks, Edge edge, Edge opposite) {
    double farthest = 0;
    for (Tick tick : ticks) {
      double place = 2 * ruler.fraction(tick.value()) - 1;
      Point2D at = edge.at(place);
      Point2D out = unit(opposite.at(place), at);
      double mark = MARK * style.tickSize();
      lines.add(new Line2D.Double(at, moved(at, out, mark / 2)));
      RichText text = style.text(tick.label(), style.tickSize());
      farthest = Math.max(farthest, add(text, moved(at, out, mark), out));
    }
    return farthest;
  }

  /** Adds the labels of the axis of heights, left of an edge, and returns its ticks. */
  List<Tick> alongHeight(Ruler ruler, Edge edge) {
    lines.add(new Line2D.Double(edge.at(0), edge.at(1)));
    double length = Math.abs(edge.at(1).getY() - edge.at(0).getY());
    int room = (int) (length / (1.4 * style.tickSize()));
    List<Tick> ticks =
        style.fittings().ticks(ruler::costTicks, Math.max(1, Math.min(MOST_TICKS, room)));
    double widest = 0;
    Point2D left = new Point2D.Double(-1, 0);
    for (Tick tick : ticks) {
      Point2D at = edge.at(Math.max(0, ruler.fraction(tick.value())));
      RichText text = style.text(tick.label(), style.tickSize());
      double mark = MARK * style.tickSize();
      lines.add(new Line2D.Double(at, moved(at, left, mark / 2)));
      add(text, moved(at, left, mark), left);
      widest = Math.max(widest, text.width() + mark);
    }
    addUpwards(style.text(ruler.title(), style.fontSize()), edge.at(0.5), widest);
    return ticks;
  }

  private void addUpwards(RichText title, Point2D middle, double widest) {
    double x = middle.getX() - widest - 1.2 * title.height();
    double tall = title.width();
    Rectangle2D box =
        new Rectangle2D.Double(
            x - title.height() / 2, middle.getY() - tall / 2, title.height(), tall);
    Label label = new Label(title, box, true);
    while (meetsOther(label.whole())) {
      box.setRect(box.getX() - 1, box.getY(), box.getWidth(), box.getHeight());
    }
    labels.add(label);
  }

  /**
   * Adds a label whose nearest side lies at a point, and returns how far it had to move outwards.
   */
  private double add(RichText text, Point2D at, Point2D out) {
    double x = at.getX() + out.getX() * text.width() / 2;
    double y = at.getY() + out.getY() * text.height() / 2;
    Rectangle2D box = box(text, x, y);
    int steps = 0;
    while (meetsOther(box)) {
      steps++;
      box = box(text, x + steps * out.getX(), y + steps * out.getY());
    }
    labels.add(new Label(text, box, false));
    return steps;
  }

  private boolean meetsOther(Rectangle2D box) {
    return labels.stream().anyMatch(label -> box.intersects(label.box));
  }

  /** The box of a label, with a gap to the next one. */
  private Rectangle2D box(RichText text, double x, double y) {
    double width = text.width() + style.gap();
    double height = text.hasIndices() ? text.height() : style.tickSize();
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  private static Point2D unit(Point2D from, Point2D to) {
    double length = from.distance(to);
    return length > 0
        ? new Point2D.Double((to.getX() - from.getX()) / length, (to.getY() - from.getY()) / length)
        : new Point2D.Double(0, 1);
  }

  private static Point2D moved(Point2D at, Point2D direction, double distance) {
    return new Point2D.Double(
        at.getX() + distance * direction.getX(), at.getY() + distance * direction.getY());
  }
}
