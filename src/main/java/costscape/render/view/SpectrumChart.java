package costscape.render.view;

import costscape.critical.local.SpectralDensity;
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
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.sweep.CellLine;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;

/** Draws the density of a Hessian's eigenvalues over their range, on a logarithmic scale. */
public final class SpectrumChart {
  private static final double RUG = 0.05; // of the height of the axes

  private SpectrumChart() {}

  /**
   * The chart of a density of eigenvalues.
   *
   * @param density by eigenvalue
   * @param floor the least density that is shown
   * @param all every eigenvalue where these are known, else none
   */
  public static Chart of(CellLine density, double floor, List<Double> all) {
    double top = Math.max(2 * density.range().largest(), 10 * floor);
    Chart chart =
        Chart.over(
                Ruler.linear("Hessian eigenvalue", density.axis().from(), density.axis().to()),
                new Ruler("density of eigenvalues", Scale.LOG, floor, top))
            .with(new Guide(0))
            .with(new CurveLayer(NamedCurve.of("", density), Tint.series(0), Dash.SOLID));
    if (all.isEmpty()) {
      return chart;
    }
    return chart
        .with((g, plane, style) -> drawRug(g, plane, style, all))
        .with(LegendKey.line("estimated density", Tint.series(0)))
        .with(LegendKey.line("the %d eigenvalues themselves".formatted(all.size()), Tint.ACCENT));
  }

  /** The chart of a point's spectrum, which the result has. */
  public static Figure of(PointResult result) {
    PointResult.Spectrum spectrum = result.spectrum().orElseThrow();
    SpectralDensity density = spectrum.density();
    int size = result.model().layout().size();
    return of(density.curve(), density.floor(size), result.eigenvalues())
        .withCaption(caption(result.model(), spectrum.plan(), density.width()));
  }

  /** Returns what is to be said of the density, before it is known with another width. */
  public static String caption(ModelAtPoint model, SpectralDensity.Plan plan, double width) {
    return model.pointFacts() + " " + sentence(model.layout().size(), plan, width);
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

  /**
   * Returns what a caption says of a density.
   *
   * @param parameters of the cost
   * @param plan how it was estimated
   * @param width of the bell that stands for one value
   */
  public static String sentence(int parameters, SpectralDensity.Plan plan, double width) {
    return String.format(
        Locale.ROOT,
        "Density of the %,d eigenvalues of the Hessian in all parameters, estimated by stochastic"
            + " Lanczos quadrature (%d random vectors, up to %d products each, seed %d); each value"
            + " is drawn as a bell of width %s.",
        parameters,
        plan.probes(),
        plan.steps(),
        plan.seed(),
        String.format(Locale.ROOT, "%.2g", width));
  }
}
