package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.cli.report.VariedSlice;
import costscape.cli.value.ModelAtPoint;
import costscape.job.Runner;
import costscape.landscape.View;
import costscape.render.chart.CaptionText;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.words.ProgressWords;
import java.util.Optional;

/** What a sweep is asked for: what is swept, how it is drawn and written, and who works. */
public record SweepRequest(
    ModelAtPoint model,
    VariedSlice varied,
    Optional<View> view,
    ColourOptions colours,
    TableOptions table,
    ThreadOptions threads,
    LineMinima minima,
    Output output) {
  /** The data, the network and what the slice fixes. */
  CaptionText caption() {
    return varied.caption(model).text();
  }

  /** The runner of the cells. It saves long work where that leaves room for the table. */
  Runner runner() {
    return output.resuming(
        threads.runner("sweep", ProgressWords.CELLS.say(varied.cells()), output),
        table.bytes(varied.axes()),
        CellTable.bytes(TableFormat.CSV, varied.axes()));
  }

  /** The runner of cells whose table other machines write; what they hand over is small. */
  Runner partsRunner() {
    return threads.saving("sweep", ProgressWords.CELLS.say(varied.cells()), output);
  }

  /** The runner of a table's text, which comes after the cells: what was saved of them is kept. */
  Runner tableRunner() {
    return new StopNotice(
        threads.runner(ProgressWords.TABLE.say(), ProgressWords.THE_TABLE.say(), output),
        () -> output.anyWork(ResumingRunner::hasSaved),
        output.settings().notices());
  }
}
