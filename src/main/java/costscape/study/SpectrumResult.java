package costscape.study;

import costscape.critical.local.SpectralDensity;
import costscape.sweep.CellLine;
import java.util.List;
import java.util.Locale;

/**
 * The density of a Hessian's eigenvalues as it is drawn.
 *
 * @param density by eigenvalue
 * @param floor the least density that is shown
 * @param eigenvalues every one of them where these are known, else none
 * @param caption what is to be said of it
 */
public record SpectrumResult(
    CellLine density, double floor, List<Double> eigenvalues, String caption) {
  public SpectrumResult {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /** The density at a point of which it was asked. */
  public static SpectrumResult of(PointResult result) {
    PointResult.Spectrum spectrum = result.spectrum().orElseThrow();
    return of(
        spectrum.density(),
        spectrum.plan(),
        result.model().layout().size(),
        result.eigenvalues(),
        result.model().pointFacts());
  }

  /**
   * A density that was estimated by random vectors.
   *
   * @param parameters of the cost
   * @param point what a caption says of the point
   */
  public static SpectrumResult of(
      SpectralDensity density,
      SpectralDensity.Plan plan,
      int parameters,
      List<Double> eigenvalues,
      CaptionFacts point) {
    String sentence =
        String.format(
            Locale.ROOT,
            "Density of the %,d eigenvalues of the Hessian in all parameters, estimated by"
                + " stochastic Lanczos quadrature (%d random vectors, up to %d products each, seed"
                + " %d); each value is drawn as a bell of width %.2g.",
            parameters,
            plan.probes(),
            plan.steps(),
            plan.seed(),
            density.width());
    return new SpectrumResult(
        density.curve(), density.floor(parameters), eigenvalues, point.with(sentence).toString());
  }
}
