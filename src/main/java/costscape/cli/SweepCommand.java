package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.figure.LineOptions;
import costscape.cli.figure.PlaneOptions;
import costscape.cli.look.Appearance;
import costscape.cli.option.BatchOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.panel.OverlayOptions;
import costscape.cli.panel.PanelOptions;
import costscape.cli.panel.Variants;
import costscape.cli.report.DrawnFromTable;
import costscape.cli.report.Output;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Summary;
import costscape.cli.sweep.CostReport;
import costscape.cli.sweep.OverlayReport;
import costscape.cli.sweep.SweepOptions;
import costscape.cli.sweep.SweepRequest;
import costscape.cli.value.Capacity;
import costscape.cli.value.DirectionText;
import costscape.render.figure.View;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The cost along one axis or over a plane of two: a table, a picture, the minimum. */
@NeededFirst("--vary --data --hidden --at --l2 --view --scale --size --format --out")
@Command(
    name = "sweep",
    description = {
      "Cost along one axis, or over a plane of two.",
      "Instead of a parameter, --vary takes the directions random[:SEED], hessian[:K] (1: largest"
          + " eigenvalue, -1: smallest), pca[:K] with --trace, between:POINT, and file:FILE, a file"
          + " of arrays shaped like the weights. A second direction is made orthogonal to the"
          + " first; a direction beside a parameter does not move that parameter. A range may be"
          + " left out: it is then -1:1, between points 0:1, and for pca the path's own."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape sweep --vary w1_0_0=-100:100",
      "  costscape sweep --vary w1_0_0=-30:30 --overlay 'l2=0|0.01|0.1'",
      "  costscape sweep --vary w1_0_0=-60:60 --vary w1_0_1=-60:60 --view surface",
      "  costscape sweep --data iris --vary random:1 --vary random:2 --scale log"
    })
final class SweepCommand implements Callable<Integer>, PanelOptions.Panelled, DrawnFromTable {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private BatchOptions batchOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private PanelOptions panelOptions;
  @Mixin private OverlayOptions overlayOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private PlaneOptions planeOptions;
  @Mixin private LineOptions lineOptions;
  @Mixin private SweepOptions sweepOptions;

  private Optional<Path> kept = Optional.empty();

  @Override
  public Integer call() throws IOException {
    colourOptions.check();
    panelOptions.check(colourOptions.hasRange() || lineOptions.hasHeights());
    overlayOptions.check(panelOptions.isWanted());
    sweepOptions.check(areSeveral(), batchOptions);
    return outputOptions.print(areSeveral() ? several() : one());
  }

  private boolean areSeveral() {
    return panelOptions.isWanted() || overlayOptions.isWanted();
  }

  /** The table has the cost of the rows that train; what is drawn beside it has another one. */
  @Override
  public List<String> drawnTables() {
    TableOptions table = sweepOptions.table();
    boolean isDrawn = !areSeveral() && sweepOptions.isOneCost(batchOptions);
    return isDrawn && table.format().isWritten() ? List.of(table.ending()) : List.of();
  }

  @Override
  public void take(List<Path> tables) {
    kept = Optional.of(tables.get(0));
  }

  private Summary one() throws IOException {
    Optional<TableParts> blocks = blocks();
    ModelRequest wanted = ModelRequest.of(batchOptions::split).reading(directionOptions.path());
    ModelAtPoint model =
        sweepOptions.of(
            blocks
                .map(rows -> modelOptions.model(rows, wanted))
                .orElseGet(() -> modelOptions.model(wanted)));
    VariedSlice varied = varied(model);
    Output output = outputOptions.output(appearance(varied, model));
    SweepRequest request = request(model, varied, output);
    request.prepare();
    blocks.ifPresent(rows -> output.about("data", rows.facts()));
    return output.end(request.draw(blocks, kept).directions(varied), model);
  }

  /** Rows that pass through block by block, where the cost alone is asked for. */
  private Optional<TableParts> blocks() {
    boolean needsAllRows =
        sweepOptions.needsAllRows(batchOptions)
            || sliceOptions.all().stream().anyMatch(DirectionText::asksTheCost);
    return needsAllRows ? Optional.empty() : modelOptions.blocks(sweepOptions.threads()::runner);
  }

  private VariedSlice varied(ModelAtPoint model) {
    VariedSlice varied = directionOptions.varied(sliceOptions, model, sweepOptions.threads());
    boolean areCurves = sweepOptions.view().filter(View::isCurves).isPresent();
    lineOptions.check(varied.isLine() || areCurves, colourOptions);
    colourOptions.check(sweepOptions.quantity());
    return varied;
  }

  private Appearance appearance(VariedSlice varied, ModelAtPoint model) {
    Appearance appearance =
        planeOptions.appearance(varied, model, sweepOptions.quantity(), sweepOptions.view());
    return varied.isLine()
        ? lineOptions.ontoLine(appearance, colourOptions)
        : lineOptions.onto(appearance);
  }

  private SweepRequest request(ModelAtPoint model, VariedSlice varied, Output output) {
    Output about = output.about(model).about(varied);
    return new SweepRequest(model, varied, colourOptions, sweepOptions, about);
  }

  /** For several values of another option: side by side, or on one chart. */
  private Summary several() throws IOException {
    Output output = outputOptions.output(lineOptions.onto(planeOptions.appearance()));
    return panelOptions.isWanted()
        ? panelOptions.draw(
            spec.commandLine(),
            SweepCommand::new,
            output.prepare(),
            colourOptions,
            "cost, side by side")
        : overlay(output.prepare(sweepOptions.table().endings()));
  }

  private Summary overlay(Output output) throws IOException {
    Variants variants = overlayOptions.variants(spec.commandLine()).orElseThrow();
    List<CostReport> reports = new ArrayList<>();
    for (SweepCommand command : variants.commands(SweepCommand::new)) {
      reports.add(command.part(output.with(output.settings().numbered(reports.size() + 1))));
    }
    OverlayReport overlay = new OverlayReport(variants, reports, output);
    Capacity capacity = sweepOptions.capacity(overlay.axes(), output);
    capacity.checkCurves(variants.size(), overlay.axis());
    return overlay.draw();
  }

  @Override
  public PanelPlan plan(Output output) throws IOException {
    CostReport report = part(output);
    output.prepareOnly(List.of(sweepOptions.table().endings()));
    return report.panel();
  }

  /** This command as one of several. */
  private CostReport part(Output output) throws IOException {
    if (!sweepOptions.isOneCost(batchOptions)) {
      throw new InputException(
          "--panel and --overlay are for the cost of the rows that train, not for --quantity,"
              + " --hold-out, --rows or --batch-of");
    }
    ModelAtPoint model =
        sweepOptions.of(modelOptions.model(ModelRequest.ALL_ROWS.reading(directionOptions.path())));
    return request(model, varied(model), output).held();
  }
}
