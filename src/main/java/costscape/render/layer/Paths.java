package costscape.render.layer;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.PathTints.PathKeys;
import costscape.render.layer.Paths.PathOverlay.Place;
import costscape.render.scale.ColorScale;
import costscape.space.Grid;
import costscape.trace.PathOnSlice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Training paths over a plane, each in a light colour within a black casing, so that it shows on
 * every ground; a ring at the start and a disc at the end. None hides another: where several run
 * along one way, the earlier ones are wider and show on both sides of the later; where several end
 * at one place, the earlier discs are larger. A stretch whose cost is another than that of the
 * surface below is dashed.
 *
 * @param star the smallest cell, which an end leaves to be seen; empty if it is not marked
 * @param isStill whether this is a picture by itself, and none of a movie
 */
public record Paths(List<PathOverlay> all, Optional<Minimum> star, boolean isStill)
    implements Layer {
  /** Each path is wider than the next one by this part of a line. */
  private static final double WIDER = 1.3;

  /** The widest of many paths is wider than the last one by this at most, in lines. */
  private static final double WIDEST = 3.6;

  /** Each of several discs at one place is larger than the next by this part. */
  private static final double LARGER = 0.5;

  /** The size of a disc that lies on a star. */
  private static final double ON_STAR = 0.45;

  /** Places closer than this, in pixels, are drawn as one. */
  private static final double NEAR = 0.25;

  /** The colour of what belongs to paths of several colours. */
  public static final Tint COMMON = style -> Color.WHITE;

  public Paths {
    all = List.copyOf(all);
  }

  public static Paths of(List<PathOverlay> all) {
    return new Paths(all, Optional.empty(), false);
  }

  /** A copy of the chart of a plane with paths and their keys. */
  public static Chart on(Chart chart, List<PathOverlay> paths, Grid plane, Optional<Minimum> star) {
    Paths all = new Paths(paths, star, true);
    return chart
        .belowStars(all::drawLines)
        .with(all.marks())
        .withKeys(PathKeys.of(paths, plane).stream());
  }

  /** The colour of the marks of all paths: their own, or none of them. */
  static Tint common(List<PathOverlay> paths) {
    List<Tint> tints = paths.stream().map(PathOverlay::tint).distinct().toList();
    return tints.size() == 1 ? tints.get(0) : COMMON;
  }

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    drawLines(g, plane, style);
    drawMarks(g, plane, style);
  }

  /** The starts and ends alone. */
  private Layer marks() {
    Paths paths = this;
    return new Layer() {
      @Override
      public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
        paths.drawMarks(g, plane, style);
      }

      @Override
      public void drawOverFrame(Graphics2D g, PlotArea plane, ChartStyle style) {
        paths.drawOverFrame(g, plane, style);
      }
    };
  }

  private void drawLines(Graphics2D g, PlotArea plane, ChartStyle style) {
    double[] widths = widths(plane, style);
    List<List<Stretch>> stretches = all.stream().map(path -> stretches(path, plane)).toList();
    for (int k = 0; k < all.size(); k++) {
      for (Stretch stretch : stretches.get(k)) {
        stretch.dash.drawCasing(g, stretch.line, widths[k], style);
      }
    }
    for (int k = 0; k < all.size(); k++) {
      g.setColor(all.get(k).colour(style));
      for (Stretch stretch : stretches.get(k)) {
        g.setStroke(stretch.dash.stroke(widths[k]));
        g.draw(stretch.line);
      }
    }
  }

  @Override
  public void drawOverFrame(Graphics2D g, PlotArea plane, ChartStyle style) {
    drawMarks(g, plane, style);
    for (PathOverlay path : all) {
      List<Point2D> way = path.places().stream().map(place -> at(plane, place)).toList();
      EdgeArrow.of(plane.area(), way).ifPresent(arrow -> arrow.drawOnGround(g, path, style));
    }
  }

  /**
   * The width of each path. In a still picture a path is wider than those that run along it above
   * it; in a movie, where paths grow and widths must not, than all that are above it.
   */
  private double[] widths(PlotArea plane, ChartStyle style) {
    List<RunningAlong> ways =
        isStill && all.size() > 1
            ? all.stream().map(path -> RunningAlong.of(points(path, plane), plane, style)).toList()
            : List.of();
    int[] below = new int[all.size()];
    for (int k = all.size() - 2; k >= 0; k--) {
      for (int above = k + 1; above < all.size(); above++) {
        if (ways.isEmpty() || ways.get(above).isAlong(points(all.get(k), plane))) {
          below[k] = Math.max(below[k], 1 + below[above]);
        }
      }
    }
    double step = Math.min(WIDER, WIDEST / Math.max(1, all.size() - 1));
    double line = style.pathWidth();
    return Arrays.stream(below).mapToDouble(k -> line * (1 + k * step)).toArray();
  }

  private static List<Point2D> points(PathOverlay path, PlotArea plane) {
    return apart(path.places(), plane).stream().map(place -> at(plane, place)).toList();
  }

  private void drawMarks(Graphics2D g, PlotArea plane, ChartStyle style) {
    for (int k = 0; k < all.size(); k++) {
      Place start = all.get(k).start();
      boolean alone = isAlone(start, plane, style);
      if (plane.holds(start.alpha(), start.beta())) {
        Color colour = alone ? all.get(k).colour(style) : COMMON.in(style);
        Point2D at = within(plane, start, Marker.RING.reach(style));
        Marker.RING.drawOnGround(g, at.getX(), at.getY(), colour, style, 1);
      }
    }
    for (int k = 0; k < all.size(); k++) {
      Place end = all.get(k).end();
      if (plane.holds(end.alpha(), end.beta())) {
        double size = endSize(k, plane, style);
        Point2D at = within(plane, end, size * Marker.DISC.reach(style));
        Marker.DISC.drawOnGround(g, at.getX(), at.getY(), all.get(k).colour(style), style, size);
      }
    }
  }

  private boolean isAlone(Place start, PlotArea plane, ChartStyle style) {
    double reach = Marker.RING.reach(style);
    return all.size() == 1
        || all.stream()
                .filter(path -> at(plane, path.start()).distance(at(plane, start)) < reach)
                .count()
            == 1;
  }

  /** Discs at one place are the smaller the later they are drawn; on a star all are small. */
  private double endSize(int k, PlotArea plane, ChartStyle style) {
    Point2D end = at(plane, all.get(k).end());
    double reach = Marker.DISC.reach(style);
    long above =
        all.subList(k + 1, all.size()).stream()
            .filter(later -> at(plane, later.end()).distance(end) < 2 * reach)
            .count();
    boolean onStar =
        star.isPresent()
            && end.distance(plane.x(star.get().alpha()), plane.y(star.get().beta()))
                < Marker.STAR.reach(style);
    return (onStar ? ON_STAR : 1) * (1 + LARGER * above);
  }

  /** A part of a path that is drawn in one way. */
  private record Stretch(Path2D line, Dash dash) {}

  private static List<Stretch> stretches(PathOverlay path, PlotArea plane) {
    List<Place> apart = apart(path.places(), plane);
    if (apart.size() == 1) {
      apart.add(apart.get(0)); // a dot
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int k = 1; k < apart.size(); k++) {
      boolean off = apart.get(k).isOff();
      if (k == apart.size() - 1 || apart.get(k + 1).isOff() != off) {
        Path2D line = through(apart.subList(from, k + 1), plane);
        stretches.add(new Stretch(line, off ? Dash.DASHED : Dash.SOLID));
        from = k;
      }
    }
    return stretches;
  }

  private static Path2D through(List<Place> places, PlotArea plane) {
    Path2D line = new Path2D.Double();
    line.moveTo(plane.x(places.get(0).alpha()), plane.y(places.get(0).beta()));
    for (Place place : places.subList(1, places.size())) {
      line.lineTo(plane.x(place.alpha()), plane.y(place.beta()));
    }
    return line;
  }

  private static List<Place> apart(List<Place> places, PlotArea plane) {
    List<Place> apart = new ArrayList<>(places.subList(0, 1));
    Point2D last = at(plane, places.get(0));
    for (Place place : places) {
      if (at(plane, place).distance(last) > NEAR) {
        apart.add(place);
        last = at(plane, place);
      }
    }
    return apart;
  }

  private static Point2D within(PlotArea plane, Place place, double reach) {
    Point2D at = at(plane, place);
    return plane.within(at.getX(), at.getY(), reach);
  }

  private static Point2D at(PlotArea plane, Place place) {
    return new Point2D.Double(plane.x(place.alpha()), plane.y(place.beta()));
  }

  /** The lines and their marks, from which labels keep away. */
  public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
    List<Obstacle> obstacles = new ArrayList<>();
    double[] widths = widths(plane, style);
    for (int k = 0; k < all.size(); k++) {
      PathOverlay path = all.get(k);
      double half = Dash.casedWidth(widths[k], style) / 2;
      obstacles.add(new Obstacle(line(plane, apart(path.places(), plane)), half));
      obstacles.add(new Obstacle(line(plane, List.of(path.start())), Marker.RING.reach(style)));
      double disc = endSize(k, plane, style) * Marker.DISC.reach(style);
      obstacles.add(new Obstacle(line(plane, List.of(path.end())), disc));
    }
    return obstacles;
  }

  private static Polyline line(PlotArea plane, List<Place> through) {
    return Polyline.of(
        through.stream().mapToDouble(place -> plane.x(place.alpha())).toArray(),
        through.stream().mapToDouble(place -> plane.y(place.beta())).toArray());
  }

  /**
   * Tells whether another path runs along a path, so that the one would hide the other: over two
   * sizes of text in all they are closer than some two widths of a line. The way of the path is
   * kept as the squares of a fine grid that it comes near to.
   */
  private static final class RunningAlong {
    /** Sizes of text. */
    private static final double LONG = 2;

    /** A step of a path is looked at in so many places at most: it may end far outside. */
    private static final int MOST = 1000;

    private final Set<Long> near = new HashSet<>();
    private final double square;
    private final double enough;
    private final PlotArea plane;

    private RunningAlong(PlotArea plane, ChartStyle style) {
      square = style.pathWidth();
      enough = LONG * style.fontSize();
      this.plane = plane;
    }

    static RunningAlong of(List<Point2D> way, PlotArea plane, ChartStyle style) {
      RunningAlong along = new RunningAlong(plane, style);
      along.walk(way, along::add);
      return along;
    }

    boolean isAlong(List<Point2D> other) {
      double[] length = {0};
      walk(other, (x, y, step) -> length[0] += near.contains(key(x, y, 0, 0)) ? step : 0);
      return length[0] >= enough;
    }

    @FunctionalInterface
    private interface Visitor {
      void at(double x, double y, double step);
    }

    /** Goes along a way in steps of half a square at most, within the picture. */
    private void walk(List<Point2D> way, Visitor visitor) {
      for (int k = 1; k < way.size(); k++) {
        Point2D from = way.get(k - 1);
        Point2D to = way.get(k);
        double length = from.distance(to);
        int steps = (int) Math.min(MOST, Math.ceil(2 * length / square));
        for (int i = 0; i < steps; i++) {
          double x = from.getX() + i * (to.getX() - from.getX()) / steps;
          double y = from.getY() + i * (to.getY() - from.getY()) / steps;
          if (plane.area().contains(x, y)) {
            visitor.at(x, y, length / steps);
          }
        }
      }
    }

    private void add(double x, double y, double step) {
      for (int right = -1; right <= 1; right++) {
        for (int down = -1; down <= 1; down++) {
          near.add(key(x, y, right, down));
        }
      }
    }

    private long key(double x, double y, int right, int down) {
      long column = (long) Math.floor(x / square) + right;
      long row = (long) Math.floor(y / square) + down;
      return (column << 32) ^ (row & 0xFFFFFFFFL);
    }
  }

  /**
   * A training path over a plane. Of a training that diverged, the finite places are drawn.
   *
   * @param name in the legend; empty for none
   * @param places the finite ones
   * @param tint the hue; {@link Paths} makes it light enough for any ground
   */
  public record PathOverlay(String name, List<Place> places, Tint tint) {
    /** A place in the plane, its cost, and whether the cell below clearly has another one. */
    public record Place(double alpha, double beta, double cost, boolean isOff) {
      /** A place whose distance from the surface is not shown. */
      public Place(double alpha, double beta, double cost) {
        this(alpha, beta, cost, false);
      }

      boolean finite() {
        return Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(cost);
      }
    }

    /** A path off the surface by more than this part of the colours is dashed there. */
    private static final double APART = 0.1;

    /** A shorter stretch than this, in extents of the path, is hidden by its marks. */
    private static final double SEEN = 0.03;

    public PathOverlay {
      places = places.stream().filter(Place::finite).toList();
      if (places.isEmpty()) {
        throw new IllegalArgumentException(name + ": a path has a start that is finite");
      }
    }

    /** A path as it lies on a plane or is projected onto it, whose costs have these colours. */
    public static PathOverlay of(String name, PathOnSlice path, ColorScale colours, Tint tint) {
      return new PathOverlay(
          name,
          path.places().stream()
              .map(
                  p ->
                      new Place(
                          p.alpha(), p.beta(), p.cost(), isOff(colours, p.cost(), p.sliceCost())))
              .toList(),
          tint);
    }

    /** Returns whether two costs are more than a tenth of the colours apart. */
    public static boolean isOff(ColorScale colours, double cost, double below) {
      return Math.abs(shown(colours, cost) - shown(colours, below)) > APART;
    }

    private static double shown(ColorScale colours, double cost) {
      return Math.max(0, Math.min(1, colours.fraction(cost)));
    }

    public Place start() {
      return places.get(0);
    }

    public Place end() {
      return places.get(places.size() - 1);
    }

    /**
     * Returns whether a stretch off the surface's cost, and so dashed, is long enough to be seen.
     */
    public boolean isPartlyOff() {
      double wide = reach(places.stream().mapToDouble(Place::alpha));
      double high = reach(places.stream().mapToDouble(Place::beta));
      double off = 0;
      for (int k = 1; k < places.size(); k++) {
        Place to = places.get(k);
        Place from = places.get(k - 1);
        double right = (to.alpha - from.alpha) / wide;
        double up = (to.beta - from.beta) / high;
        off += to.isOff ? StrictMath.hypot(right, up) : 0;
      }
      return off > SEEN;
    }

    private static double reach(DoubleStream values) {
      DoubleSummaryStatistics all = values.summaryStatistics();
      return Math.max(Double.MIN_NORMAL, all.getMax() - all.getMin());
    }

    public Color colour(ChartStyle style) {
      return tint.onGround().in(style);
    }
  }
}
