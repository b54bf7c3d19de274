package costscape.api;

import costscape.critical.local.SpectralDensity;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.view.SpectrumChart;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.SpectrumResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The density of a Hessian's eigenvalues, estimated by products with random vectors (stochastic
 * Lanczos quadrature). Its integral is 1. Immutable.
 */
public final class Spectrum {
  final Point point;
  final SpectralDensity.Plan plan;
  final SpectralDensity density;

  Spectrum(Point point, SpectralDensity.Plan plan, SpectralDensity density) {
    this.point = point;
    this.plan = plan;
    this.density = density;
  }

  /** {@return the smallest eigenvalue that a random vector met} */
  public double smallest() {
    return density.smallest();
  }

  /** {@return the largest eigenvalue that a random vector met} */
  public double largest() {
    return density.largest();
  }

  /** {@return the standard deviation of the bell that stands for each eigenvalue} */
  public double width() {
    return density.width();
  }

  /**
   * The density at an eigenvalue.
   *
   * @return the share of all eigenvalues per unit there
   */
  public double at(double eigenvalue) {
    return density.at(eigenvalue, density.width());
  }

  /**
   * The estimated share of the eigenvalues below a bound. Eigenvalues nearer to 0 than {@link
   * #width} are not told from 0.
   *
   * @return the share, from 0 to 1
   */
  public double shareBelow(double bound) {
    return density.shareBelow(bound);
  }

  /** Writes a CSV file of eigenvalue and density. */
  public void writeCsv(Path file) throws IOException {
    Files.write(
        file,
        out -> CellTable.write(density.curve(), "density", TableFormat.CSV, Runner.serial(), out));
  }

  /** The density as a curve, with the whole caption. */
  Figure figure() {
    return SpectrumChart.of(
        SpectrumResult.of(
            density, plan, point.model.dimension(), List.of(), point.model.captionParts()));
  }

  @Override
  public String toString() {
    return "eigenvalues from %s to %s".formatted(smallest(), largest());
  }
}
