package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;

/** A marker at one point of a chart. */
public record Mark(Marker marker, Tint tint, double x, double y) implements Layer, Obstacle.Source {
  /** A mark in the accent colour. */
  public static Mark of(Marker marker, double x, double y) {
    return new Mark(marker, Tint.ACCENT, x, y);
  }

  @Override
  public boolean isStar() {
    return marker == Marker.STAR;
  }

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    Shape clip = g.getClip();
    g.setClip(null); // a mark on the edge is drawn whole
    marker.draw(g, plane.x(x), plane.y(y), tint.in(style), style);
    g.setClip(clip);
  }

  @Override
  public void drawOverFrame(Graphics2D g, PlotArea plane, ChartStyle style) {
    double reach = marker.reach(style);
    double left = plane.x(x) - reach;
    double top = plane.y(y) - reach;
    if (!plane.area().contains(left, top, 2 * reach, 2 * reach)) {
      draw(g, plane, style);
    }
  }

  @Override
  public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
    return List.of(Obstacle.at(plane.x(x), plane.y(y), marker.reach(style)));
  }
}
