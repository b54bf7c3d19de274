package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.option.FileOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.SizeOptions;
import costscape.render.look.LacksPartException;
import java.io.PrintWriter;
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
          + " recorded. Where the tables beside FILE are as the run wrote them and hold what is"
          + " drawn, they alone are read, and neither data nor model are needed. Everything else is"
          + " computed again, and a line says so."
    },
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

  // Handed on as options, as is whatever else is not asked here.
  @Mixin LookOptions lookOptions;
  @Mixin LookOptions.Views views;
  @Mixin SizeOptions sizeOptions;

  @Facts(topic = Topic.FILES, changes = Changes.FILES)
  @Option(names = "--name", paramLabel = "STEM", description = "Another stem of the files.")
  String name;

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
  Integer threads; // handed on as an option

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
  boolean json; // handed on as an option

  @Override
  public Integer call() throws Exception {
    CommandLine root = spec.root().commandLine();
    ParseResult parsed = spec.commandLine().getParseResult();
    boolean isAnotherLook = changesTheLook(parsed);
    Optional<RecordedCommand> redrawing = allowed.redrawing(file, root, isAnotherLook);
    RecordedCommand command = redrawing.isPresent() ? redrawing.get() : allowed.command(file, root);
    Set<Path> own = redrawing.isPresent() ? Set.of() : allowed.ownInputs(command);
    Path target = folder == null ? command.folder() : folder;
    String stem = parsed.matchedOptionValue("--name", command.stem());
    allowed.checkFolder(command, target, FileOptions.checkedStem(stem));
    OptionMap more =
        new OptionMap(command.asked().spec().name())
            .with("--out", target.toString().isEmpty() ? "." : target.toString())
            .and(OptionMap.of(parsed, option -> isHandedOn(option, command)));
    OptionMap whole = command.with(allowed.told(command, more), replacedBy(parsed));
    Set<String> typed = more.options().keySet();
    OptionMap words = command.fitting(whole, typed, replace);
    List<String> left = new ArrayList<>(whole.options().keySet());
    left.removeAll(words.options().keySet());
    boolean computes = isAnotherLook && redrawing.isEmpty();
    Optional<String> why = computes ? Optional.of(command.whyComputed()) : Optional.empty();
    say(notes(own, words.line(), left, why, redrawing.isPresent() && !isAnotherLook));
    return drawn(command, words, typed, redrawing.isPresent());
  }

  /** Runs the command, without what is recorded about a part that the picture lacks. */
  private int drawn(RecordedCommand command, OptionMap words, Set<String> typed, boolean isRedrawn)
      throws Exception {
    try {
      return command.with(words, replace).carriedOut();
    } catch (LacksPartException lack) {
      List<String> unused = isRedrawn ? command.unused(lack, words, typed) : List.of();
      if (unused.isEmpty()) {
        throw lack;
      }
      say(quiet ? List.of() : List.of(RecordedCommand.leavesOut(unused)));
      return drawn(command, words.without(unused), typed, true);
    }
  }

  private void say(List<String> lines) {
    PrintWriter err = spec.root().commandLine().getErr();
    lines.forEach(err::println);
    err.flush();
  }

  /** Returns whether a line changes how a picture looks, and not only what its files are called. */
  private static boolean changesTheLook(ParseResult parsed) {
    return parsed.matchedOptions().stream()
        .anyMatch(
            option -> RecordedCommand.isOfLook(option) && !option.longestName().equals("--name"));
  }

  /** The recorded options whose place those of a line take. */
  private static Set<String> replacedBy(ParseResult parsed) {
    Set<String> names = new HashSet<>();
    parsed.matchedOptions().stream()
        .filter(RecordedCommand::isOfLook)
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
  private List<String> notes(
      Set<Path> own,
      List<String> words,
      List<String> left,
      Optional<String> computes,
      boolean isLost) {
    List<String> notes = new ArrayList<>();
    own.forEach(input -> notes.add("reads your own %s, unchanged".formatted(input)));
    if (!quiet) {
      notes.add("runs %s".formatted(OptionMap.shown(words)));
    }
    if (!quiet && !left.isEmpty()) {
      notes.add(RecordedCommand.leavesOut(left));
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
    if (RecordedCommand.isOfLook(option)) {
      command.need(option.longestName());
      return true;
    }
    return command.runsBy(option);
  }
}
