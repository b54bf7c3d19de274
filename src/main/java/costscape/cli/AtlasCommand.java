package costscape.cli;

import costscape.cli.figure.FigureOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Caption;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.AxisText;
import costscape.cli.value.KeptPath;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cost.NetworkCost;
import costscape.job.Runner;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.AtlasChart;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.AtlasCsv;
import costscape.store.text.NumberText;
import costscape.sweep.Atlas;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every one-parameter slice and every pair through a point, on one scale, in one picture. */
@Command(
    name = "atlas",
    description = "Every one-parameter slice and every pair through a point, in one picture.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape atlas --span 20", "  costscape atlas --range -30:30 --scale log"})
final class AtlasCommand implements Callable<Integer> {
  /** 16 parameters are 120 pairs, each the size of a stamp. */
  private static final int MOST_PARAMETERS = 16;

  private static final int LINE_POINTS = 401;
  private static final int SIDE_POINTS = 101;
  private static final double NANOSECONDS = 1e-9;
  private static final String TITLE = "atlas of all slices";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private FigureOptions figureOptions;
  @Mixin private ThreadOptions threadOptions;

  /** One of two ways to say how far slices reach. */
  static final class Reach {
    @Option(
        names = "--range",
        paramLabel = "FROM:TO",
        description = "Every parameter from FROM to TO.")
    private String range;

    @Option(
        names = "--span",
        paramLabel = "S",
        description =
            "Every parameter from S below its value to S above (default: a round number above one"
                + " and a half times the largest value).")
    private Double span;
  }

  @ArgGroup private Reach reach;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      converter = InputFiles.Checkpoints.class,
      description = "A training path, drawn in every panel: " + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "linear",
      description = "linear or log costs (default: ${DEFAULT-VALUE}).")
  private Scale scale;

  @Override
  public Integer call() throws IOException {
    Model model = modelOptions.model(holdOutOptions::split, KeptPath.of(trace).first());
    if (model.layout().size() > MOST_PARAMETERS) {
      throw new InputException(
          ("an atlas of %d parameters has %d pairs; %d parameters at most can be read: sweep draws"
                  + " one pair of them, or with --vary random:1 --vary random:2 a plane of all")
              .formatted(
                  model.layout().size(),
                  (long) model.layout().size() * (model.layout().size() - 1) / 2,
                  MOST_PARAMETERS));
    }
    Output output =
        outputOptions.output(figureOptions.dress()).about(model).about(axes(model, SIDE_POINTS));
    output.prepare(".csv");
    if (model.other().isPresent()) {
      output.preparePicture(model.other().get().suffix());
      output.prepareOnly(List.of(model.other().get().suffix() + ".csv"));
    }
    Optional<List<Step>> path = path(model);
    AtlasChart standIn = chart(model, smallest(model), path);
    output.rehearse(model.other().map(o -> standIn.withTitle(o.mainTitle())).orElse(standIn));
    long start = System.nanoTime();
    Atlas atlas = atlas(model, model.cost(), output.resuming(runner(model, output)));
    Optional<Atlas> beside =
        model.other().map(o -> atlas(model, o.cost(), output.resuming(runner(model, output))));
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    output.file(".csv", out -> AtlasCsv.write(atlas, out));
    if (beside.isPresent()) {
      both(model, atlas, beside.get(), path, output);
    } else {
      output.picture(chart(model, atlas, path), TITLE);
    }
    output.record();
    summary(atlas, seconds, output)
        .classes(model.dataset())
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private Optional<List<Step>> path(Model model) {
    KeptPath kept = KeptPath.of(trace);
    return kept.isGiven()
        ? Optional.of(kept.read(model, threadOptions::runner).path().steps())
        : Optional.empty();
  }

  /** The rows that train and the others: two pictures in the same colours. */
  private void both(
      Model model, Atlas atlas, Atlas beside, Optional<List<Step>> path, Output output)
      throws IOException {
    OtherRows other = model.other().orElseThrow();
    output.file(other.suffix() + ".csv", out -> AtlasCsv.write(beside, out));
    Range range =
        AtlasChart.range(atlas.curves(), atlas.pairs())
            .union(AtlasChart.range(beside.curves(), beside.pairs()));
    ColorScale colours = ColorScale.of(scale, range);
    AtlasChart first = chart(model, atlas, path).over(colours).withTitle(other.mainTitle());
    output.picture(first, TITLE);
    AtlasChart second = chart(model, beside, path).over(colours).withTitle(other.title());
    output.picture(other.suffix(), second, TITLE);
  }

  private Runner runner(Model model, Output output) {
    List<Long> cells = Atlas.cells(axes(model, LINE_POINTS), axes(model, SIDE_POINTS));
    return threadOptions.runner("atlas", "cells", output, cells);
  }

  private Atlas atlas(Model model, NetworkCost cost, Runner runner) {
    return Atlas.of(
        cost, model.point(), axes(model, LINE_POINTS), axes(model, SIDE_POINTS), runner);
  }

  /** An atlas of two points an axis, to learn how much room its picture takes. */
  private Atlas smallest(Model model) {
    List<Axis> ends = axes(model, 2);
    return Atlas.of(model.cost(), model.point(), ends, ends, Runner.serial());
  }

  private AtlasChart chart(Model model, Atlas atlas, Optional<List<Step>> path) {
    AtlasChart chart =
        AtlasChart.of(
            atlas.curves(), atlas.pairs(), model.point(), scale, model.cost().measure().title());
    String caption =
        Caption.withPoint(model) + " Each panel fixes what it does not vary at the cross.";
    if (path.isEmpty()) {
      return chart.withCaption(caption);
    }
    return chart
        .with("path", path.get().stream().map(Step::theta).toList(), Tint.ACCENT)
        .withCaption(caption + " The path is projected: all parameters moved.");
  }

  private List<Axis> axes(Model model, int points) {
    return IntStream.range(0, model.layout().size()).mapToObj(k -> axis(model, k, points)).toList();
  }

  private Axis axis(Model model, int k, int points) {
    String name = model.layout().name(k);
    if (reach != null && reach.range != null) {
      return AxisText.parse(name + "=" + reach.range, points);
    }
    double span = reach == null ? defaultSpan(model) : reach.span;
    if (!(span > 0)) {
      throw new InputException("--span must be above 0; it is " + NumberText.of(span));
    }
    double value = model.point().get(k);
    return new Axis(name, value - span, value + span, points);
  }

  /** 1, 2 or 5 times a power of ten, at least one and a half times the largest parameter. */
  private static double defaultSpan(Model model) {
    double largest = 1;
    for (int k = 0; k < model.layout().size(); k++) {
      largest = Math.max(largest, 1.5 * Math.abs(model.point().get(k)));
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(largest)));
    for (double round : new double[] {1, 2, 5}) {
      if (largest <= round * power) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private static Summary summary(Atlas atlas, double seconds, Output output) {
    Summary summary =
        new Summary()
            .put("cells", atlas.cells())
            .put("seconds", seconds)
            .put("failed", atlas.failed())
            .put("curves", atlas.curves().size())
            .put("pairs", atlas.pairs().size())
            .line(
                "cells    %d in %s s, %d failed",
                atlas.cells(), Summary.number(seconds), atlas.failed())
            .line("slices   %d lines, %d planes", atlas.curves().size(), atlas.pairs().size());
    summary.files(output, 9);
    return summary;
  }
}
