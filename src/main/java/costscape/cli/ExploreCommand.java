package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.DataOptions;
import costscape.cli.option.FileOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Directions;
import costscape.cli.value.PointText;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The landscape as one self-contained page for any browser, no server and no network needed. */
@NeededFirst("--data --target --hidden --activation --at --vary --hold-out --out")
@Command(
    name = "explore",
    description = "The landscape as one self-contained page for any browser: explore.html.",
    footer = {"  costscape explore", "  costscape explore --data moons --hidden 8"})
final class ExploreCommand implements Asked.Answering {
  private static final String BETWEEN = "between:";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.AXIS)
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO, up to twice: what the map opens with. NAME is a parameter or a direction"
              + " as sweep takes it: random:SEED, hessian:K or between:POINT.")
  private List<String> vary = List.of();

  @Mixin private FileOptions fileOptions;

  /** The rows of the data, once they are read. */
  private Opening.Rows rows = Opening.Rows.of(Datasets.ARTICLE.dataset());

  @Mixin LanguageOption languageOption;

  @Override
  public Summary answer() throws IOException {
    String language = languageOption.code();
    ModelAtPoint asked =
        modelOptions.modelOfAny(ModelRequest.of(this::split).scalingFeaturesAlone());
    ModelAtPoint model = isPlain() ? asked.elsewhere(PointText.parse("start", asked)) : asked;
    List<Axis> axes = axes(model);
    Output output = fileOptions.output().begin(model).about(axes).prepareOnly(List.of(".html"));
    model.networkCost(); // a program has no rows that a page could hold
    boolean mayScale = modelOptions.leavesScalingOpen();
    Opening.Source source = modelOptions.rows().onPage(holdOutOptions, mayScale);
    if (mayScale && rows.all().needsScaling()) {
      modelOptions.say(
          "the page standardizes the features; --standardize none leaves them as they are");
    }
    checkIsOnPage(model);
    String opening = isPlain() ? Opening.first() : opening(model, source, axes);
    output.page(ExplorePage.html(Opening.in(language, opening)));
    long bytes = output.bytes(".html");
    return new Summary()
        .put("page", output.written().get(0).toString())
        .put("bytes", bytes)
        .files(output)
        .line("size     %,d bytes: open the page with a browser", bytes);
  }

  private static void checkIsOnPage(ModelAtPoint model) {
    if (!model.scaling().targets().isEmpty()) {
      throw new InputException(
          "a page scales features alone: --standardize features leaves the target as it is");
    }
    if (model.networkCost().loss() instanceof WeightedCrossEntropy) {
      throw new InputException(
          "a page has no class weights and no smoothed labels: leave them out, or draw by sweep");
    }
    ActivationFunction function = model.network().activation();
    if (!ActivationFunction.all().contains(function)) {
      throw new InputException(
          "a page has leaky_relu with the slope 0.01 alone, and not %s; sweep and frames draw it"
              .formatted(function.word()));
    }
  }

  /** Along directions all parameters train in any case. Who asks for a place sees it at rest. */
  private String opening(ModelAtPoint model, Opening.Source source, List<Axis> axes) {
    String opening = Opening.of(model.networkCost(), source, rows, model.point(), axes);
    boolean ofParameters =
        axes.stream().map(Axis::name).allMatch(model.layout().parameterNames()::contains);
    return opening
        + (ofParameters ? Opening.ALL_TRAIN : "")
        + (modelOptions.point().isAsked() || !vary.isEmpty() ? "" : Opening.FIRST_LAYER);
  }

  /** Parts the rows, and keeps them as they were before for the page, which parts them itself. */
  private Optional<Split> split(Dataset all, DataOptions data) {
    Optional<Split> split = holdOutOptions.split(all, data);
    rows = new Opening.Rows(all, split.filter(parts -> parts.others().isEmpty()).map(Split::other));
    return split;
  }

  /**
   * Returns whether no option says what to look at: then the page opens with a ball that can roll.
   */
  private boolean isPlain() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .noneMatch(option -> OptionFacts.changes(option) == Changes.RESULT);
  }

  private List<Axis> axes(ModelAtPoint model) {
    if (vary.isEmpty()) {
      return List.of();
    }
    return new Directions(model, (name, unit, parts) -> Runner.serial())
        .varied(vary, Axis.PLANE_POINTS).axes().stream().map(axis -> known(axis, model)).toList();
  }

  /** The page has no files: a point that an axis leads to travels by its values. */
  private static Axis known(Axis axis, ModelAtPoint model) {
    if (!axis.name().startsWith(BETWEEN)) {
      return axis;
    }
    String values =
        Arrays.stream(PointText.parse(axis.name().substring(BETWEEN.length()), model).toArray())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return new Axis(BETWEEN + values, axis.from(), axis.to(), axis.points());
  }
}
