package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Sheet;
import costscape.render.layer.LabelBox;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import costscape.render.scale.Ticks.Tick;
import costscape.render.surface.Camera.Projection;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** The box around a surface: floor and back walls with grid lines, ticks, titles at its edges. */
final class SurfaceBox {
  /** The least sides of the box, in font sizes. */
  private static final double LEAST = 4;

  private static final int ROUNDS = 30;

  /** The axes of a box: two along its floor and the one of heights. */
  record Rulers(Ruler first, Ruler second, Ruler up) {}

  private final Rectangle2D room;
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

  private SurfaceBox(
      Camera camera, Rectangle2D room, Rulers rulers, double size, ChartStyle style) {
    this.room = room;
    projection = Projection.fitting(camera, room);
    first = rulers.first;
    second = rulers.second;
    up = rulers.up;
    this.style = style;
    nearFirst = projection.camera().nearSideOfFirst();
    nearSecond = projection.camera().nearSideOfSecond();
    labels = new SurfaceLabels(style);
    upTicks = labels.alongHeight(up, this::upEdge);
    firstTicks =
        labels.alongFloor(first, x -> corner(x, nearSecond, 0), x -> corner(x, -nearSecond, 0));
    secondTicks =
        labels.alongFloor(second, y -> corner(nearFirst, y, 0), y -> corner(-nearFirst, y, 0));
    labels.addHeightTitle(up, size * style.fontSize(), upTicks, this::upEdge);
  }

  /**
   * The largest box that lies in one area, and its labels in another; where no other one does, the
   * title of its heights is smaller.
   */
  static SurfaceBox fitting(
      Camera camera, Rulers rulers, ChartStyle style, Rectangle2D most, Rectangle2D area) {
    return Stream.of(1.0, RichText.SMALLEST)
        .flatMap(size -> fitting(camera, rulers, style, size, most, area).stream())
        .findFirst()
        .orElseThrow(Sheet::noRoom);
  }

  private static Optional<SurfaceBox> fitting(
      Camera camera,
      Rulers rulers,
      ChartStyle style,
      double size,
      Rectangle2D most,
      Rectangle2D area) {
    Rectangle2D room = most;
    for (int round = 0; round < ROUNDS; round++) {
      if (Math.min(room.getWidth(), room.getHeight()) < LEAST * style.fontSize()) {
        return Optional.empty();
      }
      SurfaceBox box = new SurfaceBox(camera, room, rulers, size, style);
      Rectangle2D labels = box.labels.bounds();
      double left = excess(area.getX() - labels.getX());
      double top = excess(area.getY() - labels.getY());
      double right = excess(labels.getMaxX() - area.getMaxX());
      double bottom = excess(labels.getMaxY() - area.getMaxY());
      if (left + top + right + bottom == 0) {
        return Optional.of(box);
      }
      room =
          new Rectangle2D.Double(
              room.getX() + left,
              room.getY() + top,
              room.getWidth() - left - right,
              room.getHeight() - top - bottom);
    }
    return Optional.empty();
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

  Rectangle2D room() {
    return room;
  }

  Projection projection() {
    return projection;
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

  /**
   * The axes of a surface's box with ticks and titles, along its outer edges. Each label moves
   * outwards until it meets no other one; an axis whose labels would have to move far gets fewer
   * ticks.
   */
  private static final class SurfaceLabels {
    private static final int MOST_TICKS = 6;

    /** Fewer numbers than these do not show the scale of the heights. */
    private static final int FEWEST = 3;

    private static final double MARK = 0.6;

    /** The height of a label, raised powers included, in sizes of its text. */
    private static final double LABEL_HEIGHT = 1.15;

    /** A tick's label moves outwards by so many sizes of its text at most. */
    private static final double FARTHEST = 1;

    /** The room between the labels of two axes, in sizes of their text: a 0 over a −100 is no 0. */
    private static final double APART = 0.25;

    /** A title of so many sizes of its text may stand beside a shorter axis of heights. */
    private static final double LONGEST = 10;

    /** The title of the heights leans with its edge if that rises by more than this part of it. */
    private static final double STEEP = 0.8;

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
     * Adds labels along an edge of the floor, in line with the opposite edge; returns the ticks.
     */
    List<Tick> alongFloor(
        Ruler ruler, DoubleFunction<Point2D> edge, DoubleFunction<Point2D> opposite) {
      int before = labels.size();
      lines.add(new Line2D.Double(edge.apply(-1), edge.apply(1)));
      for (int most = MOST_TICKS; ; most--) {
        List<Tick> ticks = style.fittings().ticks(ruler::ticks, most);
        double moved = addTicks(ruler, ticks, edge, opposite, before);
        if (moved <= FARTHEST * style.tickSize() || most == 1) {
          addTitle(style.text(ruler.title(), style.fontSize()), edge, opposite);
          return ticks;
        }
        labels.subList(before, labels.size()).clear();
        lines.subList(lines.size() - ticks.size(), lines.size()).clear();
      }
    }

    /**
     * Adds a title: a short one level, a long one along its axis, beyond the labels of the ticks.
     */
    private void addTitle(
        RichText title, DoubleFunction<Point2D> edge, DoubleFunction<Point2D> opposite) {
      Point2D middle = edge.apply(0);
      if (title.width() <= LEVEL * style.fontSize()) {
        Point2D out = unit(opposite.apply(0), middle);
        add(title, moved(middle, out, 2.6 * style.fontSize()), out, 0);
        return;
      }
      Point2D along = unit(edge.apply(-1), edge.apply(1));
      double turn = StrictMath.atan2(along.getY(), along.getX());
      double angle =
          turn > Math.PI / 2 ? turn - Math.PI : turn < -Math.PI / 2 ? turn + Math.PI : turn;
      Point2D across = new Point2D.Double(-along.getY(), along.getX());
      Point2D inwards = unit(middle, opposite.apply(0));
      boolean isInwards = across.getX() * inwards.getX() + across.getY() * inwards.getY() > 0;
      Point2D out = isInwards ? new Point2D.Double(-across.getX(), -across.getY()) : across;
      addMoved(title, moved(middle, out, title.height()), out, angle, 0);
    }

    /**
     * Adds ticks and returns how far the label moved that moved farthest.
     *
     * @param others so many labels are those of other axes
     */
    private double addTicks(
        Ruler ruler,
        List<Tick> ticks,
        DoubleFunction<Point2D> edge,
        DoubleFunction<Point2D> opposite,
        int others) {
      double farthest = 0;
      for (Tick tick : ticks) {
        double place = 2 * ruler.fraction(tick.value()) - 1;
        Point2D at = edge.apply(place);
        Point2D out = unit(opposite.apply(place), at);
        double mark = MARK * style.tickSize();
        lines.add(new Line2D.Double(at, moved(at, out, mark / 2)));
        RichText text = style.text(tick.label(), style.tickSize());
        farthest = Math.max(farthest, add(text, moved(at, out, mark), out, others));
      }
      return farthest;
    }

    /** Adds the labels of the axis of heights, left of an edge, and returns its ticks. */
    List<Tick> alongHeight(Ruler ruler, DoubleFunction<Point2D> edge) {
      lines.add(new Line2D.Double(edge.apply(0), edge.apply(1)));
      double length = Math.abs(edge.apply(1).getY() - edge.apply(0).getY());
      int room = (int) (length / (1.4 * style.tickSize()));
      int most = Math.max(1, Math.min(MOST_TICKS, room));
      List<Tick> ticks = style.fittings().ticks(ruler::costTicks, most);
      for (int more = most + 1; ticks.size() < FEWEST && more <= most + FEWEST; more++) {
        List<Tick> richer = style.fittings().ticks(ruler::costTicks, more);
        ticks = areApart(ruler, richer, length) ? richer : ticks;
      }
      Point2D left = new Point2D.Double(-1, 0);
      for (Tick tick : ticks) {
        Point2D at = edge.apply(Math.max(0, ruler.fraction(tick.value())));
        double mark = MARK * style.tickSize();
        lines.add(new Line2D.Double(at, moved(at, left, mark / 2)));
        add(style.text(tick.label(), style.tickSize()), moved(at, left, mark), left, 0);
      }
      return ticks;
    }

    /**
     * Adds the title of the heights, which runs upwards along their edge and beyond all of their
     * ticks' labels, its last line nearest to them. It stands upright beside an edge that leans
     * far, as one does that is seen from above.
     */
    void addHeightTitle(Ruler ruler, double size, List<Tick> ticks, DoubleFunction<Point2D> edge) {
      Point2D leaning = unit(edge.apply(0), edge.apply(1));
      Point2D along = -leaning.getY() > STEEP ? leaning : new Point2D.Double(0, -1);
      double upright = -along.getY();
      double reach =
          MARK * style.tickSize()
              + ticks.stream()
                  .mapToDouble(tick -> style.text(tick.label(), style.tickSize()).width())
                  .max()
                  .orElse(0)
              + LABEL_HEIGHT * style.tickSize() / 2 * Math.abs(along.getX()) / upright;
      List<RichText> title = heights(ruler.title(), size, edge.apply(0).distance(edge.apply(1)));
      double angle = StrictMath.atan2(along.getY(), along.getX());
      Point2D left = new Point2D.Double(-1, 0);
      for (int k = title.size() - 1; k >= 0; k--) {
        reach += (k == title.size() - 1 ? 0.7 : 1) * title.get(k).height() / upright;
        reach += addMoved(title.get(k), moved(edge.apply(0.5), left, reach), left, angle, 0);
      }
    }

    /** Returns whether no label of the axis of heights would have to move to the side. */
    private boolean areApart(Ruler ruler, List<Tick> ticks, double length) {
      double least = LABEL_HEIGHT * style.tickSize();
      return Ticks.apart(ticks, tick -> length * ruler.fraction(tick.value()), least).size()
          == ticks.size();
    }

    /** The title of the heights, in lines that may be longer than their axis. */
    private List<RichText> heights(String title, double size, double length) {
      double most = Math.max(LONGEST * size, 0.8 * style.text(title, size).width());
      return style.wrapped(title, size, Math.max(length, most));
    }

    /**
     * Adds a label whose nearest side lies at a point, and returns how far it had to move outwards.
     */
    private double add(RichText text, Point2D at, Point2D out, int others) {
      double x = at.getX() + out.getX() * text.width() / 2;
      double y = at.getY() + out.getY() * text.height() / 2;
      return addMoved(text, new Point2D.Double(x, y), out, 0, others);
    }

    /**
     * Adds a label at a place or so far outwards that it meets no other one, and returns how far.
     *
     * @param others from so many labels, the first, it keeps further away
     */
    private double addMoved(RichText text, Point2D at, Point2D out, double angle, int others) {
      int steps = 0;
      LabelBox box = box(text, at, angle);
      while (meetsAny(box, others)) {
        steps++;
        box = box(text, moved(at, out, steps), angle);
      }
      labels.add(new Label(text, box));
      return steps;
    }

    private boolean meetsAny(LabelBox box, int others) {
      LabelBox apart = box.widened(APART * style.tickSize());
      return labels.subList(0, others).stream().map(Label::box).anyMatch(apart::meets)
          || labels.subList(others, labels.size()).stream().map(Label::box).anyMatch(box::meets);
    }

    /** The box of a label, with a gap to the next one. */
    private LabelBox box(RichText text, Point2D at, double angle) {
      double height = text.isDeep() ? text.height() : style.tickSize();
      return new LabelBox(at.getX(), at.getY(), text.width() + style.gap(), height, angle);
    }

    private static Point2D unit(Point2D from, Point2D to) {
      double length = from.distance(to);
      return length > 0
          ? new Point2D.Double(
              (to.getX() - from.getX()) / length, (to.getY() - from.getY()) / length)
          : new Point2D.Double(0, 1);
    }

    private static Point2D moved(Point2D at, Point2D direction, double distance) {
      return new Point2D.Double(
          at.getX() + distance * direction.getX(), at.getY() + distance * direction.getY());
    }
  }
}
