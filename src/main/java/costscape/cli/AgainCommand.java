package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.LookOptions;
import costscape.cli.report.TypedLine;
import costscape.cli.value.FileStem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Repeats the run that a picture, a page or a run record says made it, on the same input files, or
 * draws its picture in another look.
 */
@NeededFirst("--size --style --format --name --out --replace --allow-inputs")
@Command(
    name = "again",
    description = {
      "Repeats the run recorded in a picture, a page, or a run record, STEM.json.",
      "With --size, --style, --font-size, --caption or --format it draws the picture in another"
          + " look. The cost of a sweep and the path of trace are then taken from their table,"
          + " where that lies beside STEM.json as the run wrote it; everything else is computed"
          + " again, and a line says so."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape again output/sweep.png",
      "  costscape again output/sweep.png --style paper --format pdf --name column"
    })
final class AgainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A picture, GIF or page made by costscape, or a STEM.json.")
  private Path file;

  @SuppressWarnings("UnusedVariable") // handed on as options
  @Mixin
  private LookOptions lookOptions;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for files (default: the one in which the recorded run's files lie).")
  private Path folder;

  @Facts(topic = Topic.WORK, changes = Changes.RUN)
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one for every core).")
  @SuppressWarnings("UnusedVariable") // handed on as an option
  private Integer threads;

  @Mixin private RecordedOptions recordedOptions;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = "--replace",
      description =
          "Replace whatever has the names of the results; else only files of the very same run are"
              + " replaced.")
  private boolean replace;

  @Facts(topic = Topic.WORK, changes = Changes.RUN)
  @Option(
      names = "--quiet",
      description = "No progress bar, and no line that says what is about to run.")
  private boolean quiet;

  @Facts(topic = Topic.FILES, changes = Changes.RUN)
  @Option(names = "--json", description = "Print the summary as one JSON object.")
  @SuppressWarnings("UnusedVariable") // handed on as an option
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine root = spec.root().commandLine();
    RecordedCommand command = recordedOptions.command(file, root);
    Path target = folder == null ? command.folder() : folder;
    ParseResult parsed = spec.commandLine().getParseResult();
    String stem = parsed.matchedOptionValue("--name", command.stem());
    recordedOptions.checkFolder(command, target, FileStem.checked(stem));
    List<String> options = new ArrayList<>(List.of("--out=" + target));
    options.addAll(RecordedLine.options(parsed, option -> isHandedOn(option, command)));
    options.addAll(recordedOptions.told(command));
    List<String> words = command.with(options, LookOptions.replacedBy(parsed));
    boolean computes = LookOptions.changeTheLook(parsed) && !command.takeTables();
    notes(words, computes).forEach(root.getErr()::println);
    root.getErr().flush();
    return command.run(words, replace);
  }

  /** What is about to run. */
  private List<String> notes(List<String> words, boolean computes) {
    List<String> notes = new ArrayList<>();
    recordedOptions
        .ownInputs()
        .forEach(input -> notes.add("reads your own %s, unchanged".formatted(input)));
    if (!quiet) {
      notes.add("runs %s".formatted(TypedLine.of(words)));
    }
    if (!quiet && computes) {
      notes.add("computes again: no table of this run holds what is drawn");
    }
    return notes;
  }

  /** How this command runs, the repeated one runs too, as far as it has such an option. */
  private static boolean isHandedOn(OptionSpec option, RecordedCommand command) {
    if (LookOptions.isOne(option)) {
      command.need(option.longestName());
      return true;
    }
    return command.runsBy(option);
  }
}
