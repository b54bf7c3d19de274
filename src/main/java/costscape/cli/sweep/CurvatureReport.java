package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VariedSlice;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Model;
import costscape.cost.DifferentiableCost;
import costscape.critical.local.Curvature;
import costscape.critical.local.CurvatureSweep;
import costscape.job.Runner;
import costscape.landscape.View;
import costscape.render.chart.Chart;
import costscape.render.scale.Scale;
import costscape.render.view.CurvatureChart;
import costscape.store.file.InputException;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.words.CaptionWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.Optional;

/** A sweep of curvature instead of cost: its table, picture and summary. */
public record CurvatureReport(
    Model model,
    VariedSlice varied,
    Curvature curvature,
    ColourOptions colours,
    TableOptions table,
    Output output) {

  /**
   * Sweeps the line or plane.
   *
   * @param view how a plane of costs is to be drawn, where that was said
   * @throws InputException where something was asked for that is for costs alone
   */
  public Summary draw(Optional<View> view, ThreadOptions threads) throws IOException {
    boolean ranged = colours.hasRange() && !varied.isLine();
    if (view.isPresent() || colours.scale() != Scale.LINEAR || ranged) {
      throw new InputException(
          (ranged ? "--range is" : "--view and --scale are")
              + " for costs, not for "
              + curvature.label());
    }
    Runner runner = SweepRunner.of(varied, table, threads, output);
    QuantitySweep sweep =
        new QuantitySweep(curvature.label(), varied, table, output, this::rangeInto);
    DifferentiableCost cost = model.cost();
    return varied.isLine()
        ? sweep.line(
            this::picture,
            () -> CurvatureSweep.curve(cost, varied.slice(), varied.axis(), curvature, runner))
        : sweep.plane(
            this::picture,
            () -> CurvatureSweep.surface(cost, varied.slice(), varied.grid(), curvature, runner));
  }

  private Chart picture(CellLine curve) {
    Chart chart = CurvatureChart.of(curve, curvature, model.measure());
    return colours.heights(chart).withCaption(caption());
  }

  private Chart picture(CellPlane surface) {
    return CurvatureChart.of(surface, curvature, model.measure()).withCaption(caption());
  }

  private String caption() {
    return varied.caption(model).with(CaptionWords.CURVATURE.say()).toString();
  }

  private void rangeInto(Summary summary, Range range) {
    summary.line(
        SummaryWords.CURVATURE,
        curvature.label(),
        Summary.number(range.smallest()),
        Summary.number(range.largest()));
  }
}
