package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cost.DifferentiableCost;
import costscape.critical.local.CurvatureSweep;
import costscape.critical.local.HessianProperty;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.scale.Scale;
import costscape.render.view.CurvatureChart;
import costscape.store.file.InputException;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.io.IOException;

/** A sweep of curvature instead of cost: its table, picture and summary. */
record CurvatureReport(SweepRequest request, HessianProperty curvature) {

  /** Sweeps the line or plane, and refuses what was asked for that is for costs alone. */
  Summary draw() throws IOException {
    VariedSlice varied = request.varied();
    boolean ranged = request.colours().hasRange() && !varied.isLine();
    if (request.options().view().isPresent()
        || request.colours().scale() != Scale.LINEAR
        || ranged) {
      throw new InputException(
          (ranged ? "--range is" : "--view and --scale are")
              + " for costs, not for "
              + curvature.label());
    }
    Runner runner = request.runner();
    QuantitySweep sweep = new QuantitySweep(curvature.label(), request, this::rangeInto);
    DifferentiableCost cost = request.model().cost();
    return sweep.of(
        this::picture,
        () -> CurvatureSweep.over(cost, varied.slice(), varied.axes(), curvature, runner));
  }

  private Chart picture(SweptCells cells) {
    Chart chart = CurvatureChart.of(cells, curvature, request.model().measure());
    return (request.varied().isLine() ? request.colours().heights(chart) : chart)
        .withCaption(caption());
  }

  private CaptionText caption() {
    return request.caption().and("Curvature of the cost in all its parameters.");
  }

  private void rangeInto(Summary summary, Range range) {
    summary.line(
        "%s from %s to %s",
        curvature.label(), SixDigits.of(range.smallest()), SixDigits.of(range.largest()));
  }
}
