package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.option.DataOptions;
import costscape.cli.option.FileOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.AxisText;
import costscape.cli.value.Model;
import costscape.cli.value.PointText;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Split;
import costscape.space.Axis;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The landscape as one self-contained page for any browser, no server and no network needed. */
@Command(
    name = "explore",
    description = "The landscape as one self-contained page for any browser: explore.html.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape explore", "  costscape explore --data moons --hidden 8"})
final class ExploreCommand implements Callable<Integer> {
  private static final List<String> ABOUT_FILES = List.of("--out", "--name", "--keep", "--json");

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;

  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description = "NAME=FROM:TO, up to twice: what the map opens with.")
  private List<String> vary = List.of();

  @Mixin private FileOptions fileOptions;

  /** The rows of the data, once they are read. */
  private Opening.Rows rows = Opening.Rows.of(Datasets.ARTICLE.dataset());

  @Override
  public Integer call() throws IOException {
    Model asked = modelOptions.model(this::split);
    Model model = isPlain() ? asked.elsewhere(asked.at("start")) : asked;
    List<Axis> axes = axes(model);
    Output output = fileOptions.output().about(model).about(axes).prepareOnly(List.of(".html"));
    Opening.Source source = modelOptions.source(holdOutOptions);
    output.page(
        ExplorePage.html(
            isPlain()
                ? Opening.first()
                : Opening.of(model.cost(), source, rows, model.point(), axes)));
    Path file = output.written().get(0);
    long bytes = Files.size(file);
    new Summary()
        .put("page", file.toString())
        .put("bytes", bytes)
        .files(output, 9)
        .line("size     %,d bytes: open the page with a browser", bytes)
        .print(spec.commandLine().getOut(), fileOptions.json());
    return 0;
  }

  /** Parts the rows, and keeps them as they were before for the page, which parts them itself. */
  private Optional<Split> split(Dataset all, DataOptions data) {
    Optional<Split> split = holdOutOptions.split(all, data);
    rows = new Opening.Rows(all, split.filter(parts -> parts.others().isEmpty()).map(Split::other));
    return split;
  }

  /** Whether no option says what to look at: then the page opens with a ball that can roll. */
  private boolean isPlain() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .allMatch(option -> ABOUT_FILES.contains(option.longestName()));
  }

  private List<Axis> axes(Model model) {
    if (vary.size() > 2) {
      throw new InputException("up to two --vary, not " + vary.size());
    }
    List<Axis> axes = vary.stream().map(text -> AxisText.parse(text, Axis.PLANE_POINTS)).toList();
    axes.forEach(axis -> PointText.index(axis.name(), model.layout()));
    return axes;
  }
}
