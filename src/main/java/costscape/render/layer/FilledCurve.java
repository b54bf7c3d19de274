package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorScale;
import costscape.sweep.CellLine;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Fills the area below a cost curve: each column has the colour of its cost. */
public record FilledCurve(CellLine curve, ColorScale colours) implements Layer {
  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    NamedCurve line = NamedCurve.of("", curve);
    new FailedStretches(List.of(line)).draw(g, plane, style);
    Graphics2D below = (Graphics2D) g.create();
    below.clip(below(plane));
    below.drawImage(strip(), placed(plane), null);
    below.dispose();
    new CurveLayer(line, Tint.INK, Dash.SOLID).draw(g, plane, style);
  }

  /** An image with one pixel a cell; failed cells are transparent. */
  private BufferedImage strip() {
    int points = curve.axis().points();
    BufferedImage strip = new BufferedImage(points, 1, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < points; i++) {
      strip.setRGB(i, 0, failed(i) ? 0 : colours.rgb(curve.at(i)));
    }
    return strip;
  }

  private AffineTransform placed(PlotArea plane) {
    double half = curve.axis().step() / 2;
    double left = plane.x(curve.axis().from() - half);
    double right = plane.x(curve.axis().to() + half);
    AffineTransform place = AffineTransform.getTranslateInstance(left, plane.area().getY());
    place.scale((right - left) / curve.axis().points(), plane.area().getHeight());
    return place;
  }

  private boolean failed(int i) {
    return Double.isNaN(curve.at(i));
  }

  private Path2D below(PlotArea plane) {
    Path2D below = new Path2D.Double();
    double floor = plane.area().getMaxY();
    below.moveTo(plane.area().getX(), floor);
    for (int i = 0; i < curve.axis().points(); i++) {
      double y = plane.y(curve.at(i));
      double kept = Double.isNaN(y) ? floor : Math.max(plane.area().getY(), Math.min(floor, y));
      if (failed(i) && i > 0) {
        below.lineTo(plane.x(curve.axis().at(i - 1)), floor);
      } else if (i > 0 && failed(i - 1)) {
        below.lineTo(plane.x(curve.axis().at(i)), floor);
      }
      below.lineTo(plane.x(curve.axis().at(i)), kept);
    }
    below.lineTo(plane.area().getMaxX(), floor);
    below.closePath();
    return below;
  }
}
