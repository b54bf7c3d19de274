package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Mixins;
import costscape.cli.facts.Topic;
import costscape.cli.line.OutFile;
import costscape.cli.line.ReadFiles;
import costscape.cli.line.RecordedLine;
import costscape.cli.report.Output;
import costscape.cli.report.OutputSettings;
import costscape.cli.report.PipedResult;
import costscape.cli.report.PlannedFiles;
import costscape.cli.report.ReplacementRule;
import costscape.cli.report.Summary;
import costscape.cli.value.FileStem;
import costscape.store.file.InputException;
import costscape.store.file.OutputFolder;
import costscape.store.record.RecordedRun;
import costscape.store.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Options that say where files go, and whether the summary is for a person or a program. */
public final class FileOptions {
  /** The option's name. */
  public static final String OUT = "--out";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = OUT,
      paramLabel = "DIR",
      defaultValue = "output",
      preprocessor = OutFile.class,
      description =
          "Folder for files, made if missing; or one file, such as figures/cost.png; or - for"
              + " standard output (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Facts(topic = Topic.FILES, changes = Changes.FILES)
  @Option(
      names = "--name",
      paramLabel = "STEM",
      description = "File stem (default: the command's name).")
  private String name;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(names = "--keep", description = "Refuse to replace files that are there.")
  private boolean keep;

  @Facts(topic = Topic.FILES, changes = Changes.RUN)
  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  private boolean sameOnly;
  private Optional<RecordedRun> redrawn = Optional.empty();
  private Optional<OutputFolder> results = Optional.empty();

  /** The SHA-256 of every file that the command has written, by its name. */
  private final Map<String, CompletableFuture<String>> fingerprints = new TreeMap<>();

  /** Says on standard output what the command has found and written; gives the exit code. */
  public int print(Summary summary) {
    summary.print(command().commandLine().getOut(), json);
    return CommandLine.ExitCode.OK;
  }

  /**
   * The folder that commands write to which go on from this one: that of {@code --out}, where it is
   * a folder of this machine, else the usual one.
   */
  public String folderOfMore() {
    ParseResult parsed = command().commandLine().getParseResult();
    String typed =
        parsed.hasMatchedOption(OUT)
            ? parsed.matchedOption(OUT).originalStringValues().get(0)
            : PipedResult.SIGN;
    return typed.equals(PipedResult.SIGN) ? "output" : typed;
  }

  String stem() {
    return FileStem.checked(Optional.ofNullable(name).orElse(command().name()));
  }

  /** The writer of files of a command that draws no picture, and whose work is short. */
  public Output output() throws IOException {
    return output(OutputSettings.withoutPictures(stem()));
  }

  Output output(OutputSettings settings) throws IOException {
    ParseResult parsed = command().commandLine().getParseResult();
    List<String> line = RecordedLine.of(parsed);
    Set<Path> inputs = // a pattern may fit a hundred thousand files
        redrawn.isPresent() ? Set.of() : new ReadFiles(parsed).all();
    RunRecord record =
        redrawn
            .map(run -> RunRecord.again(line, run))
            .orElseGet(() -> RunRecord.of(line, regular(inputs)));
    PlannedFiles files = new PlannedFiles(results(), inputs, replacing(record), fingerprints);
    return new Output(files, settings, record);
  }

  /** The files that are there, without pipes: what is read from one is gone then. */
  private static List<Path> regular(Set<Path> files) {
    for (Path file : files) {
      if (Files.notExists(file)) {
        throw new InputException(file + ": no such file");
      }
    }
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** The one folder of the run, which all its writers share. */
  private OutputFolder results() {
    if (results.isEmpty()) {
      results = Optional.of(OutputFolder.at(folder));
    }
    return results.get();
  }

  private ReplacementRule replacing(RunRecord record) {
    if (keep) {
      return ReplacementRule.NONE;
    }
    return sameOnly ? ReplacementRule.ofSame(record.run()) : ReplacementRule.ALL;
  }

  /** Lets a command replace no file but those that the very same run made. */
  public static void replaceTheSameOnly(CommandSpec command) {
    Mixins.of(command, FileOptions.class).forEach(options -> options.sameOnly = true);
  }

  /** Lets a command draw the result of a recorded run: its record is that run's in another look. */
  public static void redraw(CommandSpec command, RecordedRun run) {
    Mixins.of(command, FileOptions.class).forEach(options -> options.redrawn = Optional.of(run));
  }

  /** Ends what a command began to write: other runs may write the same files from now on. */
  public static void close(CommandSpec command) {
    Mixins.of(command, FileOptions.class).forEach(FileOptions::close);
  }

  private void close() {
    results.ifPresent(OutputFolder::close);
    results = Optional.empty();
  }

  Path ownFolder() throws IOException {
    return results().makeFolder(stem());
  }

  /** The command itself; these options may be a part of a part of its options. */
  private CommandSpec command() {
    return spec.commandLine().getCommandSpec();
  }
}
