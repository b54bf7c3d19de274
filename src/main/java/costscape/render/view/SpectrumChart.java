package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.study.SpectrumResult;
import costscape.sweep.CellLine;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Draws the density of a Hessian's eigenvalues over their range, on a logarithmic scale. */
public final class SpectrumChart {
  private static final double RUG = 0.05; // of the height of the axes

  private SpectrumChart() {}

  public static Figure of(SpectrumResult result) {
    CellLine density = result.density();
    double floor = result.floor();
    List<Double> all = result.eigenvalues();
    double top = Math.max(2 * density.range().largest(), 10 * floor);
    Chart chart =
        Chart.over(
                Ruler.linear("Hessian eigenvalue", density.axis().from(), density.axis().to()),
                new Ruler("density of eigenvalues", Scale.LOG, floor, top))
            .with(new Guide(0))
            .with(new CurveLayer(NamedCurve.of("", density), Tint.series(0), Dash.SOLID));
    Chart whole =
        all.isEmpty()
            ? chart
            : chart
                .with((g, plane, style) -> drawRug(g, plane, style, all))
                .with(LegendKey.line("estimated density", Tint.series(0)))
                .with(
                    LegendKey.line(
                        "the %d eigenvalues themselves".formatted(all.size()), Tint.ACCENT));
    return whole.withCaption(result.caption());
  }

  /** A short bar at the foot of the axes for every value. */
  private static void drawRug(Graphics2D g, PlotArea plane, ChartStyle style, List<Double> values) {
    double foot = plane.area().getMaxY();
    double top = foot - RUG * plane.area().getHeight();
    for (double value : values) {
      Line2D bar = new Line2D.Double(plane.x(value), foot, plane.x(value), top);
      Dash.SOLID.draw(g, bar, style.accent(), 0.5 * style.lineWidth());
    }
  }
}
