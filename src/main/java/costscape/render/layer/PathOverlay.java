package costscape.render.layer;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Plane;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training path over a plane, with a ring at its start and a disc at its end. The path has one
 * colour, or the colours of its own cost, which is not the cost of the cell below if the path has
 * left the plane. Of a training that diverged, the finite places are drawn.
 */
public final class PathOverlay implements Layer {
  /** One recorded place in the plane and the cost there. */
  public record Place(double alpha, double beta, double cost) {
    boolean finite() {
      return Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(cost);
    }
  }

  private static final double EDGE = 1.9;

  /** A line whose colour carries a meaning is this much wider than others. */
  private static final double WIDE = 1.7;

  private final String name;
  private final List<Place> places;
  private final Tint tint;
  private final Optional<ColorScale> colours;

  private PathOverlay(String name, List<Place> places, Tint tint, Optional<ColorScale> colours) {
    this.name = name;
    this.places = places.stream().filter(Place::finite).toList();
    this.tint = tint;
    this.colours = colours;
    if (this.places.isEmpty()) {
      throw new IllegalArgumentException(name + ": a path has a start that is finite");
    }
  }

  /**
   * A path in one colour.
   *
   * @param name the path's name in the legend; empty for none
   */
  public static PathOverlay of(String name, List<Place> places, Tint tint) {
    return new PathOverlay(name, places, tint, Optional.empty());
  }

  /** A copy in which each stretch has the colour of its own cost. */
  public PathOverlay coloured(ColorScale scale) {
    return new PathOverlay(name, places, tint, Optional.of(scale));
  }

  public List<Place> places() {
    return places;
  }

  public String name() {
    return name;
  }

  public Tint tint() {
    return tint;
  }

  /** The scale that gives each stretch the colour of its cost; empty if it has one colour. */
  public Optional<ColorScale> colours() {
    return colours;
  }

  /** A copy of the chart with this path and its key. */
  public Chart over(Chart chart) {
    Chart drawn = chart.with(this);
    return name.isEmpty() ? drawn : drawn.with(LegendKey.line(name, tint));
  }

  /** The mark at the end alone, to be drawn above other paths; none if the end lies outside. */
  public Layer ball() {
    Mark mark = mark(Marker.DISC, places.get(places.size() - 1));
    return new Layer() {
      @Override
      public void draw(Graphics2D g, Plane plane, ChartStyle style) {
        if (plane.holds(mark.x(), mark.y())) {
          mark.draw(g, plane, style);
        }
      }

      @Override
      public void drawOverFrame(Graphics2D g, Plane plane, ChartStyle style) {
        if (plane.holds(mark.x(), mark.y())) {
          mark.drawOverFrame(g, plane, style);
        }
      }
    };
  }

  private Mark mark(Marker marker, Place place) {
    return new Mark(marker, tint, place.alpha(), place.beta());
  }

  @Override
  public void drawOverFrame(Graphics2D g, Plane plane, ChartStyle style) {
    Mark start = mark(Marker.RING, places.get(0));
    Mark end = mark(Marker.DISC, places.get(places.size() - 1));
    for (Mark mark : List.of(start, end)) {
      if (plane.holds(mark.x(), mark.y())) {
        mark.drawOverFrame(g, plane, style);
      }
    }
    arrow(plane).ifPresent(arrow -> arrow.draw(g, tint.in(style), style));
  }

  @Override
  public void draw(Graphics2D g, Plane plane, ChartStyle style) {
    draw(g, style, place -> plane.x(place.alpha()), place -> plane.y(place.beta()));
  }

  private Optional<EdgeArrow> arrow(Plane plane) {
    List<Point2D> path =
        places.stream()
            .<Point2D>map(p -> new Point2D.Double(plane.x(p.alpha()), plane.y(p.beta())))
            .toList();
    return EdgeArrow.of(plane.area(), path);
  }

  /** Gives one coordinate of a place in the picture. */
  @FunctionalInterface
  interface Coordinate {
    double of(Place place);
  }

  void draw(Graphics2D g, ChartStyle style, Coordinate x, Coordinate y) {
    Path2D path = path(x, y);
    g.setColor(style.halo());
    g.setStroke(Dash.SOLID.stroke(haloWidth(style)));
    g.draw(path);
    g.setStroke(Dash.SOLID.stroke(width(style)));
    if (colours.isPresent()) {
      drawColoured(g, colours.get(), x, y);
    } else {
      g.setColor(tint.in(style));
      g.draw(path);
    }
    Place start = places.get(0);
    Place end = places.get(places.size() - 1);
    Color colour = tint.in(style);
    Marker.RING.draw(g, x.of(start), y.of(start), colour, style);
    Marker.DISC.draw(g, x.of(end), y.of(end), colour, style);
  }

  private double width(ChartStyle style) {
    return style.lineWidth() * (colours.isPresent() ? WIDE : 1);
  }

  private double haloWidth(ChartStyle style) {
    return width(style) + (EDGE - 1) * style.lineWidth();
  }

  /** Places closer than this, in pixels, are drawn as one. */
  private static final double NEAR = 0.25;

  /** The line and its two marks, from which labels keep away. */
  public List<Obstacle> obstacles(Plane plane, ChartStyle style) {
    Place end = places.get(places.size() - 1);
    return List.of(
        new Obstacle(line(plane, apart(plane)), haloWidth(style) / 2),
        new Obstacle(line(plane, places.subList(0, 1)), Marker.RING.reach(style)),
        new Obstacle(line(plane, List.of(end)), Marker.DISC.reach(style)));
  }

  private static Polyline line(Plane plane, List<Place> through) {
    return Polyline.of(
        through.stream().mapToDouble(place -> plane.x(place.alpha())).toArray(),
        through.stream().mapToDouble(place -> plane.y(place.beta())).toArray());
  }

  private List<Place> apart(Plane plane) {
    return apart(place -> plane.x(place.alpha()), place -> plane.y(place.beta()));
  }

  private List<Place> apart(Coordinate x, Coordinate y) {
    List<Place> apart = new ArrayList<>(places.subList(0, 1));
    Place last = places.get(0);
    for (Place place : places) {
      if (StrictMath.hypot(x.of(place) - x.of(last), y.of(place) - y.of(last)) > NEAR) {
        apart.add(place);
        last = place;
      }
    }
    return apart;
  }

  private Path2D path(Coordinate x, Coordinate y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x.of(places.get(0)), y.of(places.get(0)));
    apart(x, y).stream().skip(1).forEach(place -> path.lineTo(x.of(place), y.of(place)));
    return path;
  }

  private void drawColoured(Graphics2D g, ColorScale scale, Coordinate x, Coordinate y) {
    Place from = places.get(0);
    for (Place to : places) {
      if (StrictMath.hypot(x.of(to) - x.of(from), y.of(to) - y.of(from)) > NEAR) {
        g.setColor(new Color(scale.rgb((from.cost() + to.cost()) / 2)));
        g.draw(new Line2D.Double(x.of(from), y.of(from), x.of(to), y.of(to)));
        from = to;
      }
    }
  }
}
