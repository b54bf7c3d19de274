package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.shipped.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, typed into a shell as a reader does who has built the program. */
@Tag("packaged")
@Tag("long")
class ReadmeTest {
  private static final String PROGRAM = "costscape ";
  private static final int FEWEST = 5;
  private static final int LONGEST_SECONDS = 290;

  @TempDir private Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws IOException, InterruptedException {
    List<String> blocks = blocks();
    long commands =
        blocks.stream().flatMap(String::lines).filter(line -> line.startsWith(PROGRAM)).count();
    assertTrue(commands >= FEWEST, commands + " commands in the README");
    Files.createSymbolicLink(folder.resolve("src"), Path.of("src").toAbsolutePath());
    Path log = folder.resolve("log");
    Process shell = shell(String.join("\n", blocks), log);
    boolean ended = shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    shell.destroyForcibly();
    assertTrue(ended, () -> "still running:\n" + text(log));
    assertEquals(0, shell.exitValue(), () -> text(log));
    for (String file :
        List.of("line.png", "surface.png", "trace.png", "frames.gif", "minima-passes.csv")) {
      assertTrue(Files.size(folder.resolve("output").resolve(file)) > 0, file);
    }
    assertTrue(Files.readString(folder.resolve("fruit.html")).contains("</html>"));
  }

  /** Stops at the first failure, having printed the command. */
  private Process shell(String script, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-v", "-c", script);
    Path target = Path.of("target").toAbsolutePath();
    builder.environment().merge("PATH", target.toString(), (path, ours) -> ours + ":" + path);
    PackagedProgram.keepNoArchive(builder.environment());
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static List<String> blocks() {
    return GuidePage.read(GuidePage.README).blocks().stream()
        .filter(block -> !block.commands().isEmpty())
        .map(block -> String.join("\n", block.lines()))
        .toList();
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
