package costscape.cli.sweep;

import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A sweep of something else than a cost, and what is said of its smallest and largest value. */
record QuantitySweep(String quantity, SweepRequest request, BiConsumer<Summary, Range> lines) {
  Summary of(Function<SweptCells, Chart> picture, Result.Work<SweptCells> work) throws IOException {
    VariedSlice varied = request.varied();
    Output output = request.output();
    if (!varied.isLine()) {
      Capacity.ofMemory().checkHeld(varied.grid());
    }
    Result<SweptCells> result = Result.of(output, StandIn.cells(varied.axes()), picture, work);
    SweptCells cells = result.value();
    request.options().table().write("", cells, quantity, Runner.serial(), output);
    String title = SweepSummary.title(quantity, varied.axes());
    output.pictures().write(() -> picture.apply(cells), title);
    Summary summary = SweepSummary.of(varied.cells(), result.seconds(), cells.failed());
    Range range = cells.range();
    summary
        .put("quantity", quantity)
        .put("smallest", range.smallest())
        .put("largest", range.largest());
    lines.accept(summary, range);
    return summary;
  }
}
