package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.WordOptions;
import costscape.cli.option.AtlasOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.value.Caption;
import costscape.cli.value.KeptPath;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.OtherRows;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.proof.enclosure.CostRounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Tint;
import costscape.render.layer.Shadows;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.AtlasChart;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.table.AtlasCsv;
import costscape.sweep.Atlas;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import costscape.words.CaptionWords;
import costscape.words.PictureWords;
import costscape.words.ProgressWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every one-parameter slice and every pair through a point, on one scale, in one picture. */
@NeededFirst("--only --span --range --scale --data --hidden --at --l2 --size --out")
@Command(
    name = "atlas",
    description = {
      "Every slice through a point along one parameter or two, in one picture.",
      "A network of more than "
          + AtlasOptions.MOST_PARAMETERS
          + " parameters shows those that --only names."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape atlas --span 20",
      "  costscape atlas --range -30:30 --scale log",
      "  costscape atlas --data iris --hidden 8 --only w1_0_0,w1_1_0,b1_0"
    })
final class AtlasCommand implements Callable<Integer> {
  private static final int LINE_POINTS = 401;
  private static final int SIDE_POINTS = 101;
  private static final String TITLE = "atlas of all slices";

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private WordOptions wordOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin LanguageOption languageOption;

  @Mixin private AtlasOptions atlasOptions;
  @Mixin private PrecisionOption precisionOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      converter = InputFiles.OfCheckpoints.class,
      description = "One training path, drawn in every panel: " + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "linear",
      description = "linear or log costs (default: ${DEFAULT-VALUE}).")
  private Scale scale;

  @Override
  public Integer call() throws IOException {
    ModelAtPoint model =
        precisionOption.of(modelOptions.model(holdOutOptions::split, KeptPath.of(trace).first()));
    atlasOptions.parameters(model); // refuses too many
    Output output =
        outputOptions
            .output(wordOptions.appearance())
            .about(model)
            .about(atlasOptions.axes(model, SIDE_POINTS));
    output.prepare(".csv");
    if (model.other().isPresent()) {
      output.preparePicture(model.other().get().suffix());
      output.prepareOnly(List.of(model.other().get().suffix() + ".csv"));
    }
    Optional<List<Step>> path = path(model);
    AtlasChart standIn = chart(model, smallest(model), path);
    output
        .pictures()
        .rehearse(model.other().map(o -> standIn.withTitle(o.mainTitle())).orElse(standIn));
    Result<List<Atlas>> result = Result.of(() -> atlases(model, output));
    Atlas atlas = result.value().get(0);
    output.file(".csv", out -> AtlasCsv.write(atlas, out));
    if (model.other().isPresent()) {
      both(model, atlas, result.value().get(1), path, output);
    } else {
      output.pictures().write(chart(model, atlas, path), TITLE);
    }
    Summary summary = summary(atlas, result.seconds());
    TableRounding.into(summary, output, rounding(model));
    return outputOptions.print(output.end(summary, model));
  }

  private Optional<List<Step>> path(ModelAtPoint model) {
    KeptPath kept = KeptPath.of(trace);
    return kept.isGiven()
        ? Optional.of(kept.read(model, threadOptions::runner).path().steps())
        : Optional.empty();
  }

  /** The rows that train and the others: two pictures in the same colours. */
  private void both(
      ModelAtPoint model, Atlas atlas, Atlas beside, Optional<List<Step>> path, Output output)
      throws IOException {
    OtherRows other = model.other().orElseThrow();
    output.file(other.suffix() + ".csv", out -> AtlasCsv.write(beside, out));
    Range range =
        AtlasChart.range(atlas.curves(), atlas.pairs())
            .union(AtlasChart.range(beside.curves(), beside.pairs()));
    ColorScale colours = ColorScale.of(scale, range);
    AtlasChart first = chart(model, atlas, path).over(colours).withTitle(other.mainTitle());
    output.pictures().write(first, TITLE);
    AtlasChart second = chart(model, beside, path).over(colours).withTitle(other.title());
    output.pictures().write(other.suffix(), second, TITLE);
  }

  private Runner runner(ModelAtPoint model, Output output) {
    List<Long> cells =
        Atlas.cells(atlasOptions.axes(model, LINE_POINTS), atlasOptions.axes(model, SIDE_POINTS));
    String amount = ThreadOptions.sum(ProgressWords.CELLS, cells);
    return output.resuming(threadOptions.runner("atlas", amount, output, cells));
  }

  /** Of the rows that train, and of the others where there are some. */
  private List<Atlas> atlases(ModelAtPoint model, Output output) {
    Stream<CostFunction> others = model.other().<CostFunction>map(OtherRows::cost).stream();
    return Stream.concat(Stream.of(model.cost()), others)
        .map(cost -> atlas(model, model.swept(cost), runner(model, output)))
        .toList();
  }

  private Atlas atlas(ModelAtPoint model, CostFunction cost, Runner runner) {
    return Atlas.of(
        cost,
        model.point(),
        atlasOptions.parameters(model),
        atlasOptions.axes(model, LINE_POINTS),
        atlasOptions.axes(model, SIDE_POINTS),
        runner);
  }

  /** An atlas of two points an axis, to learn how much room its picture takes. */
  private Atlas smallest(ModelAtPoint model) {
    List<Axis> ends = atlasOptions.axes(model, 2);
    List<Integer> parameters = atlasOptions.parameters(model);
    return Atlas.of(model.swept(), model.point(), parameters, ends, ends, Runner.serial());
  }

  private AtlasChart chart(ModelAtPoint model, Atlas atlas, Optional<List<Step>> path) {
    List<Integer> parameters = atlasOptions.parameters(model);
    ParameterVector point = AtlasOptions.shown(model.point(), parameters);
    AtlasChart chart =
        AtlasChart.of(atlas.curves(), atlas.pairs(), point, scale, model.measure().title());
    CaptionText caption = CaptionText.of(Caption.withPoint(model)).and(fixed(model));
    if (path.isEmpty()) {
      return chart.withCaption(caption);
    }
    return chart
        .with(
            PictureWords.PATH.say(),
            path.get().stream().map(step -> AtlasOptions.shown(step.theta(), parameters)).toList(),
            Tint.ACCENT)
        .withCaption(caption.and(Shadows.ofPanels(model.layout().size())));
  }

  /** Says what a panel does not show, also of the parameters that none shows. */
  private String fixed(ModelAtPoint model) {
    int others = model.layout().size() - atlasOptions.parameters(model).size();
    return switch (others) {
      case 0 -> CaptionWords.EACH_FIXES.say();
      case 1 -> CaptionWords.EACH_FIXES_ONE_MORE.say();
      default -> CaptionWords.EACH_FIXES_MORE.say(others);
    };
  }

  /** Of all slices: each parameter goes from one end of its axis to the other. */
  private Rounding rounding(ModelAtPoint model) {
    List<Integer> parameters = atlasOptions.parameters(model);
    List<Axis> axes = atlasOptions.axes(model, 2);
    double[] low = model.point().toArray();
    double[] high = low.clone();
    for (int k = 0; k < axes.size(); k++) {
      low[parameters.get(k)] = axes.get(k).from();
      high[parameters.get(k)] = axes.get(k).to();
    }
    List<ParameterVector> places =
        List.of(model.point(), ParameterVector.of(low), ParameterVector.of(high));
    return model.isSingle()
        ? CostRounding.ofSingle(model.cost(), places)
        : CostRounding.over(model.cost(), places);
  }

  private static Summary summary(Atlas atlas, double seconds) {
    return new Summary()
        .put("cells", atlas.cells())
        .put("seconds", seconds)
        .put("failed", atlas.failed())
        .put("curves", atlas.curves().size())
        .put("pairs", atlas.pairs().size())
        .line(
            SummaryWords.CELLS,
            atlas.cells(),
            Summary.seconds(seconds),
            Summary.failed(atlas.failed()))
        .line(SummaryWords.SLICES, lines(atlas.curves().size()), planes(atlas.pairs().size()));
  }

  private static String lines(int count) {
    return count == 1 ? SummaryWords.ONE_LINE.say() : SummaryWords.LINES.say(count);
  }

  private static String planes(int count) {
    return count == 1 ? SummaryWords.ONE_PLANE.say() : SummaryWords.PLANES.say(count);
  }
}
