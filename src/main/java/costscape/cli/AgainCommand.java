package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.LookOptions;
import costscape.cli.option.SizeOptions;
import costscape.cli.value.FileStem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      "With options of the look it draws the picture in another look: what they leave out stays as"
          + " recorded. A sweep, an atlas, a training, minima or basins are then drawn from their"
          + " tables alone, where they lie beside FILE as the run wrote them; neither data nor model"
          + " are needed. Everything else is computed again, and a line says so."
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

  @SuppressWarnings("UnusedVariable") // handed on as options, as are the next two
  @Mixin
  private LookOptions lookOptions;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private LookOptions.Views views;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SizeOptions sizeOptions;

  @SuppressWarnings("UnusedVariable")
  @Facts(topic = Topic.FILES, changes = Changes.FILES)
  @Option(names = "--name", paramLabel = "STEM", description = "Another stem of the files.")
  private String name;

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

  @Mixin private RecordedCommand.Allowed allowed;

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
    ParseResult parsed = spec.commandLine().getParseResult();
    boolean isAnotherLook = changesTheLook(parsed);
    Optional<RecordedCommand> redrawing = allowed.redrawing(file, root, isAnotherLook);
    RecordedCommand command = redrawing.isPresent() ? redrawing.get() : allowed.command(file, root);
    Path target = folder == null ? command.folder() : folder;
    String stem = parsed.matchedOptionValue("--name", command.stem());
    allowed.checkFolder(command, target, FileStem.checked(stem));
    List<String> options =
        new ArrayList<>(List.of("--out=" + (target.toString().isEmpty() ? "." : target)));
    options.addAll(RecordedLine.options(parsed, option -> isHandedOn(option, command)));
    options.addAll(allowed.told(command));
    List<String> words = command.with(options, replacedBy(parsed));
    boolean computes = isAnotherLook && redrawing.isEmpty();
    Optional<String> why = computes ? Optional.of(command.whyComputed()) : Optional.empty();
    notes(words, why, redrawing.isPresent() && !isAnotherLook).forEach(root.getErr()::println);
    root.getErr().flush();
    return command.run(words, replace);
  }

  private static boolean isOfLook(OptionSpec option) {
    return switch (OptionFacts.changes(option)) {
      case LOOK, FILES, PART -> true;
      case RESULT, VARIANTS, PLACE, RUN -> false;
    };
  }

  /** Returns whether a line changes how a picture looks, and not only what its files are called. */
  private static boolean changesTheLook(ParseResult parsed) {
    return parsed.matchedOptions().stream()
        .anyMatch(option -> isOfLook(option) && !option.longestName().equals("--name"));
  }

  /** The recorded options whose place those of a line take. */
  private static Set<String> replacedBy(ParseResult parsed) {
    Set<String> names = new HashSet<>();
    parsed.matchedOptions().stream()
        .filter(AgainCommand::isOfLook)
        .map(OptionSpec::longestName)
        .forEach(names::add);
    if (names.contains("--style")) {
      names.addAll(List.of("--size", "--font"));
    }
    if (names.contains("--size")) {
      names.addAll(List.of("--dpi", "--font-size"));
    }
    if (names.contains("--caption")) {
      names.add("--no-caption");
    }
    return names;
  }

  /** Returns what is about to run. */
  private List<String> notes(List<String> words, Optional<String> computes, boolean isLost) {
    List<String> notes = new ArrayList<>();
    allowed
        .ownInputs()
        .forEach(input -> notes.add("reads your own %s, unchanged".formatted(input)));
    if (!quiet) {
      notes.add("runs %s".formatted(RecordedLine.typed(words)));
    }
    if (!quiet) {
      computes.ifPresent(notes::add);
    }
    if (!quiet && isLost) {
      notes.add("draws what its tables hold: some file that the run read is gone");
    }
    return notes;
  }

  /** How this command runs, the repeated one runs too, as far as it has such an option. */
  private static boolean isHandedOn(OptionSpec option, RecordedCommand command) {
    if (isOfLook(option)) {
      command.need(option.longestName());
      return true;
    }
    return command.runsBy(option);
  }
}
