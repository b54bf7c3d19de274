package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary that did not arrive is a failure, whichever command was to print it. */
class LostWordsTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  /** A device on which nothing fits. */
  private static final class NoRoom extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect --json",
        "inspect",
        "sweep --vary b2_0=0:1:5 --format none --json",
        "minima --starts 2 --format none",
        "lesson slice",
        "--help",
        "sweep --help",
        "--version"
      })
  void lostOutputIsExitCodeOne(String line) {
    String[] arguments = (line + outOf(line)).split(" ");
    StringWriter err = new StringWriter();
    PrintStream nowhere = new PrintStream(new NoRoom(), true, StandardCharsets.UTF_8);
    PrintWriter out = new PrintWriter(nowhere, true, StandardCharsets.UTF_8);
    assertEquals(1, Main.run(out, new PrintWriter(err), arguments));
    assertTrue(err.toString().startsWith("costscape: standard output cannot be written"), line);
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  private String outOf(String line) {
    return line.contains("inspect") || line.contains("--help") || line.contains("--version")
        ? ""
        : " --out " + folder;
  }

  /** What is wrong with a command line stays the first thing to say. */
  @Test
  void aWrongCommandLineKeepsItsExitCode() {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new NoRoom(), true, StandardCharsets.UTF_8);
    assertEquals(2, Main.run(out, new PrintWriter(err), "inspect", "--at", "nowhere"));
  }

  @Test
  void theProgramItselfNoticesAFullDevice() throws Exception {
    assumeTrue(Files.exists(FULL), "no such device here");
    List<String> by = List.of("sh", "-c", "exec \"$@\" >" + FULL, "sh");
    ChildProcess child =
        ChildProcess.start(
            by, folder, List.of("-XX:TieredStopAtLevel=1"), List.of("inspect", "--json"));
    assertEquals(1, child.exitCode(), child.output());
    assertTrue(child.output().startsWith("costscape: standard output"), child.output());
  }
}
