package costscape.cli;

import costscape.render.image.PictureFormat;
import costscape.store.InputException;
import costscape.store.RecordedRun;
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
      throw wrong("the recorded run is itself a repetition");
    }
    line.add("--out=" + Optional.ofNullable(folder).orElse(run.folder(file)));
    if (json) {
      line.add("--json");
    }
    return spec.root().commandLine().execute(line.toArray(String[]::new));
  }

  private RecordedRun recorded() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return RecordedRun.read(file);
    }
    PictureFormat format =
        Arrays.stream(PictureFormat.values())
            .filter(f -> name.endsWith("." + f.extension()))
            .findFirst()
            .orElseThrow(() -> wrong("a .png, .svg, .pdf or .json file was expected"));
    return RecordedRun.parse(file.toString(), inside(format));
  }

  private String inside(PictureFormat format) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return format.record(in).orElseThrow(() -> wrong("a picture without a run record"));
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
