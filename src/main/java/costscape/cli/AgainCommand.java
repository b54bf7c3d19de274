package costscape.cli;

import costscape.render.image.PngText;
import costscape.store.InputException;
import costscape.store.RecordedRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats the run that a picture or a run record says made it, on the same input files. */
@Command(
    name = "again",
    description = "Repeats the run recorded in a picture or in a run record, STEM.json.")
final class AgainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A picture drawn by costscape, or a STEM.json.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for files (default: the one in which the recorded run's files lie).")
  private Path folder;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    RecordedRun run = recorded();
    run.checkInputs();
    List<String> line = new ArrayList<>(run.command());
    if (line.get(0).equals(spec.name())) {
      throw new InputException(file + ": the recorded run is itself a repetition");
    }
    line.add("--out=" + Optional.ofNullable(folder).orElse(run.folder(file)));
    if (json) {
      line.add("--json");
    }
    return spec.root().commandLine().execute(line.toArray(String[]::new));
  }

  private RecordedRun recorded() throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        ? RecordedRun.read(file)
        : RecordedRun.parse(file.toString(), inside());
  }

  private String inside() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return PngText.record(in)
          .orElseThrow(() -> new InputException(file + ": a picture without a run record"));
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    } catch (IOException e) {
      throw new InputException(file + ": " + e.getMessage());
    }
  }
}
