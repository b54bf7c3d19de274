package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.layer.LabelBox;
import costscape.render.scale.Ruler;
import costscape.render.scale.Tick;
import costscape.render.scale.Ticks;
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

  /** Fewer numbers than these do not show the scale of the heights. */
  private static final int FEWEST = 3;

  private static final double MARK = 0.6;

  /** The height of a label, raised powers included, in sizes of its text. */
  private static final double LABEL_HEIGHT = 1.15;

  /** A tick's label moves outwards by so many sizes of its text at most. */
  private static final double FARTHEST = 0.5;

  private static final double UPWARDS = -Math.PI / 2;

  /** A title that is wider than so many sizes of its text runs along its axis. */
  private static final double LEVEL = 5;

  private record Label(RichText text, LabelBox box) {
    void draw(Graphics2D g) {
      if (box.angle() == 0) {
        text.drawCentred(g, box.x(), box.y());
      } else {
        text.drawTurned(g, box.x(), box.y(), box.angle());
      }
    }

    /** The place that its letters and indices take. */
    Rectangle2D whole() {
      return new LabelBox(box.x(), box.y(), text.width(), text.height(), box.angle())
          .shape()
          .getBounds2D();
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

  /** Adds labels along an edge of the floor, in line with the opposite edge; returns the ticks. */
  List<Tick> alongFloor(Ruler ruler, Edge edge, Edge opposite) {
    int before = labels.size();
    lines.add(new Line2D.Double(edge.at(-1), edge.at(1)));
    for (int most = MOST_TICKS; ; most--) {
      List<Tick> ticks = style.fittings().ticks(ruler::ticks, most);
      double moved = addTicks(ruler, ticks, edge, opposite);
      if (moved <= FARTHEST * style.tickSize() || most == 1) {
        addTitle(style.text(ruler.title(), style.fontSize()), edge, opposite);
        return ticks;
      }
      labels.subList(before, labels.size()).clear();
      lines.subList(lines.size() - ticks.size(), lines.size()).clear();
    }
  }

  /** Adds a title: a short one level, a long one along its axis, beyond the labels of the ticks. */
  private void addTitle(RichText title, Edge edge, Edge opposite) {
    Point2D middle = edge.at(0);
    if (title.width() <= LEVEL * style.fontSize()) {
      Point2D out = unit(opposite.at(0), middle);
      add(title, moved(middle, out, 2.6 * style.fontSize()), out);
      return;
    }
    Point2D along = unit(edge.at(-1), edge.at(1));
    double turn = StrictMath.atan2(along.getY(), along.getX());
    double angle =
        turn > Math.PI / 2 ? turn - Math.PI : turn < -Math.PI / 2 ? turn + Math.PI : turn;
    Point2D across = new Point2D.Double(-along.getY(), along.getX());
    Point2D inwards = unit(middle, opposite.at(0));
    boolean isInwards = across.getX() * inwards.getX() + across.getY() * inwards.getY() > 0;
    Point2D out = isInwards ? new Point2D.Double(-across.getX(), -across.getY()) : across;
    addMoved(title, moved(middle, out, title.height()), out, angle);
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
    int most = Math.max(1, Math.min(MOST_TICKS, room));
    List<Tick> ticks = style.fittings().ticks(ruler::costTicks, most);
    for (int more = most + 1; ticks.size() < FEWEST && more <= most + FEWEST; more++) {
      List<Tick> richer = style.fittings().ticks(ruler::costTicks, more);
      ticks = areApart(ruler, richer, length) ? richer : ticks;
    }
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

  /** Whether no label of the axis of heights would have to move to the side. */
  private boolean areApart(Ruler ruler, List<Tick> ticks, double length) {
    double least = LABEL_HEIGHT * style.tickSize();
    return Ticks.apart(ticks, tick -> length * ruler.fraction(tick.value()), least).size()
        == ticks.size();
  }

  private void addUpwards(RichText title, Point2D middle, double widest) {
    double x = middle.getX() - widest - 1.2 * title.height();
    addMoved(title, new Point2D.Double(x, middle.getY()), new Point2D.Double(-1, 0), UPWARDS);
  }

  /**
   * Adds a label whose nearest side lies at a point, and returns how far it had to move outwards.
   */
  private double add(RichText text, Point2D at, Point2D out) {
    double x = at.getX() + out.getX() * text.width() / 2;
    double y = at.getY() + out.getY() * text.height() / 2;
    return addMoved(text, new Point2D.Double(x, y), out, 0);
  }

  /** Adds a label at a place or so far outwards that it meets no other one, and returns how far. */
  private double addMoved(RichText text, Point2D at, Point2D out, double angle) {
    int steps = 0;
    LabelBox box = box(text, at, angle);
    while (labels.stream().map(Label::box).anyMatch(box::meets)) {
      steps++;
      box = box(text, moved(at, out, steps), angle);
    }
    labels.add(new Label(text, box));
    return steps;
  }

  /** The box of a label, with a gap to the next one. */
  private LabelBox box(RichText text, Point2D at, double angle) {
    double height = text.hasIndices() ? text.height() : style.tickSize();
    return new LabelBox(at.getX(), at.getY(), text.width() + style.gap(), height, angle);
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
