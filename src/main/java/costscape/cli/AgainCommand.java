package costscape.cli;

import costscape.render.frame.GifText;
import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import costscape.store.record.PageRecord;
import costscape.store.record.RecordedRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      names = "--quiet",
      description = "No progress bar, and no line that says what is about to run.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine root = spec.root().commandLine();
    RecordedCommand command = RecordedCommand.of(file, recorded(), root);
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
    return command.run(words);
  }

  private RecordedRun recorded() {
    return hasEnding("json")
        ? RecordedRun.read(file)
        : RecordedRun.parse(file.toString(), inside(carrier()));
  }

  private boolean hasEnding(String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
  }

  /** Finds the record in a file. */
  private interface Carrier {
    Optional<String> record(InputStream in) throws IOException;
  }

  private Carrier carrier() {
    if (hasEnding("gif")) {
      return GifText::record;
    }
    if (hasEnding("apng")) {
      return PictureFormat.PNG::record;
    }
    if (hasEnding("html")) {
      return PageRecord::read;
    }
    return Arrays.stream(PictureFormat.values())
        .filter(format -> hasEnding(format.extension()))
        .findFirst()
        .<Carrier>map(format -> format::record)
        .orElseThrow(
            () -> wrong("a .png, .svg, .pdf, .gif, .apng, .html or .json file was expected"));
  }

  private String inside(Carrier carrier) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return carrier.record(in).orElseThrow(() -> wrong("no run record is in it"));
    } catch (NoSuchFileException e) {
      throw wrong("no such file");
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private InputException wrong(String problem) {
    return new InputException(file + ": " + problem);
  }
}
