package costscape.cli.report;

import costscape.critical.local.HessianProduct;
import costscape.critical.local.SpectralDensity;
import costscape.critical.verdict.BoundedEigenvalue;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.Figure;
import costscape.render.view.SpectrumChart;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.store.text.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellLine;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The density of a point's Hessian eigenvalues: its table, picture and summary. */
public record SpectrumReport(ModelAtPoint model, SpectralDensity.Plan plan, Output output) {
  /** The end of the names of the table and the picture. */
  private static final String SUFFIX = "-spectrum";

  /** A density with its ends. */
  private record Found(
      SpectralDensity density, BoundedEigenvalue smallest, BoundedEigenvalue largest) {}

  /** The most products with the Hessian, and bounds of two. */
  public static int products(ModelAtPoint model, SpectralDensity.Plan plan) {
    return Math.multiplyExact(plan.probes(), Math.min(plan.steps(), model.layout().size())) + 2;
  }

  /** Fails now where the files could not be written later. */
  public void prepare() throws IOException {
    output.preparePicture(SUFFIX).prepareOnly(List.of(".json", SUFFIX + ".csv"));
    output.pictures().rehearse(StandIn.line("Hessian eigenvalue").withCaption(caption(0)));
  }

  /** Computes the spectrum and writes its files; eigenvalues are all, or none if unknown. */
  public void write(Summary summary, Runner runner, double... eigenvalues) throws IOException {
    double[] theta = model.point().toArray();
    SpectralDensity density =
        SpectralDensity.of(
            vector -> HessianProduct.of(model.cost(), theta, vector, runner), theta.length, plan);
    Found found =
        new Found(
            density,
            BoundedEigenvalue.of(model.cost(), theta, density.smallestPair()),
            BoundedEigenvalue.of(model.cost(), theta, density.largestPair()));
    CellLine line = density.curve();
    Figure picture =
        SpectrumChart.of(
                line, density.floor(theta.length), Arrays.stream(eigenvalues).boxed().toList())
            .withCaption(caption(density.width()));
    output.pictures().confirm(() -> picture);
    output.file(
        SUFFIX + ".csv",
        out -> CellTable.write(line, "density", TableFormat.CSV, Runner.serial(), out));
    output.pictures().write(SUFFIX, picture, "density of Hessian eigenvalues");
    output.about("spectrum", facts(found));
    output.record();
    into(summary, found);
  }

  private void into(Summary summary, Found found) throws IOException {
    SpectralDensity density = found.density;
    summary
        .put("spectrum", facts(found))
        .line(
            "spectrum     from %s to %s; an estimated %s of the eigenvalues are below %s",
            found.smallest.text(),
            found.largest.text(),
            percent(density.shareBelow(-density.width())),
            SixDigits.of(-density.width()))
        .line(
            "             (those nearer to 0 than that are not told from 0 here%s)",
            found.smallest.or(found.largest).remark())
        .line(
            "             by Lanczos quadrature, %d random vectors of up to %d products, seed %d",
            plan.probes(), plan.steps(), plan.seed());
    summary.written(output);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2g", 100 * share) + " %";
  }

  private Map<String, Object> facts(Found found) {
    return JsonMap.of("probes", plan.probes())
        .with("steps", plan.steps())
        .with("seed", plan.seed())
        .with("width", found.density.width())
        .with("smallest", found.smallest.value())
        .with("smallest_within", LargestEigenvalues.within(found.smallest))
        .with("largest", found.largest.value())
        .with("largest_within", LargestEigenvalues.within(found.largest))
        .with("share_below_minus_width", found.density.shareBelow(-found.density.width()));
  }

  private String caption(double width) {
    String density = SpectrumChart.sentence(model.layout().size(), plan, width);
    return model.pointFacts() + " " + density;
  }
}
