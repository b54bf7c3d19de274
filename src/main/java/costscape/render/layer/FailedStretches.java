package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Hatch;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Hatches the stretches in which cells of a curve failed, from the last known place to the next,
 * because no line connects these. A single curve is hatched over the whole height. If there are
 * several curves, each one that failed has a hatched strip of its own colour along the bottom, as
 * the others go on.
 */
public record FailedStretches(List<NamedCurve> curves) implements Layer {
  /** The least width of a hatch, in gaps of the style: a narrower one is not seen. */
  private static final double NARROWEST = 1;

  /** The height of a strip, in gaps of the style. */
  private static final double STRIP = 1.5;

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    double bottom = plane.area().getMaxY();
    for (int k = 0; k < curves.size(); k++) {
      boolean alone = curves.size() == 1;
      double height = alone ? plane.area().getHeight() : STRIP * style.gap();
      Path2D stretches = stretches(curves.get(k), plane, bottom - height, height, style);
      if (stretches.getCurrentPoint() != null) {
        Hatch.fill(g, stretches, alone ? style.faint() : style.series(k), style);
        bottom -= height;
      }
    }
  }

  private static Path2D stretches(
      NamedCurve curve, PlotArea plane, double top, double height, ChartStyle style) {
    Path2D stretches = new Path2D.Double();
    double drawn = Double.NEGATIVE_INFINITY; // the right end of the last hatch
    int i = 0;
    while (i < curve.points()) {
      int end = end(curve, i);
      double from = plane.x(curve.x(Math.max(0, i - 1)));
      double to = plane.x(curve.x(Math.min(curve.points() - 1, end)));
      if (end > i && to > drawn) {
        double half = Math.max(NARROWEST * style.gap(), to - from) / 2;
        double left = Math.max(plane.area().getMinX(), (from + to) / 2 - half);
        drawn = Math.min(plane.area().getMaxX(), (from + to) / 2 + half);
        stretches.append(new Rectangle2D.Double(left, top, drawn - left, height), false);
      }
      i = Math.max(i + 1, end);
    }
    return stretches;
  }

  /** The first place at or after {@code from} that did not fail. */
  private static int end(NamedCurve curve, int from) {
    int end = from;
    while (end < curve.points() && Double.isNaN(curve.y(end))) {
      end++;
    }
    return end;
  }
}
