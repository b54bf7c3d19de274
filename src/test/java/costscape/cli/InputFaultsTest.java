package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command × each wrong input: exit code 2, one line that names it, nothing written. What the
 * line says of a file to the letter is in the tests of the readers.
 */
class InputFaultsTest {
  private static final String MILLION_COLUMNS = "x,".repeat(1_000_000) + "y\n";

  /** Each command that reads data, to which the data are appended. */
  private static final List<String> COMMANDS =
      List.of(
          "inspect",
          "sweep --vary w1_0_0=-1:1:5",
          "minima",
          "basins --vary w1_0_0=-1:1:3 --vary b2_0=0:1:3",
          "explore");

  /** A target of numbers, which the page takes and the other commands want to be told. */
  private static final String FRACTION = "x,y\n1,0\n2,1\n3,0.5\n";

  private static final List<byte[]> FILES =
      Stream.of(
              "",
              "x,y\n",
              "x,y\n1\n",
              "x,y\nabc,0\n2,1\n",
              "x,y\nNaN,0\n2,1\n",
              "x,y\n1,0\n2,0\n",
              FRACTION,
              "x,x,y\n1,2,0\n",
              "x,y\n1,\"0\n",
              MILLION_COLUMNS)
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  @TempDir private Path folder;

  static Stream<Arguments> matrix() {
    Stream<byte[]> files =
        Stream.concat(
            FILES.stream(), Stream.of("x,y\n1,n\u00f6\n".getBytes(StandardCharsets.UTF_16)));
    byte[] fraction = FRACTION.getBytes(StandardCharsets.UTF_8);
    return files.flatMap(
        file ->
            COMMANDS.stream()
                .filter(command -> !(command.equals("explore") && Arrays.equals(file, fraction)))
                .map(command -> Arguments.of(command, file)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void aWrongFileIsNamedAndNothingIsWritten(String command, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("data.csv"), content);
    Session session = run(command + " --data " + file);
    assertEquals(2, session.exitCode(), session.toString());
    long lines = session.err().lines().filter(l -> !l.contains(" letters are read as ")).count();
    assertEquals(1, lines, session.err());
    assertTrue(session.err().startsWith("costscape: " + file + ":"), session.err());
    assertEquals("", session.out());
  }

  private Session run(String line) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
    if (!line.startsWith("inspect")) {
      arguments.add("--out=" + folder.resolve("out"));
    }
    Session session = Session.run(arguments);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> others =
          files.filter(Files::isRegularFile).filter(f -> !f.endsWith("data.csv")).toList();
      assertEquals(List.of(), others, "something was written");
    }
    return session;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "swep|no command \"swep\"; did you mean sweep?",
        "sweep --vari b2_0=0:1|no option \"--vari\"; did you mean --vary?",
        "sweep --help=1|--help takes no value but all, not \"1\"",
        "inspect --data moon|no data and no file are called \"moon\"; did you mean moons?",
        "inspect --data none.csv|none.csv: no such file",
        "inspect --at artcle|no point \"artcle\"; did you mean article?",
        "inspect --hidden 3 --at start|start is a point of a 1-2-1 network, not of a 1-3-1 one;"
            + " random:SEED, zeros or a file fit any",
        "sweep --vary w1_00=0:1|no parameter w1_00; did you mean w1_0_0?",
        "sweep --vary b2_0=0:1 --threads 0|1 thread or more, not 0",
        "sweep --vary b2_0=0:1 --name a/b|--name \"a/b\": a name for files was expected, without"
            + " folders and control characters",
      })
  void aWrongOptionIsNamedAndTheRightOneSaid(String line, String message) throws IOException {
    Session session = run(line);
    assertEquals(2, session.exitCode(), session.toString());
    assertEquals("costscape: " + message, session.err().lines().findFirst().orElse(""));
  }

  @Test
  void aConstantFeatureIsStandardizedToZeroAndNamed() throws IOException {
    String column = "0.1,0\n0.1,1\n".repeat(3); // six times 0.1: their mean is not 0.1
    Path file = Files.writeString(folder.resolve("data.csv"), "x,y\n" + column);
    Session session = run("inspect --standardize --data " + file).done();
    assertTrue(session.out().contains("0 in every row, whatever their weights: x"), session.out());
  }

  @Test
  void aStackTraceIsPrintedForWhoAsks() throws IOException {
    assertFalse(run("inspect --data none.csv").err().contains("\tat costscape."));
    assertTrue(run("inspect --data none.csv --stacktrace").err().contains("\tat costscape."));
    assertTrue(run("inspect --hidden x --stacktrace").err().contains("\tat picocli."));
  }
}
