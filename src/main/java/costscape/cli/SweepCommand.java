package costscape.cli;

import costscape.cli.figure.PlaneOptions;
import costscape.cli.look.Dress;
import costscape.cli.option.BatchOptions;
import costscape.cli.option.Choices;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PanelOptions;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.Varied;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.sweep.ComparedReport;
import costscape.cli.sweep.CostPicture;
import costscape.cli.sweep.CostReport;
import costscape.cli.sweep.CurvatureReport;
import costscape.cli.value.Capacity;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cli.value.Quantity;
import costscape.cli.value.View;
import costscape.critical.local.Curvature;
import costscape.job.Runner;
import costscape.render.scale.Scale;
import costscape.store.file.InputException;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The cost along one axis or over a plane of two: a table, a picture, the minimum. */
@Command(
    name = "sweep",
    description = {
      "Cost along one axis, or over a plane of two.",
      "Instead of a parameter, --vary takes the directions random[:SEED], hessian[:K] (1: largest"
          + " eigenvalue, -1: smallest), pca[:K] with --trace, between:POINT, and file:FILE, a file of"
          + " arrays shaped like the weights. A second direction"
          + " is made orthogonal to the first; a direction beside a parameter does not move that"
          + " parameter. A range may be left out: it is then -1:1, between points 0:1, and for pca"
          + " the path's own."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape sweep --vary w1_0_0=-100:100",
      "  costscape sweep --vary w1_0_0=-60:60 --vary w1_0_1=-60:60 --view surface",
      "  costscape sweep --data iris --vary random:1 --vary random:2 --scale log"
    })
final class SweepCommand implements Callable<Integer>, PanelOptions.Panelled {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private BatchOptions batchOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private PanelOptions panelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private PlaneOptions planeOptions;
  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProofOptions proofOptions;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      completionCandidates = Choices.OfView.class,
      description = "How a plane is drawn: ${COMPLETION-CANDIDATES} (default: heatmap).")
  private Optional<View> view;

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
    proofOptions.check(panelOptions.isWanted() || quantity.curvature().isPresent());
    if (batchOptions.isGiven() || quantity == Quantity.GAP) {
      return compared();
    }
    Model model = modelOptions.model(rows -> Optional.empty(), directionOptions.path());
    Varied varied = directionOptions.varied(sliceOptions, model);
    Dress dress = planeOptions.dress(varied, model, hasOneCost(varied.isLine()));
    Output output =
        varied
            .into(outputOptions.output(dress).about(model))
            .prepare(panelOptions.isWanted() ? new String[0] : tableOptions.endings());
    proofOptions.prepare(model, output);
    Capacity capacity = capacity(varied, output);
    if (!varied.isLine() && (panelOptions.isWanted() || quantity.curvature().isPresent())) {
      capacity.checkHeld(varied.grid());
    }
    if (panelOptions.isWanted()) {
      return panels(model, output);
    }
    Summary summary =
        quantity.curvature().isPresent()
            ? curvature(model, varied, output, quantity.curvature().get())
            : cost(report(model, varied, output), capacity);
    return print(varied.into(summary), model, output);
  }

  /** Whether the picture is that of one cost, on whose curve or plane places can be marked. */
  private boolean hasOneCost(boolean isLine) {
    boolean isCurves = !isLine && view.orElse(View.HEATMAP) == View.LINE;
    return quantity == Quantity.COST && !panelOptions.isWanted() && !isCurves;
  }

  /** Refuses what fits neither the memory nor the disk. */
  private Capacity capacity(Varied varied, Output output) throws IOException {
    Capacity capacity = new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes());
    capacity.check(varied.axes(), tableOptions.format());
    return capacity;
  }

  private CostReport report(Model model, Varied varied, Output output) {
    CostPicture picture = new CostPicture(model, view, colourOptions);
    return new CostReport(
        model, varied, picture, tableOptions, threadOptions, proofOptions, output);
  }

  private Summary cost(CostReport report, Capacity capacity) throws IOException {
    Varied varied = report.varied();
    Runner runner = runner(varied, report.output());
    if (varied.isLine()) {
      return report.line(runner);
    }
    return capacity.holds(varied.grid()) ? report.plane(runner) : report.streamed(runner);
  }

  private Summary curvature(Model model, Varied varied, Output output, Curvature curvature)
      throws IOException {
    if (view.isPresent() || colourOptions.scale() != Scale.LINEAR) {
      throw new InputException("--view and --scale are for costs, not for " + quantity.label());
    }
    CurvatureReport report = new CurvatureReport(model, varied, curvature, tableOptions, output);
    Runner runner = runner(varied, output);
    return varied.isLine()
        ? report.line(varied.axis(), runner)
        : report.plane(varied.grid(), runner);
  }

  /** The rows that train beside other rows. */
  private int compared() throws IOException {
    if (panelOptions.isWanted() || quantity.curvature().isPresent()) {
      throw new InputException(
          "other rows are drawn beside the cost or as its gap, not with --panel or curvatures");
    }
    Model model = modelOptions.model(batchOptions::split, directionOptions.path());
    OtherRows other =
        model
            .other()
            .orElseThrow(
                () -> new InputException("--quantity gap needs --hold-out, --rows or --batch-of"));
    Varied varied = directionOptions.varied(sliceOptions, model);
    boolean isGap = quantity == Quantity.GAP;
    Output output =
        varied
            .into(outputOptions.output(planeOptions.dress(varied, model, false)).about(model))
            .prepare(isGap ? tableOptions.endings() : tableOptions.endings(other.suffix()));
    new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes())
        .check(varied.axes(), tableOptions.format());
    ComparedReport report = new ComparedReport(model, varied, colourOptions, tableOptions, output);
    Runner runner = runner(varied, output);
    Summary summary = isGap ? report.gap(view, runner) : report.costs(view, runner);
    return print(varied.into(summary), model, output);
  }

  private int print(Summary summary, Model model, Output output) throws IOException {
    output.record();
    summary.files(output, 9);
    summary.classes(model.dataset()).print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private int panels(Model model, Output output) throws IOException {
    if (quantity.curvature().isPresent()) {
      throw new InputException("--panel is for costs, not for " + quantity.label());
    }
    panelOptions
        .draw(spec.commandLine(), SweepCommand::new, output, colourOptions, "cost, side by side")
        .classes(model.dataset())
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  @Override
  public PanelPlan plan(Output output) throws IOException {
    Model model = modelOptions.model(rows -> Optional.empty(), directionOptions.path());
    Varied varied = directionOptions.varied(sliceOptions, model);
    if (varied.isLine()) {
      throw new InputException("--panel draws planes: two --vary, not one");
    }
    capacity(varied, output);
    output.prepareOnly(List.of(tableOptions.endings()));
    Runner runner = runner(varied, output);
    CostReport report = report(model, varied, output);
    return new PanelPlan(
        panel(report, StandIn.surface(varied.grid())),
        () -> {
          CellPlane surface = Sweep.surface(model.cost(), varied.slice(), varied.grid(), runner);
          return panel(report, surface).with(() -> report.write(surface));
        });
  }

  private static Panel panel(CostReport report, CellPlane surface) {
    Model model = report.model();
    return new Panel(
        report.varied().axes(),
        surface.range(),
        model.cost().measure(),
        report.varied().caption(model),
        colours -> report.picture().plane(surface, colours, ""),
        Panel.Table.NONE);
  }

  /** Saves long work where that leaves room for the table. */
  private Runner runner(Varied varied, Output output) {
    long cells = varied.isLine() ? varied.axis().points() : varied.grid().cells();
    return output.resuming(
        threadOptions.runner("sweep", String.format(Locale.ROOT, "%,d cells", cells), output),
        tableOptions.bytes(varied.axes()),
        CellTable.bytes(TableFormat.CSV, varied.axes()));
  }
}
