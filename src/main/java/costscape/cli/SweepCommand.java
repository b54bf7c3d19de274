package costscape.cli;

import costscape.critical.Curvature;
import costscape.job.Runner;
import costscape.render.Chart;
import costscape.render.ColorScale;
import costscape.render.Figure;
import costscape.render.LineChart;
import costscape.render.Scale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.InputException;
import costscape.store.SweepCsv;
import costscape.sweep.CostCurve;
import costscape.sweep.CostSurface;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Sweep;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The cost along one axis or over a plane of two: a table, a picture, the minimum. */
@Command(name = "sweep", description = "Cost along one axis, or over a plane of two.")
final class SweepCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e-9;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "How a plane is drawn: line, heatmap, contour, filled or surface (default: heatmap).")
  private Optional<View> view;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "linear",
      description = "linear or log costs (default: ${DEFAULT-VALUE}).")
  private Scale scale;

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
    Model model = modelOptions.model();
    Slice slice = sliceOptions.slice(model);
    Output output = outputOptions.output().about(model).about(sliceOptions.axes()).prepare(".csv");
    Optional<Curvature> curvature = quantity.curvature();
    Summary summary =
        curvature.isPresent()
            ? curvature(new CurvatureReport(model, slice, curvature.get(), output))
            : sliceOptions.isLine() ? line(model, slice, output) : plane(model, slice, output);
    output.record();
    output.written().forEach(file -> summary.line("wrote    %s", file));
    summary.classes(model.dataset()).print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private Summary curvature(CurvatureReport report) throws IOException {
    if (view.isPresent() || scale != Scale.LINEAR) {
      throw new InputException("--view and --scale are for costs, not for " + quantity.label());
    }
    Runner runner = threadOptions.runner(quantity.label());
    return sliceOptions.isLine()
        ? report.line(sliceOptions.axis(), runner)
        : report.plane(sliceOptions.grid(), runner);
  }

  private Summary line(Model model, Slice slice, Output output) throws IOException {
    Axis axis = sliceOptions.axis();
    if (view.orElse(View.LINE) != View.LINE) {
      throw new InputException("one axis is drawn as a line; --view is for two");
    }
    long start = System.nanoTime();
    CostCurve curve =
        Sweep.curve(model.cost(), slice, axis, output.resuming(threadOptions.runner("sweep")));
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    Chart chart = LineChart.of(curve, scale).withCaption(Caption.of(model, slice));
    output.file(".csv", out -> SweepCsv.write(curve, out));
    output.picture(chart, "cost along " + axis.name());
    List<LocalMinimum> minima = LocalMinimum.of(model.cost(), slice, curve);
    Summary summary = summary(axis.points(), seconds, curve.failed());
    if (curve.minimum() >= 0) {
      minimum(summary, curve.at(curve.minimum()), Map.of(axis.name(), axis.at(curve.minimum())));
    }
    return summary
        .put("local_minima", minima.stream().map(m -> entry(axis, m)).toList())
        .line(
            "minima   %d inside the line, where other directions may still lead down",
            minima.size());
  }

  private static Map<String, Double> entry(Axis axis, LocalMinimum minimum) {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put(axis.name(), minimum.alpha());
    entry.put("cost", minimum.cost());
    return entry;
  }

  private Summary plane(Model model, Slice slice, Output output) throws IOException {
    Grid grid = sliceOptions.grid();
    long start = System.nanoTime();
    CostSurface surface =
        Sweep.surface(model.cost(), slice, grid, output.resuming(threadOptions.runner("sweep")));
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    Figure picture =
        view.orElse(View.HEATMAP)
            .of(surface, ColorScale.of(scale, surface.range()), Caption.of(model, slice));
    output.file(".csv", out -> SweepCsv.write(surface, out));
    output.picture(
        picture, "cost over %s and %s".formatted(grid.first().name(), grid.second().name()));
    Summary summary = summary(grid.cells(), seconds, surface.failed());
    if (surface.minimum() >= 0) {
      int i = surface.minimum() / grid.second().points();
      int j = surface.minimum() % grid.second().points();
      Map<String, Double> place = new LinkedHashMap<>();
      place.put(grid.first().name(), grid.first().at(i));
      place.put(grid.second().name(), grid.second().at(j));
      minimum(summary, surface.at(i, j), place);
    }
    return summary;
  }

  private static Summary summary(long cells, double seconds, int failed) {
    return new Summary()
        .put("cells", cells)
        .put("seconds", seconds)
        .put("failed", failed)
        .line("cells    %d in %s s, %d failed", cells, Summary.number(seconds), failed);
  }

  private static void minimum(Summary summary, double cost, Map<String, Double> place) {
    Map<String, Double> minimum = new LinkedHashMap<>();
    minimum.put("cost", cost);
    minimum.putAll(place);
    summary.put("minimum", minimum);
    StringBuilder text = new StringBuilder();
    place.forEach((name, value) -> text.append(" %s = %s".formatted(name, Summary.number(value))));
    summary.line("smallest %s nats at%s", Summary.number(cost), text);
  }
}
