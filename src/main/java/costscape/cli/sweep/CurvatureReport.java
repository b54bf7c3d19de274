package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VariedSlice;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cli.value.Model;
import costscape.cli.value.View;
import costscape.critical.local.Curvature;
import costscape.critical.local.CurvatureSweep;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.scale.Scale;
import costscape.render.view.CurvatureChart;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.words.CaptionWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    if (varied.isLine()) {
      return line(varied.axis(), runner);
    }
    Capacity.ofMemory().checkHeld(varied.grid());
    return plane(varied.grid(), runner);
  }

  private Summary line(Axis axis, Runner runner) throws IOException {
    Function<CellLine, Chart> picture = this::picture;
    Result<CellLine> result =
        Result.of(
            output,
            StandIn.curve(axis),
            picture,
            () -> CurvatureSweep.curve(model.cost(), varied.slice(), axis, curvature, runner));
    CellLine curve = result.value();
    table.write(curve, curvature.label(), Runner.serial(), output);
    output.picture(picture(curve), title(List.of(axis)));
    return summary(axis.points(), result.seconds(), curve.failed(), curve.range());
  }

  private Summary plane(Grid grid, Runner runner) throws IOException {
    Function<CellPlane, Chart> picture = this::picture;
    Result<CellPlane> result =
        Result.of(
            output,
            StandIn.surface(grid),
            picture,
            () -> CurvatureSweep.surface(model.cost(), varied.slice(), grid, curvature, runner));
    CellPlane surface = result.value();
    table.write(surface, curvature.label(), Runner.serial(), output);
    output.picture(picture(surface), title(List.of(grid.first(), grid.second())));
    return summary(grid.cells(), result.seconds(), surface.failed(), surface.range());
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

  private String title(List<Axis> axes) {
    return "%s over %s"
        .formatted(curvature.label(), String.join(" and ", axes.stream().map(Axis::name).toList()));
  }

  private Summary summary(long cells, double seconds, int failed, Range range) {
    return SweepSummary.of(cells, seconds, failed)
        .put("quantity", curvature.label())
        .put("smallest", range.smallest())
        .put("largest", range.largest())
        .line(
            SummaryWords.CURVATURE,
            curvature.label(),
            Summary.number(range.smallest()),
            Summary.number(range.largest()));
  }
}
