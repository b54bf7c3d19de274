package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.run.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A program that lacks a part says so in one line and exits with 1, wherever it misses the part.
 */
class LeftOutTest {
  @TempDir private Path folder;

  /** The columns are where the class is missed, its name, and the command line. */
  @OneIn(4)
  @ParameterizedTest
  @CsvSource({
    "before options are read, picocli.CommandLine, inspect",
    "before options are read, costscape.cli.Costscape, inspect",
    "where a command is known, costscape.cli.option.ModelOptions, inspect",
    "where an option is read, costscape.cli.look.PaperSize, sweep --vary w1_0_0 --size 300x200",
    "where the failure is told, costscape.cli.Failures, sweep --vary nothing",
    "where a wrong line is told, costscape.cli.option.Misreading, sweep --nothing",
    "where a file is read, costscape.store.dataset.DatasetCsv, data --data DATA",
    "on a thread of workers, costscape.sweep.kernel.FailedCells, sweep --vary w1_0_0=0:1:9 --threads 2",
    "where a picture is drawn, costscape.render.view.LineChart, sweep --vary w1_0_0=0:1:9",
  })
  void oneLineNamesThePart(String where, String missing, String line) throws Exception {
    Session session = LeftOut.run(LeftOut.classPath(), missing.replace(".", "\\."), words(line));
    assertEquals(
        "costscape: a part of the program is missing: "
            + missing
            + "; the program's file is damaged or was built wrongly"
            + System.lineSeparator(),
        session.err(),
        where);
    assertEquals(1, session.exitCode(), where);
  }

  @Test
  void theTraceFollowsWhereItIsAskedFor() throws Exception {
    String[] line = words("sweep --vary w1_0_0=0:1:9 --stacktrace");
    Session session =
        LeftOut.run(LeftOut.classPath(), "costscape\\.render\\.view\\.LineChart", line);
    List<String> lines = session.err().lines().toList();
    assertTrue(lines.get(0).startsWith("costscape: a part of the program is missing"));
    assertEquals("java.lang.NoClassDefFoundError: costscape/render/view/LineChart", lines.get(1));
    assertEquals(1, session.exitCode());
  }

  /** What main itself uses may be missing as well, and a thread's failure is one line too. */
  @ParameterizedTest
  @CsvSource({"costscape.cli.PlacedRun", "costscape.cli.HeadStart"})
  void aProcessEndsWithOneLineAndExitCode1(String missing) throws Exception {
    ChildProcess process =
        ChildProcess.start(
            LeftOut.class,
            folder,
            List.of("-XX:+UseSerialGC"),
            List.of(missing.replace(".", "\\."), "network"));
    assertEquals(1, process.exitCode(), process.output());
    assertEquals(1, process.output().lines().count(), process.output());
    String expected = "costscape: a part of the program is missing: " + missing + ";";
    assertTrue(process.output().startsWith(expected), process.output());
  }

  @Test
  void whatIsMissingInJavaIsNotTheProgramsFault() {
    assertEquals(
        Optional.of(
            "a part of Java is missing: java.awt.Font;"
                + " another installation of Java 17 or newer would do"),
        Main.damage(new NoClassDefFoundError("java/awt/Font")));
    assertTrue(
        Main.damage(new UnsatisfiedLinkError("libfreetype.so.6: cannot open"))
            .orElseThrow()
            .startsWith("a part of Java is missing: libfreetype.so.6"));
  }

  @Test
  void theInnermostReasonIsNamed() {
    for (Throwable failure :
        List.of(
            new ExceptionInInitializerError(new IllegalStateException("no table of colours")),
            new ServiceConfigurationError("no table of colours"),
            new IllegalArgumentException(
                "a wrapper", new ServiceConfigurationError("no table of colours")))) {
      assertEquals(
          "a part of the program is missing: no table of colours;"
              + " the program's file is damaged or was built wrongly",
          Main.damage(failure).orElseThrow());
    }
    assertEquals(Optional.empty(), Main.damage(new IOException("a full disk")));
  }

  @Test
  void memoryIsGivenWhereTheProgramWasStarted() {
    OutOfMemoryError failure = new OutOfMemoryError();
    assertTrue(Main.damage(failure).orElseThrow().endsWith("give Java more with -Xmx"));
    System.setProperty(Cluster.PROPERTY, "client"); // as spark-submit does
    try {
      assertTrue(Main.damage(failure).orElseThrow().endsWith("spark-submit's --driver-memory"));
    } finally {
      System.clearProperty(Cluster.PROPERTY);
    }
  }

  private String[] words(String line) throws IOException {
    Path data = folder.resolve("data.csv");
    Files.writeString(data, "x,y\n1,0\n2,1\n");
    return Arrays.stream((line + " --out " + folder.resolve("out")).split(" "))
        .filter(word -> !line.startsWith("data") || !word.contains("out"))
        .map(word -> word.equals("DATA") ? data.toString() : word)
        .toArray(String[]::new);
  }
}
