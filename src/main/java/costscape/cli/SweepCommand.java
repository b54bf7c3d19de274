package costscape.cli;

import costscape.cli.option.ColourOptions;
import costscape.cli.option.CurvatureReport;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PanelOptions;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.Varied;
import costscape.cli.report.Caption;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.StandIn;
import costscape.cli.report.StreamedPlane;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cli.value.Model;
import costscape.cli.value.Quantity;
import costscape.cli.value.View;
import costscape.critical.local.Curvature;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.BlockMeans;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          + " eigenvalue, -1: smallest), pca[:K] with --trace, and between:POINT. A second one is"
          + " orthogonal to the first, and one beside a parameter leaves that alone. Their range may be left out: -1:1, 0:1 between points, a"
          + " path's own for pca."
    })
final class SweepCommand implements Callable<Integer>, PanelOptions.Panelled {
  private static final double NANOSECONDS = 1e-9;
  private static final String COST = "cost";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private PanelOptions panelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "How a plane is drawn: line, heatmap, contour, filled or surface (default: heatmap).")
  private Optional<View> view;

  @Option(
      names = "--quantity",
      paramLabel = "NAME",
      defaultValue = "cost",
      description =
          "cost, or a curvature in all parameters: index, smallest_eigenvalue,"
              + " largest_eigenvalue, convex (default: ${DEFAULT-VALUE}).")
  private Quantity quantity;

  @Override
  public Integer call() throws IOException {
    colourOptions.check();
    Model model = modelOptions.model();
    Varied varied = directionOptions.varied(sliceOptions, model);
    Output output =
        varied
            .into(outputOptions.output().about(model))
            .prepare(panelOptions.isWanted() ? new String[0] : tableOptions.endings());
    Capacity capacity = new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes());
    capacity.check(varied.axes(), tableOptions.format());
    if (!varied.isLine() && (panelOptions.isWanted() || quantity.curvature().isPresent())) {
      capacity.checkHeld(varied.grid());
    }
    if (panelOptions.isWanted()) {
      return panels(model, output);
    }
    Optional<Curvature> curvature = quantity.curvature();
    Summary summary =
        curvature.isPresent()
            ? curvature(
                new CurvatureReport(model, varied.slice(), curvature.get(), tableOptions, output),
                varied,
                runner(varied, output))
            : varied.isLine()
                ? line(model, varied, output)
                : capacity.holds(varied.grid())
                    ? plane(model, varied, output)
                    : streamed(model, varied, output);
    varied.into(summary);
    output.record();
    output.written().forEach(file -> summary.line("wrote    %s", file));
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
    Model model = modelOptions.model();
    Varied varied = directionOptions.varied(sliceOptions, model);
    if (varied.isLine()) {
      throw new InputException("--panel draws planes: two --vary, not one");
    }
    new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes())
        .check(varied.axes(), tableOptions.format());
    output.prepareOnly(List.of(tableOptions.endings()));
    Runner runner = runner(varied, output);
    return new PanelPlan(
        panel(model, varied, StandIn.surface(varied.grid())),
        () -> {
          CellPlane surface = Sweep.surface(model.cost(), varied.slice(), varied.grid(), runner);
          return panel(model, varied, surface)
              .with(() -> tableOptions.write(surface, COST, tableRunner(output), output));
        });
  }

  private Panel panel(Model model, Varied varied, CellPlane surface) {
    return new Panel(
        varied.axes(),
        surface.range(),
        model.cost().measure(),
        Caption.of(model, varied.slice())
            + " This is the first panel; the title says what differs.",
        colours -> figure(surface, colours, model, ""),
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

  private Runner tableRunner(Output output) {
    return threadOptions.runner("table", "the table", output);
  }

  private Figure figure(CellPlane surface, ColorScale colours, Model model, String caption) {
    return view.orElse(View.HEATMAP).of(surface, colours, model.cost().measure().title(), caption);
  }

  private Summary curvature(CurvatureReport report, Varied varied, Runner runner)
      throws IOException {
    if (view.isPresent() || colourOptions.scale() != Scale.LINEAR) {
      throw new InputException("--view and --scale are for costs, not for " + quantity.label());
    }
    return varied.isLine()
        ? report.line(varied.axis(), runner)
        : report.plane(varied.grid(), runner);
  }

  private Summary line(Model model, Varied varied, Output output) throws IOException {
    Axis axis = varied.axis();
    Slice slice = varied.slice();
    if (view.orElse(View.LINE) != View.LINE) {
      throw new InputException("one axis is drawn as a line; --view is for two");
    }
    String caption = Caption.of(model, slice);
    output.rehearse(() -> chart(StandIn.curve(axis), model, caption));
    long start = System.nanoTime();
    CellLine curve = Sweep.curve(model.cost(), slice, axis, runner(varied, output));
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    output.confirm(() -> chart(curve, model, caption));
    tableOptions.write(curve, COST, tableRunner(output), output);
    output.picture(() -> chart(curve, model, caption), "cost along " + axis.name());
    List<LocalMinimum> minima = LocalMinimum.of(model.cost(), slice, curve);
    Summary summary = summary(axis.points(), seconds, curve.failed());
    if (curve.minimum() >= 0) {
      minimum(summary, model, curve.range(), Map.of(axis.name(), axis.at(curve.minimum())));
    }
    return summary
        .put("local_minima", minima.stream().map(m -> entry(axis, m)).toList())
        .line(
            "minima   %d inside the line, where other directions may still lead down",
            minima.size());
  }

  private Chart chart(CellLine curve, Model model, String caption) {
    return colourOptions
        .heights(LineChart.of(curve, model.cost().measure().title(), colourOptions.scale()))
        .withCaption(caption);
  }

  private static Map<String, Double> entry(Axis axis, LocalMinimum minimum) {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put(axis.name(), minimum.alpha());
    entry.put("cost", minimum.cost());
    return entry;
  }

  private Summary plane(Model model, Varied varied, Output output) throws IOException {
    Grid grid = varied.grid();
    Slice slice = varied.slice();
    String caption = Caption.of(model, slice);
    output.rehearse(() -> figure(StandIn.surface(grid), model, caption));
    long start = System.nanoTime();
    CellPlane surface = Sweep.surface(model.cost(), slice, grid, runner(varied, output));
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    output.confirm(() -> figure(surface, model, caption));
    tableOptions.write(surface, COST, tableRunner(output), output);
    picture(surface, model, caption, output);
    Summary summary = summary(grid.cells(), seconds, surface.failed());
    if (surface.minimum() >= 0) {
      smallest(summary, model, grid, surface.minimum(), surface.range());
    }
    return summary;
  }

  private Summary streamed(Model model, Varied varied, Output output) throws IOException {
    Grid grid = varied.grid();
    String says = StreamedPlane.caption(grid);
    String caption = Caption.of(model, varied.slice()) + says;
    output.rehearse(() -> figure(StandIn.surface(grid), model, caption));
    long start = System.nanoTime();
    Sweep sweep = Sweep.over(model.cost(), varied.slice(), grid);
    StreamedPlane plane = new StreamedPlane(sweep, grid, runner(varied, output));
    BlockMeans means = tableOptions.write(plane, output);
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    picture(means.surface(), model, caption, output);
    Summary summary = summary(grid.cells(), seconds, means.failed()).line("picture %s", says);
    if (means.minimum() >= 0) {
      smallest(summary, model, grid, means.minimum(), reach(means));
    }
    return summary;
  }

  /** A mean that is the smallest cost of all says that every cell of its rectangle costs that. */
  private static Range reach(BlockMeans means) {
    return new Range(means.smallest(), means.surface().range().largest());
  }

  private void picture(CellPlane surface, Model model, String caption, Output output)
      throws IOException {
    Grid grid = surface.grid();
    output.picture(
        () -> figure(surface, model, caption),
        "cost over %s and %s".formatted(grid.first().name(), grid.second().name()));
  }

  private Figure figure(CellPlane surface, Model model, String caption) {
    return figure(surface, colourOptions.over(surface.range()), model, caption);
  }

  private static void smallest(Summary summary, Model model, Grid grid, long cell, Range costs) {
    int width = grid.second().points();
    Map<String, Double> place = new LinkedHashMap<>();
    place.put(grid.first().name(), grid.first().at((int) (cell / width)));
    place.put(grid.second().name(), grid.second().at((int) (cell % width)));
    minimum(summary, model, costs, place);
  }

  private static Summary summary(long cells, double seconds, long failed) {
    return new Summary()
        .put("cells", cells)
        .put("seconds", seconds)
        .put("failed", failed)
        .line("cells    %d in %s s, %d failed", cells, Summary.number(seconds), failed);
  }

  private static void minimum(
      Summary summary, Model model, Range costs, Map<String, Double> place) {
    Map<String, Double> minimum = new LinkedHashMap<>();
    minimum.put("cost", costs.smallest());
    minimum.putAll(place);
    summary.put("minimum", minimum).put("constant", costs.isConstant());
    String cost = model.cost().measure().amount(Summary.number(costs.smallest()));
    if (costs.isConstant()) {
      summary.line("constant %s in every cell", cost);
      return;
    }
    StringBuilder text = new StringBuilder();
    place.forEach((name, value) -> text.append(" %s = %s".formatted(name, Summary.number(value))));
    summary.line("smallest %s at%s", cost, text);
  }
}
