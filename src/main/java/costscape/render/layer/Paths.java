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
import costscape.space.Grid;
import costscape.trace.PathOnSlice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Training paths over a plane, each in a light colour within a black casing, so that it shows on
 * every ground; a ring at the start and a disc at the end. All are of one width, and the shortest
 * lies on top. Where it runs along others, it is drawn beside them, so that all are seen. Where
 * several end at one place, the earlier discs are larger.
 *
 * @param star the smallest cell, which an end leaves to be seen; empty if it is not marked
 */
public record Paths(List<PathOverlay> all, Optional<Minimum> star) implements Layer {
  /** Each of several discs at one place is larger than the next by this part. */
  private static final double LARGER = 0.5;

  /** The size of a disc that lies on a star. */
  private static final double ON_STAR = 0.45;

  /** Paths run along each other where they are no further apart than this, in widths. */
  private static final double BESIDE = 0.6;

  /** Two paths that meet for less than this length cross, in widths. */
  private static final double CROSSING = 12;

  /** Over this length, in widths, a path swings to its place beside others. */
  private static final double SWING = 3;

  /** Places closer than this, in pixels, are drawn as one. */
  private static final double NEAR = 0.25;

  /** The colour of what belongs to paths of several colours. */
  public static final Tint COMMON = style -> Color.WHITE;

  public Paths {
    all = List.copyOf(all);
  }

  public static Paths of(List<PathOverlay> all) {
    return new Paths(all, Optional.empty());
  }

  /**
   * A copy of the chart of a plane with paths and their keys.
   *
   * @param star that is marked above the paths and below their ends; empty for none
   */
  public static Chart on(Chart chart, List<PathOverlay> paths, Grid plane, Optional<Minimum> star) {
    Paths all = new Paths(paths, star);
    Chart lined = chart.with((g, area, style) -> drawLines(all.longestFirst(area), g, area, style));
    return star.map(smallest -> smallest.on(lined))
        .orElse(lined)
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
    drawLines(longestFirst(plane), g, plane, style);
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

  private List<PathOverlay> longestFirst(PlotArea plane) {
    return longestFirst(all, place -> at(plane, place));
  }

  /**
   * Paths in the order in which they are drawn: the shorter of two along one way lies above the
   * longer one, which goes on below it.
   *
   * @param at where a place is in the picture
   */
  public static List<PathOverlay> longestFirst(
      List<PathOverlay> paths, Function<Place, Point2D> at) {
    return paths.stream()
        .sorted(Comparator.comparingDouble(path -> -length(path.places(), at)))
        .toList();
  }

  private static double length(List<Place> places, Function<Place, Point2D> at) {
    double length = 0;
    Point2D last = at.apply(places.get(0));
    for (Place place : places) {
      Point2D here = at.apply(place);
      length += here.distance(last) > NEAR ? here.distance(last) : 0;
      last = here.distance(last) > NEAR ? here : last;
    }
    return length;
  }

  private static void drawLines(
      List<PathOverlay> paths, Graphics2D g, PlotArea plane, ChartStyle style) {
    List<Polyline> below = new ArrayList<>();
    for (PathOverlay path : paths) {
      List<Place> apart = apart(path.places(), plane);
      if (apart.size() == 1) {
        apart.add(apart.get(0)); // a dot
      }
      Polyline way = line(plane, apart);
      double width = style.pathWidth();
      List<Polyline.Gap> shared = shared(way, below, width);
      double aside = (width + Dash.casedWidth(width, style)) / 2;
      Path2D drawn = way.pathBeside(shared, aside, SWING * width);
      Dash.SOLID.drawCased(g, drawn, path.colour(style), width, style);
      below.add(way);
    }
  }

  /** The stretches in which a path runs along others, and does not only cross them. */
  private static List<Polyline.Gap> shared(Polyline way, List<Polyline> others, double width) {
    List<Polyline.Gap> shared = new ArrayList<>();
    double from = Double.NaN;
    for (double at = 0; at <= way.length() + width; at += width) {
      double here = Math.min(at, way.length());
      boolean isBeside =
          at <= way.length()
              && others.stream()
                  .anyMatch(o -> o.isNear(way.xAt(here), way.yAt(here), BESIDE * width));
      if (isBeside && Double.isNaN(from)) {
        from = here;
      } else if (!isBeside && !Double.isNaN(from)) {
        if (here - from > CROSSING * width) {
          shared.add(new Polyline.Gap(from, here));
        }
        from = Double.NaN;
      }
    }
    return shared;
  }

  @Override
  public void drawOverFrame(Graphics2D g, PlotArea plane, ChartStyle style) {
    drawMarks(g, plane, style);
    for (PathOverlay path : all) {
      List<Point2D> way = path.places().stream().map(place -> at(plane, place)).toList();
      EdgeArrow.of(plane.area(), way).ifPresent(arrow -> arrow.drawOnGround(g, path, style));
    }
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
    double half = Dash.casedWidth(style.pathWidth(), style) / 2;
    for (int k = 0; k < all.size(); k++) {
      PathOverlay path = all.get(k);
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
   * A training path over a plane. Of a training that diverged, the finite places are drawn.
   *
   * @param name in the legend; empty for none
   * @param places the finite ones
   * @param tint the hue; {@link Paths} makes it light enough for any ground
   */
  public record PathOverlay(String name, List<Place> places, Tint tint) {
    /** A place in the plane, and its cost. */
    public record Place(double alpha, double beta, double cost) {
      boolean finite() {
        return Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(cost);
      }
    }

    public PathOverlay {
      places = places.stream().filter(Place::finite).toList();
      if (places.isEmpty()) {
        throw new IllegalArgumentException(name + ": a path has a start that is finite");
      }
    }

    /** A path as it lies on a plane or is projected onto it. */
    public static PathOverlay of(String name, PathOnSlice path, Tint tint) {
      return new PathOverlay(
          name,
          path.places().stream().map(p -> new Place(p.alpha(), p.beta(), p.cost())).toList(),
          tint);
    }

    public Place start() {
      return places.get(0);
    }

    public Place end() {
      return places.get(places.size() - 1);
    }

    public Color colour(ChartStyle style) {
      return tint.onGround().in(style);
    }
  }
}
