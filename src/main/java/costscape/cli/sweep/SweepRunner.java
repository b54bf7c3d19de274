package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VariedSlice;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.job.Runner;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.words.ProgressWords;

/** The runner of a sweep: it saves long work where that leaves room for the table. */
public final class SweepRunner {
  private SweepRunner() {}

  public static Runner of(
      VariedSlice varied, TableOptions table, ThreadOptions threads, Output output) {
    long cells = varied.isLine() ? varied.axis().points() : varied.grid().cells();
    return output.resuming(
        threads.runner("sweep", ProgressWords.CELLS.say(cells), output),
        table.bytes(varied.axes()),
        CellTable.bytes(TableFormat.CSV, varied.axes()));
  }

  /** The runner of a sweep whose table other machines write; what they hand over is small. */
  static Runner ofParts(VariedSlice varied, ThreadOptions threads, Output output) {
    String cells = ProgressWords.CELLS.say(varied.grid().cells());
    return output.resuming(threads.runner("sweep", cells, output));
  }

  /** The runner of a table's text, which comes after the cells: what was saved of them is kept. */
  static Runner ofTable(ThreadOptions threads, Output output) {
    return StopNotice.of(
        threads.runner(ProgressWords.TABLE.say(), ProgressWords.THE_TABLE.say(), output),
        () -> output.anyWork(ResumingRunner::hasSaved),
        output.settings().notices());
  }
}
