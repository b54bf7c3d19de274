package costscape.render.figure;

import costscape.critical.local.SpectralDensity;
import costscape.render.chart.Figure;
import costscape.render.view.SpectrumChart;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;

/** Draws the density of a point's Hessian eigenvalues. */
public record SpectrumFigure(PointResult result) {
  public Figure figure() {
    PointResult.Spectrum spectrum = result.spectrum().orElseThrow();
    SpectralDensity density = spectrum.density();
    int size = result.model().layout().size();
    return SpectrumChart.of(density.curve(), density.floor(size), result.eigenvalues())
        .withCaption(caption(result.model(), spectrum.plan(), density.width()));
  }

  /** What is to be said of the density, before it is known with another width. */
  public static String caption(ModelAtPoint model, SpectralDensity.Plan plan, double width) {
    return model.pointFacts() + " " + SpectrumChart.sentence(model.layout().size(), plan, width);
  }
}
