package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.sweep.SweepWords;
import costscape.cli.value.AxisText;
import costscape.cli.value.KeptPath;
import costscape.cli.value.PointText;
import costscape.number.NumberText;
import costscape.render.view.AtlasChart;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.record.AtlasFacts;
import costscape.store.table.AtlasCsv;
import costscape.study.AtlasResult;
import costscape.study.AtlasResult.Part;
import costscape.study.ModelAtPoint;
import costscape.sweep.Atlas;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
          + AtlasCommand.MOST_PARAMETERS
          + " parameters shows those that --only names."
    },
    footer = {
      "  costscape atlas --span 20",
      "  costscape atlas --range -30:30 --scale log",
      "  costscape atlas --data iris --hidden 8 --only w1_0_0,w1_1_0,b1_0"
    })
final class AtlasCommand extends Asked.Redrawing {
  /** 16 parameters are 120 pairs, each the size of a stamp. */
  static final int MOST_PARAMETERS = 16;

  private static final int LINE_POINTS = 401;
  private static final int SIDE_POINTS = 101;
  private static final String TITLE = "atlas of all slices";

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Words wordOptions; // found through the command
  @Mixin private ThreadOptions threadOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--only",
      paramLabel = "NAME,…",
      split = ",",
      description =
          "Only these parameters and their pairs, at least two, in this order; all others stay as"
              + " they are at the point (default: all, of which there may be "
              + MOST_PARAMETERS
              + ").")
  private List<String> only = List.of();

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--range",
      paramLabel = "FROM:TO",
      description = "Every parameter from FROM to TO.")
  private String range;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--span",
      paramLabel = "S",
      description =
          "Every parameter from S below its value to S above (default: a round number above one"
              + " and a half times the largest value).")
  private Double span;

  @Mixin private PrecisionOption precisionOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      description = "One training path, drawn in every panel: " + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Mixin private ColourOptions.Scales scales;

  @Override
  Summary computed() throws IOException {
    KeptPath path = KeptPath.of(trace);
    ModelAtPoint model =
        precisionOption.of(
            modelOptions.model(ModelRequest.of(holdOutOptions::split).reading(path.first())));
    parameters(model); // refuses too many
    Output output = prepared(model, path.isGiven());
    List<ParameterVector> points =
        path.isGiven()
            ? path.read(model, threadOptions::runner).path().steps().stream()
                .map(Step::theta)
                .toList()
            : List.of();
    Result<AtlasResult> swept = Result.of(() -> swept(model, points, output));
    AtlasResult result = swept.value();
    write(model, result, output);
    for (Part part : result.parts()) {
      output.pictures().writeOrKeep(part.suffix(), chart(result, part), TITLE);
    }
    return output.end(summary(result, swept.seconds(), output), model);
  }

  @Override
  Summary redrawn(Kept tables) throws IOException {
    AtlasResult result = tables.read(AtlasFacts::read);
    Output output = outputOptions.output();
    tables.place(Map.of(), output);
    for (Part part : result.parts().subList(1, result.parts().size())) {
      output.preparePicture(part.suffix());
    }
    for (Part part : result.parts()) {
      output.pictures().write(part.suffix(), chart(result, part), TITLE);
    }
    return output.end(tables.into(summary(result, 0, output)));
  }

  /** Names the files: two tables and two pictures where there are rows beside those that train. */
  private Output prepared(ModelAtPoint model, boolean hasPath) throws IOException {
    Output output = outputOptions.output().begin(model);
    output.about(axes(model, SIDE_POINTS)).prepare(AtlasFacts.TABLE);
    if (hasPath) {
      output.prepareOnly(List.of(AtlasFacts.PATH));
    }
    if (model.other().isPresent()) {
      String suffix = model.other().get().suffix();
      output.preparePicture(suffix).prepareOnly(List.of(suffix + AtlasFacts.TABLE));
    }
    return output;
  }

  /** Sweeps all slices; every panel shows the path of a training. */
  private AtlasResult swept(ModelAtPoint model, List<ParameterVector> path, Output output) {
    return AtlasResult.of(
        model,
        parameters(model),
        axes(model, LINE_POINTS),
        axes(model, SIDE_POINTS),
        path,
        (lines, sides) ->
            threadOptions.saving("atlas", "%,d cells", output, Atlas.cells(lines, sides)));
  }

  /** Writes the tables, and keeps the facts with which they are drawn again. */
  private void write(ModelAtPoint model, AtlasResult result, Output output) throws IOException {
    List<String> tables = new ArrayList<>();
    for (Part part : result.parts()) {
      tables.add(part.suffix() + AtlasFacts.TABLE);
      output.file(part.suffix() + AtlasFacts.TABLE, out -> AtlasCsv.write(part.atlas(), out));
    }
    if (!result.path().isEmpty()) {
      List<String> names = axes(model, 2).stream().map(Axis::name).toList();
      output.file(AtlasFacts.PATH, out -> AtlasCsv.writePath(names, result.path(), out));
      tables.add(AtlasFacts.PATH);
    }
    output.keep(output.facts(AtlasFacts.of(result), tables));
  }

  /** All charts have the same colours. */
  private AtlasChart chart(AtlasResult result, Part part) {
    return AtlasChart.of(result, part, scales.scale());
  }

  private static Summary summary(AtlasResult result, double seconds, Output output) {
    Atlas atlas = result.main();
    int lines = atlas.curves().size();
    int planes = atlas.pairs().size();
    return SweepWords.cells(atlas.cells(), seconds, atlas.failed())
        .put("curves", lines)
        .put("pairs", planes)
        .line(
            "slices   %s, %s",
            lines == 1 ? "1 line" : lines + " lines", planes == 1 ? "1 plane" : planes + " planes")
        .rounded(result.rounding(), output);
  }

  /** The parameters that are shown, by their places in θ; more than one can read are refused. */
  private List<Integer> parameters(ModelAtPoint model) {
    List<Integer> shown = chosen(model);
    int count = shown.size();
    if (count > MOST_PARAMETERS) {
      throw new InputException(
          ("an atlas of %d parameters has %d pairs; %d parameters at most can be read: --only"
                  + " NAME,… chooses some, sweep draws one pair of them, or with --vary random:1"
                  + " --vary random:2 a plane of all")
              .formatted(count, (long) count * (count - 1) / 2, MOST_PARAMETERS));
    }
    return shown;
  }

  private List<Integer> chosen(ModelAtPoint model) {
    if (only.isEmpty()) {
      return IntStream.range(0, model.layout().size()).boxed().toList();
    }
    List<Integer> places =
        only.stream().map(name -> PointText.index(name.strip(), model.layout())).toList();
    if (places.size() < 2 || places.stream().distinct().count() < places.size()) {
      throw new InputException(
          "--only %s: two different parameters or more were expected"
              .formatted(InputException.shown(String.join(",", only))));
    }
    return places;
  }

  /** An axis for each parameter that is shown. */
  private List<Axis> axes(ModelAtPoint model, int points) {
    List<Integer> parameters = parameters(model);
    double reach = span == null ? defaultSpan(model, parameters) : span;
    if (!(reach > 0)) {
      throw new InputException("--span must be above 0; it is " + NumberText.of(reach));
    }
    return parameters.stream().map(k -> axis(model, k, reach, points)).toList();
  }

  private Axis axis(ModelAtPoint model, int k, double reach, int points) {
    String name = model.layout().name(k);
    if (range != null) {
      return AxisText.parse(name + "=" + range, points);
    }
    double value = model.point().get(k);
    return InputException.given(() -> new Axis(name, value - reach, value + reach, points));
  }

  /** 1, 2 or 5 times a power of ten, at least one and a half times the largest parameter shown. */
  private static double defaultSpan(ModelAtPoint model, List<Integer> parameters) {
    double largest = 1;
    for (int k : parameters) {
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
}
