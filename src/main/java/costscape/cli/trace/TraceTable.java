package costscape.cli.trace;

import costscape.cli.report.Output;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.space.NamedParameters;
import costscape.store.table.HeldOutColumns;
import costscape.store.table.TableWriter;
import costscape.store.table.TrajectoryCsv;
import costscape.study.OtherRows;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a training: its steps, of several runs with their names; of many starts the ends
 * alone.
 *
 * @param many whether there are many starts
 */
public record TraceTable(TrainedPaths trained, boolean many) {
  public static final String ENDING = ".csv";

  public void write(Output output) throws IOException {
    output.file(ENDING, this::write);
  }

  private void write(OutputStream out) throws IOException {
    NamedParameters layout = trained.plan().model().layout();
    if (many) {
      writeEnds(layout.parameterNames(), out);
    } else if (trained.plan().isOfSeveral()) {
      TrajectoryCsv.writeAll(trained.recorded(), layout, out);
    } else {
      TrajectoryCsv.write(trained.paths().get(0), trained.heldOut(), layout.parameterNames(), out);
    }
  }

  /** One row a start: where it came from, why it stopped, what the place is, and the place. */
  private void writeEnds(List<String> parameters, OutputStream out) throws IOException {
    Optional<RowsCost> heldOut = trained.plan().model().other().map(OtherRows::cost);
    TableWriter table = TableWriter.to(out, header(parameters, heldOut));
    for (int k = 0; k < trained.paths().size(); k++) {
      table
          .text(trained.plan().names().names().get(k))
          .integer(trained.end(k).number())
          .text(trained.reason(k))
          .text(trained.verdict(k).map(verdict -> verdict.kind().label()).orElse("none"));
      if (trained.classify()) {
        table.number(trained.accuracy(k));
      }
      for (double value : trained.theta(k)) {
        table.number(value);
      }
      table.number(trained.end(k).cost()).number(trained.end(k).gradientNorm());
      if (heldOut.isPresent()) {
        HeldOutColumns.write(heldOut.get(), trained.theta(k), table);
      }
      table.endRow();
    }
    table.flush();
  }

  private List<String> header(List<String> parameters, Optional<RowsCost> heldOut) {
    List<String> header = new ArrayList<>(List.of("start", "steps", "stop_reason", "verdict"));
    if (trained.classify()) {
      header.add("accuracy");
    }
    header.addAll(parameters);
    header.addAll(List.of("cost", "gradient_norm"));
    heldOut.ifPresent(rows -> header.addAll(HeldOutColumns.names(rows.dataset().hasClasses())));
    return header;
  }

  /** How far its costs may be off, those of rows held out too. */
  public Rounding rounding() {
    return trained
        .plan()
        .model()
        .costs()
        .flatMap(cost -> trained.paths().stream().map(path -> rounding(cost, path)))
        .reduce(Rounding.NONE, Rounding::or);
  }

  private Rounding rounding(CostFunction cost, Trajectory path) {
    List<Step> steps = many ? List.of(path.end()) : path.steps();
    return Rounding.over(cost, steps.stream().map(Step::theta).toList());
  }
}
