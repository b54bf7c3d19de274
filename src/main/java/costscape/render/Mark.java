package costscape.render;

import java.awt.Graphics2D;

/** A marker at one point of a chart. */
public record Mark(Marker marker, Tint tint, double x, double y) implements Layer {
  /** In the accent colour. */
  public static Mark of(Marker marker, double x, double y) {
    return new Mark(marker, Tint.ACCENT, x, y);
  }

  @Override
  public void draw(Graphics2D g, Plane plane, ChartStyle style) {
    marker.draw(g, plane.x(x), plane.y(y), tint.in(style), style);
  }
}
