package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.critical.local.HessianProperty;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.store.dataset.TableParts;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.ModelAtPoint;
import costscape.study.Quantity;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a sweep is asked for: what is swept, in which colours, by which options, and where to. */
public record SweepRequest(
    ModelAtPoint model,
    VariedSlice varied,
    ColourOptions colours,
    SweepOptions options,
    Output output) {
  /** Fails now where the tables could not be written later, or the cost cannot be proved. */
  public void prepare() throws IOException {
    output.prepare(endings());
    options.proofs().prepare(model, output);
  }

  /** The endings of the table, and of the table of other rows where both are drawn. */
  private String[] endings() {
    TableOptions table = options.table();
    boolean areBoth = model.other().isPresent() && options.quantity() != Quantity.GAP;
    return areBoth ? table.endings(model.other().get().suffix()) : table.endings();
  }

  /**
   * Sweeps the quantity that is asked for, and writes and draws it.
   *
   * @param blocks and kept are as {@link CostCells} has them
   */
  public Summary draw(Optional<TableParts> blocks, Optional<Path> kept) throws IOException {
    Capacity capacity = options.capacity(varied.axes(), output);
    Optional<HessianProperty> curvature = options.quantity().curvature();
    if (curvature.isPresent()) {
      return new CurvatureReport(this, curvature.get()).draw();
    }
    if (model.other().isPresent()) {
      ComparedReport report = new ComparedReport(this);
      return options.quantity() == Quantity.GAP ? report.gap() : report.costs();
    }
    return new CostReport(this, blocks, kept).whole(capacity);
  }

  /** The report of the cost as one of several, all of whose cells are held. */
  public CostReport held() throws IOException {
    Capacity capacity = options.capacity(varied.axes(), output);
    if (!varied.isLine()) {
      capacity.checkHeld(varied.grid());
    }
    return new CostReport(this, Optional.empty(), Optional.empty());
  }

  /** The data, the network and what the slice fixes. */
  CaptionText caption() {
    return CaptionText.of(varied.caption(model));
  }

  /** The runner of the cells. It saves long work where that leaves room for the table. */
  Runner runner() {
    return output.resuming(
        options
            .threads()
            .runner("sweep", String.format(Locale.ROOT, "%,d cells", varied.cells()), output),
        options.table().bytes(varied.axes()),
        CellTable.bytes(TableFormat.CSV, varied.axes()));
  }

  /** The runner of a table's text, which comes after the cells: what was saved of them is kept. */
  Runner tableRunner() {
    ThreadOptions threads = options.threads();
    return new StopNotice(
        threads.runner("table", "the table", output),
        () -> output.anyWork(ResumingRunner::hasSaved),
        output.settings().notices());
  }
}
