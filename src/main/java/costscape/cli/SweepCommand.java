package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.LineOptions;
import costscape.cli.figure.PlaneOptions;
import costscape.cli.look.Appearance;
import costscape.cli.option.BatchOptions;
import costscape.cli.option.Choices;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.panel.OverlayOptions;
import costscape.cli.panel.PanelOptions;
import costscape.cli.panel.Variants;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.DrawnFromTable;
import costscape.cli.report.Output;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Summary;
import costscape.cli.report.VariedSlice;
import costscape.cli.sweep.ComparedReport;
import costscape.cli.sweep.CostReport;
import costscape.cli.sweep.CurvatureReport;
import costscape.cli.sweep.LineMinima;
import costscape.cli.sweep.OverlayReport;
import costscape.cli.sweep.PartsOption;
import costscape.cli.sweep.PartsReport;
import costscape.cli.sweep.SweepRequest;
import costscape.cli.value.Capacity;
import costscape.cli.value.DirectionText;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.Quantity;
import costscape.landscape.View;
import costscape.space.Axis;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.table.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Mixin LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private PlaneOptions planeOptions;
  @Mixin private LineOptions lineOptions;
  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProofOptions proofOptions;
  @Mixin private PartsOption partsOption;
  @Mixin private LineMinima lineMinima;
  @Mixin private PrecisionOption precisionOption;

  @Facts(topic = Topic.LOOKS, changes = Changes.PART)
  @Option(
      names = "--view",
      order = -2,
      paramLabel = "VIEW",
      completionCandidates = Choices.ViewNames.class,
      description = "How a plane is drawn: ${COMPLETION-CANDIDATES} (default: heatmap).")
  private Optional<View> view;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--quantity",
      paramLabel = "NAME",
      defaultValue = "cost",
      description =
          "cost; gap, the cost of the rows held out or of a batch minus that of the rows that"
              + " train; or a curvature in all parameters: index, smallest_eigenvalue,"
              + " largest_eigenvalue, convex (default: ${DEFAULT-VALUE}).")
  private Quantity quantity;

  @Override
  public Integer call() throws IOException {
    colourOptions.check();
    panelOptions.check(colourOptions.hasRange() || lineOptions.hasHeights());
    overlayOptions.check(panelOptions.isWanted());
    boolean several = panelOptions.isWanted() || overlayOptions.isWanted();
    proofOptions.check(several || quantity.curvature().isPresent());
    batchOptions.check(several || quantity.curvature().isPresent());
    precisionOption.refuseFor(quantity.curvature().isPresent(), "--quantity " + quantity.label());
    precisionOption.refuseFor(proofOptions.isWanted(), "--prove");
    boolean isPlane = sliceOptions.all().size() == 2 && tableOptions.format().isWritten();
    partsOption.check(several || needsAllRows() || !isPlane);
    Summary summary = several ? several() : one();
    return outputOptions.print(summary);
  }

  /** The table has the cost of the rows that train; what is drawn beside it has another one. */
  @Override
  public List<String> drawnTables() {
    boolean isMore = panelOptions.isWanted() || overlayOptions.isWanted() || batchOptions.isGiven();
    boolean isCost = quantity == Quantity.COST && tableOptions.format().isWritten();
    return isMore || !isCost ? List.of() : List.of(tableOptions.ending());
  }

  @Override
  public void take(List<Path> tables) {
    tableOptions.take(tables.get(0));
  }

  private Summary one() throws IOException {
    Optional<TableParts> blocks = blocks();
    ModelRequest request = ModelRequest.of(batchOptions::split).reading(directionOptions.path());
    ModelAtPoint model =
        precisionOption.of(
            blocks
                .map(rows -> modelOptions.model(rows, request))
                .orElseGet(() -> modelOptions.model(request)));
    if (model.other().isEmpty() && quantity == Quantity.GAP) {
      throw new InputException("--quantity gap needs --hold-out, --rows or --batch-of");
    }
    VariedSlice varied = varied(model);
    Appearance appearance = planeOptions.appearance(varied, model, quantity, view);
    Appearance whole =
        varied.isLine()
            ? lineOptions.ontoLine(appearance, colourOptions)
            : lineOptions.onto(appearance);
    Output output = varied.into(outputOptions.output(whole).about(model)).prepare(endings(model));
    blocks.ifPresent(rows -> output.about("data", rows.facts()));
    proofOptions.prepare(model, output);
    return output.end(varied.into(summary(model, blocks, varied, output)), model);
  }

  /** Rows that pass through block by block, where the cost alone is asked for. */
  private Optional<TableParts> blocks() {
    return needsAllRows() || sliceOptions.all().stream().anyMatch(DirectionText::asksTheCost)
        ? Optional.empty()
        : modelOptions.blocks(threadOptions::runner);
  }

  private boolean needsAllRows() {
    return quantity != Quantity.COST || batchOptions.isGiven() || proofOptions.isWanted();
  }

  private VariedSlice varied(ModelAtPoint model) {
    VariedSlice varied = directionOptions.varied(sliceOptions, model, threadOptions);
    lineOptions.check(varied.isLine() || view.filter(View::isCurves).isPresent(), colourOptions);
    colourOptions.check(quantity);
    return varied;
  }

  /** The table, and that of other rows where both are drawn. */
  private String[] endings(ModelAtPoint model) {
    boolean areBoth = model.other().isPresent() && quantity != Quantity.GAP;
    String[] one = partsOption.isGiven() ? new String[0] : tableOptions.endings();
    return areBoth ? tableOptions.endings(model.other().get().suffix()) : one;
  }

  private Summary summary(
      ModelAtPoint model, Optional<TableParts> blocks, VariedSlice varied, Output output)
      throws IOException {
    Capacity capacity = capacity(varied.axes(), output);
    SweepRequest request = request(model, varied, output);
    if (quantity.curvature().isPresent()) {
      return new CurvatureReport(request, quantity.curvature().get()).draw();
    }
    if (model.other().isPresent()) {
      ComparedReport report = new ComparedReport(request);
      return quantity == Quantity.GAP ? report.gap() : report.costs();
    }
    CostReport report = new CostReport(request, blocks, proofOptions);
    return partsOption.isGiven()
        ? new PartsReport(report, partsOption, spec.commandLine().getParseResult()).plane()
        : report.whole(capacity);
  }

  /** Refuses what fits neither the memory nor the disk. */
  private Capacity capacity(List<Axis> axes, Output output) throws IOException {
    Capacity capacity = new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes());
    capacity.check(axes, partsOption.isGiven() ? TableFormat.NONE : tableOptions.format());
    return capacity;
  }

  private SweepRequest request(ModelAtPoint model, VariedSlice varied, Output output) {
    return new SweepRequest(
        model, varied, view, colourOptions, tableOptions, threadOptions, lineMinima, output);
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
        : overlay(output.prepare(tableOptions.endings()));
  }

  private Summary overlay(Output output) throws IOException {
    Variants variants = overlayOptions.variants(spec.commandLine()).orElseThrow();
    List<CostReport> reports = new ArrayList<>();
    for (SweepCommand command : variants.commands(SweepCommand::new)) {
      reports.add(command.part(output.with(output.settings().numbered(reports.size() + 1))));
    }
    OverlayReport overlay = new OverlayReport(variants, reports, output);
    capacity(overlay.axes(), output).checkCurves(variants.size(), overlay.axis());
    return overlay.draw();
  }

  @Override
  public PanelPlan plan(Output output) throws IOException {
    CostReport report = part(output);
    output.prepareOnly(List.of(tableOptions.endings()));
    return report.panel();
  }

  /** This command as one of several. */
  private CostReport part(Output output) throws IOException {
    if (quantity != Quantity.COST || batchOptions.isGiven()) {
      throw new InputException(
          "--panel and --overlay are for the cost of the rows that train, not for --quantity,"
              + " --hold-out, --rows or --batch-of");
    }
    ModelAtPoint model =
        precisionOption.of(
            modelOptions.model(ModelRequest.ALL_ROWS.reading(directionOptions.path())));
    VariedSlice varied = varied(model);
    Capacity capacity = capacity(varied.axes(), output);
    if (!varied.isLine()) {
      capacity.checkHeld(varied.grid());
    }
    SweepRequest request = request(model, varied, varied.into(output.about(model)));
    return new CostReport(request, Optional.empty(), proofOptions);
  }
}
