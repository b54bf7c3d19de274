package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.scale.Ruler;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;

/** A marker at one point of a chart. */
public record Mark(Marker marker, Tint tint, double x, double y) implements Layer, Obstacle.Source {
  /** A smaller mark, in usual sizes, would not be told from others. */
  private static final double SMALLEST = 0.5;

  /** A mark in the accent colour. */
  public static Mark of(Marker marker, double x, double y) {
    return new Mark(marker, Tint.ACCENT, x, y);
  }

  @Override
  public boolean isStar() {
    return marker == Marker.STAR;
  }

  @Override
  public boolean needsRoom(Ruler horizontal) {
    return horizontal.endsAt(x);
  }

  /** Within the frame; not at all where its place is cut off. */
  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    if (plane.holds(x, y)) {
      double times = times(plane, style);
      Point2D at = at(plane, times * marker.reach(style));
      marker.draw(g, at.getX(), at.getY(), tint.in(style), style, times);
    }
  }

  /**
   * The size of the mark. Near the frame a mark gets smaller before it moves: one that moved would
   * say another cost than its curve in a low picture. One at the very end of an axis moves whole.
   */
  private double times(PlotArea plane, ChartStyle style) {
    if (plane.horizontal().endsAt(x) || plane.vertical().endsAt(y)) {
      return 1;
    }
    double room = plane.room(plane.x(x), plane.y(y));
    return Math.max(SMALLEST, Math.min(1, room / marker.reach(style)));
  }

  private Point2D at(PlotArea plane, double reach) {
    return plane.within(plane.x(x), plane.y(y), reach);
  }

  @Override
  public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
    double reach = times(plane, style) * marker.reach(style);
    Point2D at = at(plane, reach);
    return List.of(Obstacle.at(at.getX(), at.getY(), reach));
  }
}
