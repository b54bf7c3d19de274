package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.Marker;
import costscape.render.chart.Plane;
import costscape.render.chart.Tint;
import java.awt.Graphics2D;
import java.awt.Shape;

/** A marker at one point of a chart. */
public record Mark(Marker marker, Tint tint, double x, double y) implements Layer {
  /** A mark in the accent colour. */
  public static Mark of(Marker marker, double x, double y) {
    return new Mark(marker, Tint.ACCENT, x, y);
  }

  @Override
  public boolean isStar() {
    return marker == Marker.STAR;
  }

  @Override
  public void draw(Graphics2D g, Plane plane, ChartStyle style) {
    Shape clip = g.getClip();
    g.setClip(null); // a mark on the edge is drawn whole
    marker.draw(g, plane.x(x), plane.y(y), tint.in(style), style);
    g.setClip(clip);
  }
}
