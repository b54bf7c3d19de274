package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.PageColours;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.Sheet;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.layer.Paths.PathOverlay.Place;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ticks;
import costscape.render.surface.Camera.Projection;
import costscape.render.text.RichText;
import costscape.space.Grid;
import costscape.study.TraceResult.AnsweredRow;
import costscape.study.TraceResult.Answers;
import costscape.sweep.CellPlane;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows a plane of costs as a block of land with balls that rolled on it, and a card at every place
 * where one came to rest. Heights are logarithmic. The balls of one hollow share a colour; the land
 * has none.
 */
public record LandChart(
    Sheet sheet,
    CellPlane surface,
    ColorScale heights,
    Camera camera,
    List<Roll> rolls,
    List<Card> cards,
    String quantity)
    implements SheetFigure<LandChart>, Solid {
  /** The side from which the first point of a frame is nearest, in degrees. */
  public static final double AZIMUTH = -150;

  public static final double ELEVATION = 53;

  /** The number of the hollow of a ball that is on its way. */
  public static final int NOWHERE = -1;

  /** Gold, vermilion, blue: apart to every eye. More hollows than these have the style's series. */
  private static final int[] COLOURS = {0xFFC61A, 0xE8542B, 0x4FB3F0};

  private static final int DIGITS = 3;

  private static final Color INK = new Color(0x1B2130);
  private static final Color FAINT = new Color(0x5B6475);

  /** The radius of a ball, where half the longer side of the block is 1. */
  private static final double BALL = 0.038;

  /** A ball lies a little in the ground: its middle is so high. */
  private static final double SUNK = 0.6 * BALL;

  /** A ball has arrived where it is nearer to its end than this share of the frame. */
  private static final double NEAR = 0.01;

  /**
   * A ball and the path that it came along.
   *
   * @param group the hollow that it ends in, from 0, or {@link #NOWHERE}
   */
  public record Roll(List<Place> path, int group) {
    public Roll {
      path = List.copyOf(path);
    }

    private Place at(int step) {
      return path.get(Math.min(step, path.size() - 1));
    }

    /** The step from which on the ball lies where it ends. */
    private int arrival(Grid grid) {
      int step = path.size() - 1;
      while (step > 0 && isAtEnd(path.get(step - 1), grid)) {
        step--;
      }
      return step;
    }

    private boolean isAtEnd(Place at, Grid grid) {
      Place end = path.get(path.size() - 1);
      double across = (at.alpha() - end.alpha()) / (grid.first().to() - grid.first().from());
      double up = (at.beta() - end.beta()) / (grid.second().to() - grid.second().from());
      return Math.hypot(across, up) < NEAR;
    }
  }

  /**
   * A card at a place of the land. It opens when the first ball of its hollow arrives.
   *
   * @param group whose colour it has; {@link #NOWHERE} for none
   * @param fit the network's output there, where that can be drawn
   */
  public record Card(Place at, int group, String title, String said, Optional<Answers> fit) {}

  public LandChart {
    rolls = List.copyOf(rolls);
    cards = List.copyOf(cards);
  }

  public static LandChart of(
      CellPlane surface, ColorScale heights, String quantity, List<PathOverlay> paths) {
    return new LandChart(
        Sheet.plain(),
        surface,
        heights,
        new Camera(AZIMUTH, ELEVATION),
        paths.stream().map(path -> new Roll(path.places(), NOWHERE)).toList(),
        List.of(),
        quantity);
  }

  @Override
  public LandChart on(Sheet other) {
    return new LandChart(other, surface, heights, camera, rolls, cards, quantity);
  }

  /** A copy with balls and cards. */
  public LandChart with(List<Roll> balls, List<Card> told) {
    return new LandChart(sheet, surface, heights, camera, balls, told, quantity);
  }

  @Override
  public LandChart from(double azimuth, double elevation) {
    Camera other = new Camera(azimuth, elevation);
    return new LandChart(sheet, surface, heights, other, rolls, cards, quantity);
  }

  @Override
  public LandChart withQuantity(String other) {
    return new LandChart(sheet, surface, heights, camera, rolls, cards, other);
  }

  @Override
  public LandChart with(LabelledMarks marks) {
    List<Card> all = new ArrayList<>(cards);
    for (LabelledMarks.Spot spot : marks.spots()) {
      String where =
          "at %s, %s".formatted(Ticks.number(spot.x(), DIGITS), Ticks.number(spot.y(), DIGITS));
      Place at = new Place(spot.x(), spot.y(), 0);
      all.add(new Card(at, NOWHERE, spot.label(), where, Optional.empty()));
    }
    return with(rolls, all);
  }

  @Override
  public LandChart retitled(Map<String, String> titles) {
    return this; // the land has no axes
  }

  @Override
  public Set<FigurePart> parts() {
    return Set.of(FigurePart.EYE, FigurePart.MARKS, FigurePart.BAR);
  }

  /** The number of the last step that some ball took. */
  public int lastStep() {
    return rolls.stream().mapToInt(roll -> roll.path.size() - 1).max().orElse(0);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    if (Purpose.REHEARSAL.isOf(g)) {
      sheet.open(g, width, height);
    } else {
      double pixels = Purpose.SHAPES.isOf(g) ? 2 : Math.max(1, g.getTransform().getScaleX());
      new Drawing(width, height, pixels).draw(g, lastStep());
    }
  }

  private Color colour(int group) {
    if (group == NOWHERE) {
      return Color.WHITE;
    }
    return group < COLOURS.length ? new Color(COLOURS[group]) : sheet.style().series(group);
  }

  private static Color dark(Color colour, double share) {
    return PageColours.mixed(colour, Color.BLACK, share);
  }

  private static Color pale(Color colour, double share) {
    return PageColours.mixed(colour, Color.WHITE, share);
  }

  private static Color clear(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static void stroke(Graphics2D g, Shape shape, double wide, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke((float) wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  /** A light or a shadow that fades from a point. */
  private static Paint round(double x, double y, double radius, float[] shares, Color... colours) {
    return new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, shares, colours);
  }

  private static Ellipse2D disc(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Rectangle2D padded(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }

  /** The land at one size, upon which balls and cards of any step are drawn. */
  public final class Drawing {
    private final int width;
    private final int height;
    private final double pixels;
    private final ChartStyle style = sheet.style();
    private final double font = style.fontSize();
    private final Rectangle2D area;
    private final Land land;
    private final Projection projection;
    private final Land.Drawn drawn;
    private final BufferedImage ground;
    private final double unit; // pixels of the block's unit, at its middle
    private final int[] arrivals; // of the balls
    private final List<List<Leg>> tracks;
    private final List<Rectangle2D> boxes = new ArrayList<>(); // of the cards

    public Drawing(int width, int height, double pixels) {
      this.width = width;
      this.height = height;
      this.pixels = pixels;
      ground =
          new BufferedImage(
              (int) Math.ceil(width * pixels),
              (int) Math.ceil(height * pixels),
              BufferedImage.TYPE_INT_RGB);
      Graphics2D g = onGround(ground);
      area = sheet.withStyle(style.clear()).open(g, width, height);
      Rectangle2D room =
          new Rectangle2D.Double(
              area.getX() + 0.11 * area.getWidth(),
              area.getY() + 0.02 * area.getHeight(),
              0.78 * area.getWidth(),
              0.93 * area.getHeight());
      land = new Land(surface, heights);
      projection = land.fitting(camera, room);
      Camera.Seen middle = Land.seen(projection, 0, 0, 0);
      double azimuth = Math.toRadians(camera.azimuth());
      Camera.Seen right =
          Land.seen(projection, -0.1 * StrictMath.sin(azimuth), 0.1 * StrictMath.cos(azimuth), 0);
      unit = 10 * Math.hypot(right.x() - middle.x(), right.y() - middle.y());
      drawn = land.new Drawn(projection, new Rectangle2D.Double(0, 0, width, height), pixels);
      sky(g, room);
      drawn.draw(g);
      g.dispose();
      arrivals = rolls.stream().mapToInt(roll -> roll.arrival(surface.grid())).toArray();
      tracks = rolls.stream().map(this::track).toList();
      for (Card card : cards) {
        boxes.add(free(card));
      }
    }

    private Graphics2D onGround(BufferedImage image) {
      Graphics2D g = image.createGraphics();
      Sheet.smooth(g);
      g.scale(pixels, pixels);
      return g;
    }

    /** Draws the land with the balls where they are at a step. */
    public void draw(Graphics2D page, int step) {
      BufferedImage rolled =
          new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
      ground.copyData(rolled.getRaster());
      Graphics2D g = onGround(rolled);
      for (int k = 0; k < rolls.size(); k++) {
        path(g, tracks.get(k), step, colour(group(k, step)));
      }
      for (int k = 0; k < rolls.size(); k++) {
        start(g, rolls.get(k).path.get(0), group(k, step));
      }
      List<Ball> balls = balls(step);
      balls.forEach(ball -> shade(g, ball));
      balls.forEach(ball -> ball(g, ball));
      g.dispose();
      page.drawImage(rolled, AffineTransform.getScaleInstance(1 / pixels, 1 / pixels), null);
      sheet.withStyle(style.clear()).open(page, width, height);
      bar(page);
      for (int k = 0; k < cards.size(); k++) {
        int group = cards.get(k).group;
        boolean isOpen =
            group == NOWHERE
                || IntStream.range(0, arrivals.length).anyMatch(i -> group(i, step) == group);
        if (isOpen && isOn(cards.get(k).at)) {
          card(page, cards.get(k), boxes.get(k));
        }
      }
    }

    /** The hollow that a ball lies in at a step. */
    private int group(int roll, int step) {
      return step < arrivals[roll] ? NOWHERE : rolls.get(roll).group;
    }

    /** Returns whether a place is on the block: balls may roll out of the frame. */
    private boolean isOn(Place place) {
      return surface.grid().contains(place.alpha(), place.beta());
    }

    /** The background, a little brighter behind the land. */
    private void sky(Graphics2D g, Rectangle2D room) {
      Color page = style.background();
      boolean isLight = page.getRed() > 127;
      Color middle = isLight ? new Color(0xF2F4F7) : pale(page, 0.10);
      Color edge = isLight ? new Color(0xDCE1E8) : page;
      double x = room.getCenterX() - 0.1 * width;
      double far = 0.72 * Math.max(width, height);
      g.setPaint(round(x, 0.42 * height, far, new float[] {0, 1}, middle, edge));
      g.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    /** The bar that says what dark and pale mean, in the lower right corner. */
    private void bar(Graphics2D g) {
      double small = 0.6 * font;
      double length = 5 * font;
      String less = heights.clipsBelow(surface.range()) ? " and less" : "";
      String more = heights.clipsAbove(surface.range()) ? " and more" : "";
      RichText low = style.text(Ticks.number(heights.from(), DIGITS) + less, small);
      RichText high = style.text(Ticks.number(heights.to(), DIGITS) + more, small);
      RichText title =
          style.text(quantity + (surface.failed() > 0 ? "; hatched: failed" : ""), small);
      double right = area.getMaxX() - high.width();
      double left = right - 0.4 * font - length;
      double y = area.getMaxY() - 0.5 * font;
      g.setColor(style.faint());
      high.draw(g, right, y + high.middleToBaseline());
      low.draw(g, left - 0.4 * font - low.width(), y + low.middleToBaseline());
      title.draw(g, area.getMaxX() - title.width(), y - 0.75 * font + title.middleToBaseline());
      g.setPaint(Land.ramp(left, left + length));
      g.fill(new Rectangle2D.Double(left, y - 0.2 * font, length, 0.4 * font));
    }

    /** Where a place of the land lies in the picture. */
    private Camera.Seen seen(double x, double y) {
      return Land.seen(projection, x, y, land.ground(x, y));
    }

    private Camera.Seen seen(Place place) {
      return seen(land.x(place.alpha()), land.y(place.beta()));
    }

    private Point2D spot(Place place) {
      Camera.Seen seen = seen(place);
      return new Point2D.Double(seen.x(), seen.y());
    }

    /**
     * A piece of a path on the ground.
     *
     * @param isShown whether the ground does not hide it
     * @param isOn whether it lies on the block
     * @param isLast of the pieces of its step
     */
    private record Leg(
        Camera.Seen from,
        Camera.Seen to,
        boolean isShown,
        boolean isOn,
        int step,
        boolean isLast) {}

    private List<Leg> track(Roll roll) {
      List<Leg> legs = new ArrayList<>();
      Place last = roll.path.get(0);
      Camera.Seen before = seen(last);
      boolean wasOn = isOn(last);
      for (int step = 0; step < roll.path.size(); step++) {
        Place place = roll.path.get(step);
        double across = land.x(place.alpha()) - land.x(last.alpha());
        double up = land.y(place.beta()) - land.y(last.beta());
        int pieces = (int) Math.max(1, Math.min(60, Math.hypot(across, up) * unit / 3));
        for (int k = 1; k <= pieces; k++) {
          double left = 1 - (double) k / pieces;
          double x = land.x(place.alpha()) - left * across;
          double y = land.y(place.beta()) - left * up;
          Camera.Seen next = seen(x, y);
          boolean isShown = drawn.shows(before) && drawn.shows(next);
          boolean isOn = land.holds(x, y);
          legs.add(new Leg(before, next, isShown, wasOn && isOn, step, k == pieces));
          before = next;
          wasOn = isOn;
        }
        last = place;
      }
      return legs;
    }

    /** The path on the ground, faint where the ground hides it. */
    private void path(Graphics2D g, List<Leg> track, int step, Color colour) {
      Path2D shown = new Path2D.Double();
      Path2D hidden = new Path2D.Double();
      for (Leg leg : track) {
        if (leg.step > step) {
          break;
        }
        if (leg.isOn) {
          Path2D on = leg.isShown ? shown : hidden;
          Point2D end = on.getCurrentPoint();
          if (end == null || end.distance(leg.from.x(), leg.from.y()) > 1e-9) {
            on.moveTo(leg.from.x(), leg.from.y());
          }
          on.lineTo(leg.to.x(), leg.to.y());
        }
      }
      double line = 0.0165 * unit;
      stroke(g, hidden, line, clear(colour, 60));
      stroke(g, shown, line + 0.0075 * unit, clear(INK, 190));
      stroke(g, shown, line, dark(colour, 0.06));
    }

    /** A ring that lies on the ground where a ball started. */
    private void start(Graphics2D g, Place place, int group) {
      if (isOn(place) && drawn.shows(seen(place))) {
        Shape ring = ring(place, 0.021);
        g.setColor(Color.WHITE);
        g.fill(ring);
        stroke(g, ring, 0.005 * unit, INK);
        g.setColor(group == NOWHERE ? INK : colour(group));
        g.fill(ring(place, 0.009));
      }
    }

    private Shape ring(Place place, double radius) {
      Path2D ring = new Path2D.Double();
      for (int k = 0; k < 40; k++) {
        double x = land.x(place.alpha()) + radius * StrictMath.cos(k * Math.PI / 20);
        double y = land.y(place.beta()) + radius * StrictMath.sin(k * Math.PI / 20);
        Camera.Seen seen = seen(x, y);
        Land.append(ring, seen.x(), seen.y());
      }
      ring.closePath();
      return ring;
    }

    private record Ball(Camera.Seen at, Camera.Seen foot, double radius, Color colour) {}

    /** The balls, the farthest first; those that lie in one place stand beside each other. */
    private List<Ball> balls(int step) {
      List<Place> ends = rolls.stream().map(roll -> roll.at(step)).toList();
      List<Ball> balls = new ArrayList<>();
      for (int k = 0; k < ends.size(); k++) {
        Place end = ends.get(k);
        int number = (int) ends.stream().limit(k).filter(one -> isBeside(one, end)).count();
        long count = ends.stream().filter(one -> isBeside(one, end)).count();
        double angle = level(land.x(end.alpha()), land.y(end.beta()));
        double off = 1.7 * BALL * (number - (count - 1) / 2.0);
        double x = land.x(end.alpha()) + off * StrictMath.cos(angle);
        double y = land.y(end.beta()) + off * StrictMath.sin(angle);
        Camera.Seen at = Land.seen(projection, x, y, land.ground(x, y) + SUNK);
        double radius = BALL * unit * at.nearness() / Land.seen(projection, 0, 0, 0).nearness();
        if (isOn(end)) {
          balls.add(new Ball(at, seen(x, y), radius, colour(group(k, step))));
        }
      }
      balls.sort(Comparator.comparingDouble(ball -> ball.at.nearness()));
      return balls;
    }

    private boolean isBeside(Place one, Place other) {
      double across = land.x(one.alpha()) - land.x(other.alpha());
      return Math.hypot(across, land.y(one.beta()) - land.y(other.beta())) < 1.5 * BALL;
    }

    /** The angle in which the ground is most level: in which a hollow is long. */
    private double level(double x, double y) {
      double least = Double.POSITIVE_INFINITY;
      double best = 0;
      for (int k = 0; k < 24; k++) {
        double dx = 2 * BALL * StrictMath.cos(k * Math.PI / 24);
        double dy = 2 * BALL * StrictMath.sin(k * Math.PI / 24);
        double rise = Math.max(land.ground(x + dx, y + dy), land.ground(x - dx, y - dy));
        if (rise < least) {
          least = rise;
          best = k * Math.PI / 24;
        }
      }
      return best;
    }

    /** The soft shadow at a ball's foot. */
    private void shade(Graphics2D g, Ball ball) {
      double r = 1.6 * ball.radius;
      double x = ball.foot.x() + 0.45 * ball.radius;
      double y = ball.foot.y() + 0.1 * ball.radius;
      Color dark = new Color(8, 10, 18, 150);
      g.setPaint(round(x, y, r, new float[] {0, 0.45f, 1}, dark, clear(dark, 95), clear(dark, 0)));
      g.fill(disc(x, y, r));
    }

    private void ball(Graphics2D g, Ball ball) {
      double r = ball.radius;
      double x = ball.at.x() - 0.33 * r;
      double y = ball.at.y() - 0.38 * r;
      Color colour = ball.colour;
      double deep = colour.equals(Color.WHITE) ? 0.44 : 0.55;
      Ellipse2D disc = disc(ball.at.x(), ball.at.y(), r);
      g.setPaint(
          round(
              x,
              y,
              1.55 * r,
              new float[] {0, 0.28f, 0.62f, 1},
              pale(colour, 0.55),
              pale(colour, 0.08),
              dark(colour, 0.13),
              dark(colour, deep)));
      g.fill(disc);
      Color light = clear(Color.WHITE, 210);
      g.setPaint(round(x, y, 0.3 * r, new float[] {0, 1}, light, clear(light, 0)));
      g.fill(disc);
      stroke(g, disc, 0.07 * r, clear(INK, 70));
    }

    private RichText title(Card card) {
      return RichText.of(card.title, style.typeface().bold(), 0.76 * font, style.smallestSize());
    }

    private RichText said(Card card) {
      return style.text(card.said, 0.58 * font);
    }

    /** The box of a card: the best of many places around its point. */
    private Rectangle2D free(Card card) {
      boolean hasFit = card.fit.isPresent();
      double text = Math.max(title(card).width(), said(card).width()) + 1.3 * font;
      double wide = Math.max(hasFit ? 6.4 * font : 0, text);
      double high = (hasFit ? 4.7 : 2.45) * font;
      Point2D at = spot(card.at);
      double least = Double.POSITIVE_INFINITY;
      Rectangle2D best = new Rectangle2D.Double();
      for (int k = 0; k < 9 * 36; k++) {
        double angle = k % 36 * Math.PI / 18;
        int far = k / 36;
        double reach = 1.5 + 0.9 * far;
        double x = at.getX() + StrictMath.cos(angle) * (wide / 2 + reach * font);
        double y = at.getY() + StrictMath.sin(angle) * (high / 2 + reach * font);
        Rectangle2D box = new Rectangle2D.Double(x - wide / 2, y - high / 2, wide, high);
        double worse = penalty(at, box) + 4 * reach;
        if (worse < least) {
          least = worse;
          best = box;
        }
      }
      return best;
    }

    /** Cards stand within the picture, clear of each other, of hollows and paths, off the land. */
    private double penalty(Point2D at, Rectangle2D box) {
      Rectangle2D wide = padded(box, 0.9 * font);
      Line2D leader = new Line2D.Double(at.getX(), at.getY(), box.getCenterX(), box.getCenterY());
      double worse = area.contains(box) ? 0 : 1e6;
      double bar = Math.max(12 * font, style.text(quantity, 0.6 * font).width());
      worse +=
          wide.intersects(area.getMaxX() - bar, area.getMaxY() - 2 * font, bar, font) ? 1e6 : 0;
      for (Rectangle2D other : boxes) {
        worse += wide.intersects(other) ? 1e6 : 0;
        worse += other.intersectsLine(leader) ? 1e4 : 0;
      }
      for (Card other : cards) {
        worse += padded(box, 1.6 * font).contains(spot(other.at)) ? 1e5 : 0;
      }
      for (List<Leg> track : tracks) {
        for (Leg leg : track) {
          worse += leg.isLast && wide.contains(leg.to.x(), leg.to.y()) ? 500 : 0;
        }
      }
      for (int k = 0; k < 36; k++) {
        int row = k / 6;
        double x = box.getX() + (k % 6 + 0.5) * box.getWidth() / 6;
        double y = box.getY() + (row + 0.5) * box.getHeight() / 6;
        worse += drawn.covers(x, y) ? 60.0 / 36 : 0;
      }
      return worse;
    }

    private void card(Graphics2D g, Card card, Rectangle2D box) {
      Point2D at = spot(card.at);
      double x = Math.max(box.getX(), Math.min(box.getMaxX(), at.getX()));
      double y = Math.max(box.getY() + font, Math.min(box.getMaxY() - font, at.getY()));
      double off = Math.min(0.5, 1.15 * font / Math.max(1, at.distance(x, y)));
      Line2D leader =
          new Line2D.Double(
              at.getX() + off * (x - at.getX()), at.getY() + off * (y - at.getY()), x, y);
      stroke(g, leader, 0.17 * font, Color.WHITE);
      stroke(g, leader, 0.075 * font, INK);
      g.setColor(new Color(30, 40, 70, 6));
      for (int k = 12; k > 0; k--) {
        g.fill(rounded(padded(box, 0.055 * k * font), 0.2 * font, (1 + 0.11 * k) * font));
      }
      Color colour = card.group == NOWHERE ? FAINT : dark(colour(card.group), 0.05);
      g.setColor(colour);
      g.fill(rounded(box, 0, font));
      double rim = 0.18 * font;
      g.setColor(Color.WHITE);
      g.fill(
          new RoundRectangle2D.Double(
              box.getX(), box.getY() + rim, box.getWidth(), box.getHeight() - rim, font, font));
      double left = box.getX() + 0.6 * font;
      g.setColor(INK);
      RichText title = title(card);
      title.draw(g, left, box.getY() + font + title.middleToBaseline());
      g.setColor(FAINT);
      RichText said = said(card);
      said.draw(g, left, box.getY() + 1.85 * font + said.middleToBaseline());
      double wide = box.getWidth() - 1.2 * font;
      Rectangle2D plot = new Rectangle2D.Double(left, box.getY() + 2.7 * font, wide, 1.4 * font);
      card.fit.ifPresent(fit -> fit(g, fit, plot, colour));
    }

    private static Shape rounded(Rectangle2D box, double down, double round) {
      return new RoundRectangle2D.Double(
          box.getX(), box.getY() + down, box.getWidth(), box.getHeight(), round, round);
    }

    /** The curve of outputs, the rows at their classes, hollow where they are decided wrongly. */
    private void fit(Graphics2D g, Answers fit, Rectangle2D plot, Color colour) {
      Path2D curve = new Path2D.Double();
      for (int k = 0; k < fit.curve().size(); k++) {
        double x = plot.getX() + plot.getWidth() * k / (fit.curve().size() - 1);
        double y = plot.getMaxY() - plot.getHeight() * fit.curve().get(k);
        Land.append(curve, x, y);
      }
      double middle = plot.getCenterY();
      stroke(
          g,
          new Line2D.Double(plot.getX(), middle, plot.getMaxX(), middle),
          0.05 * font,
          new Color(0xE3E6EA));
      stroke(g, curve, 0.125 * font, colour);
      for (AnsweredRow row : fit.rows()) {
        double x = plot.getX() + plot.getWidth() * row.place();
        Ellipse2D dot = disc(x, row.isUpper() ? plot.getY() : plot.getMaxY(), 0.135 * font);
        g.setColor(row.isRight() ? INK : Color.WHITE);
        g.fill(dot);
        stroke(g, dot, 0.07 * font, INK);
      }
    }
  }
}
