package costscape.cli.trace;

import costscape.cli.report.Output;
import costscape.cli.trace.TracePlan.Trained;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.OtherRows;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.proof.enclosure.CostRounding;
import costscape.space.NamedParameters;
import costscape.store.table.TrajectoryCsv;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of a training: its steps, of several runs with their names; of many starts the ends
 * alone.
 *
 * @param many whether there are many starts
 */
public record TraceTable(Trained trained, boolean many) {
  /** The ending of its file. */
  public static final String ENDING = ".csv";

  public void write(Output output) throws IOException {
    output.file(ENDING, this::write);
  }

  private void write(OutputStream out) throws IOException {
    NamedParameters layout = trained.plan().model().layout();
    if (many) {
      trained.ends().write(layout, out);
    } else if (trained.plan().isOfSeveral()) {
      TrajectoryCsv.writeAll(trained.recorded(), layout, out);
    } else {
      TrajectoryCsv.write(trained.paths().get(0), trained.heldOut(), layout.parameterNames(), out);
    }
  }

  /** How far its costs may be off, those of rows held out too. */
  public Rounding rounding() {
    ModelAtPoint model = trained.plan().model();
    Stream<CostFunction> others = model.other().<CostFunction>map(OtherRows::cost).stream();
    return Stream.concat(Stream.of(model.cost()), others)
        .flatMap(cost -> trained.paths().stream().map(path -> rounding(cost, path)))
        .reduce(Rounding.NONE, Rounding::or);
  }

  private Rounding rounding(CostFunction cost, Trajectory path) {
    List<Step> steps = many ? List.of(path.end()) : path.steps();
    return CostRounding.over(cost, steps.stream().map(Step::theta).toList());
  }
}
