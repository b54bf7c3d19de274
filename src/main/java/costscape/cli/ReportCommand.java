package costscape.cli;

import costscape.cli.chapter.Chapter;
import costscape.cli.chapter.Finding;
import costscape.cli.chapter.Findings;
import costscape.cli.chapter.HtmlText;
import costscape.cli.facts.Changes;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.FileOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.network.ParameterLayout;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.WorkFolder;
import costscape.store.model.ModelFile;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * One network on its data, as a short chapter. Other commands do the work, each as it could be
 * typed: so every number is one that its command prints.
 */
@NeededFirst("--model --data --target --hidden --activation --standardize --hold-out --out")
@Command(
    name = "report",
    description = {
      "A short chapter about one network, its data and its landscape.",
      "It says what can be said of the training and its end, and what not. Where no option names a"
          + " network, one is trained first, as trace does by itself. Each number stands beside the"
          + " command that prints it."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape report --data moons --hidden 8",
      "  costscape report --data iris --hidden 3 --out chapter.html",
      "  costscape report --model output/trace.model.json"
    })
final class ReportCommand implements Callable<Integer> {
  private static final String RANGE = "=-1:1:81";

  /** Behind the stem of the report, the stem of the network that it trains. */
  private static final String NETWORK = "-network";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private FileOptions fileOptions;
  @Mixin private ThreadOptions threadOptions;

  @Override
  public Integer call() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).showingHeldOut().withoutPoint());
    model.networkCost(); // a program has no rows to write about
    boolean trains = modelOptions.point().isDrawn(model);
    List<String> endings =
        trains ? List.of(".html", ".json", NETWORK + ModelFile.ENDING) : List.of(".html", ".json");
    Output output = fileOptions.output().about(model).prepareOnly(endings);
    try (WorkFolder work = WorkFolder.make()) {
      ReportRuns runs =
          new ReportRuns(
              work.path(),
              output.settings().stem() + NETWORK,
              fileOptions.folderOfMore(),
              running());
      Chapter chapter = chapter(model, trains, runs);
      if (trains) {
        output.file(NETWORK + ModelFile.ENDING, out -> Files.copy(runs.model(), out));
      }
      Map<String, byte[]> pictures = new LinkedHashMap<>();
      for (String picture : chapter.pictures()) {
        pictures.put(picture, Files.readAllBytes(runs.picture(picture)));
      }
      output.page(HtmlText.of(chapter, pictures));
      Summary summary = new Summary().put("title", chapter.title());
      return fileOptions.print(output.end(summary.line("%s", chapter.title())));
    }
  }

  /** How this command runs, those run that it carries out. */
  private List<String> running() {
    Set<String> names = Set.of("--threads", "--quiet", "--everywhere");
    return RecordedLine.options(
        spec.commandLine().getParseResult(), option -> names.contains(option.longestName()));
  }

  /** Trains where that is asked for, and looks at the network with one command after the other. */
  private Chapter chapter(ModelAtPoint model, boolean trains, ReportRuns runs) throws IOException {
    List<String> asked =
        RecordedLine.options(
            spec.commandLine().getParseResult(),
            option -> OptionFacts.changes(option) == Changes.RESULT);
    Optional<Finding> training = trains ? Optional.of(runs.train(asked)) : Optional.empty();
    if (!trains) {
      runs.lookAt(asked);
    }
    Findings findings =
        new Findings(
            training,
            trains
                ? Optional.of(ModelFile.read(runs.model()))
                : modelOptions
                    .point()
                    .trained()
                    .map(file -> ModelFile.read(FileText.path(file)))
                    .filter(trained -> trained.isAt(model.point())),
            runs.run("data", "data"),
            runs.run("network", "network"),
            runs.run("answers", "fit"),
            finite(runs.run("place", "inspect")),
            runs.run("landscape", plane(model)),
            runs.words());
    return Chapter.of(model, findings);
  }

  /** A report speaks of the cost of its network, which must be a number. */
  private static Finding finite(Finding place) {
    if (place.values().number("cost").isEmpty()) {
      throw new InputException(
          "the cost of this network is beyond the numbers that a computer keeps, and a report"
              + " needs the cost: give smaller weights, or a smaller penalty");
    }
    return place;
  }

  /** Two random directions, as long as the weights are, where these have a length. */
  private static String[] plane(ModelAtPoint model) {
    ParameterLayout layout = model.network().layout();
    boolean hasLength =
        IntStream.range(0, layout.size())
            .anyMatch(k -> layout.isWeight(k) && model.point().get(k) != 0);
    List<String> words =
        List.of("sweep", "--vary=random:1" + RANGE, "--vary=random:2" + RANGE, "--normalise=none");
    return words.subList(0, hasLength ? 3 : 4).toArray(String[]::new);
  }
}
