package costscape.cli.option;

import costscape.cli.report.Output;
import costscape.cli.report.OutputSettings;
import costscape.cli.report.PlannedFiles;
import costscape.cli.report.Replacing;
import costscape.cli.value.FileStem;
import costscape.store.file.OutputFolder;
import costscape.store.record.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Options that say where files go, and whether the summary is for a person or a program. */
public final class FileOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "output",
      preprocessor = OutFile.class,
      description =
          "Folder for files, made if missing; or one file, such as figures/cost.png; or - for"
              + " standard output (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "STEM",
      description = "File stem (default: the command's name).")
  private String name;

  @Option(names = "--keep", description = "Refuse to replace files that are there.")
  private boolean keep;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  private boolean sameOnly;
  private Optional<String> url = Optional.empty();
  private Optional<OutputFolder> results = Optional.empty();

  /** The SHA-256 of every file that the command has written, by its name. */
  private final Map<String, String> fingerprints = new TreeMap<>();

  public boolean json() {
    return json;
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
    Set<Path> inputs = InputFiles.all(parsed); // a pattern may fit a hundred thousand files
    RunRecord record = RecordedLine.record(parsed, inputs);
    PlannedFiles files = new PlannedFiles(results(), inputs, replacing(record), fingerprints);
    return new Output(files, settings, record);
  }

  /** The one folder of the run, which all its writers share. */
  private OutputFolder results() {
    if (results.isEmpty()) {
      results = Optional.of(OutputFolder.at(folder));
    }
    return results.get();
  }

  private Replacing replacing(RunRecord record) {
    if (keep) {
      return url.map(Replacing::noneAt).orElse(Replacing.NONE);
    }
    return sameOnly ? Replacing.ofSame(record.run()) : Replacing.ALL;
  }

  /**
   * Lets a command replace no file but those that the very same run made.
   *
   * @param command what a parser read
   */
  public static void replaceTheSameOnly(CommandSpec command) {
    each(command, options -> options.sameOnly = true);
  }

  /**
   * Tells a command that what it writes will be copied to a URL.
   *
   * @param command that a parser will read
   */
  public static void copiedTo(String url, CommandSpec command) {
    each(command, options -> options.url = Optional.of(url));
  }

  /**
   * Ends what a command began to write: other runs may write the same files from now on.
   *
   * @param command that has run, or was refused
   */
  public static void close(CommandSpec command) {
    each(
        command,
        options -> {
          options.results.ifPresent(OutputFolder::close);
          options.results = Optional.empty();
        });
  }

  private static void each(CommandSpec command, Consumer<FileOptions> action) {
    for (CommandSpec part : command.mixins().values()) {
      if (part.userObject() instanceof FileOptions options) {
        action.accept(options);
      }
      each(part, action);
    }
  }

  Path ownFolder() throws IOException {
    return results().makeFolder(stem());
  }

  /** The command itself; these options may be a part of a part of its options. */
  private CommandSpec command() {
    return spec.commandLine().getCommandSpec();
  }
}
