package costscape.cli.sweep;

import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A sweep of something else than a cost: its table, picture and summary.
 *
 * @param quantity what is swept, as tables and summaries call it
 * @param lines adds to the summary what is said of the smallest and the largest value
 */
record QuantitySweep(String quantity, SweepRequest request, BiConsumer<Summary, Range> lines) {
  Summary line(Function<CellLine, Chart> picture, Result.Work<CellLine> work) throws IOException {
    Axis axis = request.varied().axis();
    Output output = request.output();
    Result<CellLine> result = Result.of(output, StandIn.curve(axis), picture, work);
    CellLine curve = result.value();
    request.table().write("", curve, quantity, Runner.serial(), output);
    output.pictures().write(() -> picture.apply(curve), title());
    return summary(SweepSummary.of(axis.points(), result.seconds(), curve.failed()), curve.range());
  }

  Summary plane(Function<CellPlane, Chart> picture, Result.Work<CellPlane> work)
      throws IOException {
    Grid grid = request.varied().grid();
    Output output = request.output();
    Capacity.ofMemory().checkHeld(grid);
    Result<CellPlane> result = Result.of(output, StandIn.surface(grid), picture, work);
    CellPlane surface = result.value();
    request.table().write("", surface, quantity, Runner.serial(), output);
    output.pictures().write(() -> picture.apply(surface), title());
    return summary(
        SweepSummary.of(grid.cells(), result.seconds(), surface.failed()), surface.range());
  }

  private String title() {
    return SweepSummary.title(quantity, request.varied().axes());
  }

  private Summary summary(Summary cells, Range range) {
    cells
        .put("quantity", quantity)
        .put("smallest", range.smallest())
        .put("largest", range.largest());
    lines.accept(cells, range);
    return cells;
  }
}
