package costscape.cli;

import costscape.cli.report.CarriedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats the run that a picture, a page or a run record says made it, on the same input files. */
@Command(
    name = "again",
    description = "Repeats the run recorded in a picture, a page, or a run record, STEM.json.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape again output/sweep.png"})
final class AgainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A picture, GIF or page made by costscape, or a STEM.json.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for files (default: the one in which the recorded run's files lie).")
  private Path folder;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one for every core).")
  private Integer threads;

  @Option(
      names = "--allow-inputs",
      description =
          "Let the recorded run read inputs outside the folder of FILE, and go on from saved work.")
  private boolean allowInputs;

  @Option(
      names = "--replace",
      description =
          "Replace whatever has the names of the results; else only files of the very same run are"
              + " replaced.")
  private boolean replace;

  @Option(
      names = "--quiet",
      description = "No progress bar, and no line that says what is about to run.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine root = spec.root().commandLine();
    RecordedCommand command = RecordedCommand.of(file, CarriedRecord.of(file), root);
    command.checkInputs(allowInputs);
    Path target = folder == null ? command.folder() : folder;
    command.checkFolder(target, allowInputs);
    List<String> options = new ArrayList<>(List.of("--out=" + target));
    if (json) {
      options.add("--json");
    }
    if (quiet && command.takes("--quiet")) { // explore has no such option
      options.add("--quiet");
    }
    if (threads != null && command.takes("--threads")) {
      options.add("--threads=" + threads);
    }
    List<String> words = command.with(options);
    if (!quiet) {
      root.getErr().println("runs " + RecordedCommand.shown(words));
      root.getErr().flush();
    }
    return command.run(words, replace);
  }
}
