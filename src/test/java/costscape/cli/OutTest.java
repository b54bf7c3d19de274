package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go: a folder, a file, standard output, and what lay there before. */
class OutTest {
  private static final String LINE = "sweep --vary b2_0=0:1:11 --size 400x300 --quiet";

  @TempDir private Path folder;

  private Set<String> names(Path where) throws IOException {
    try (Stream<Path> files = Files.list(where)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void aFileIsAFolderANameAndAFormat() throws IOException {
    Path inner = folder.resolve("figures");
    Session.line(LINE, "--out", inner.resolve("cost.svg").toString()).done();
    assertEquals(Set.of("cost.svg", "cost.csv", "cost.json"), names(inner));
    Path table = folder.resolve("table");
    Session.line(LINE, "--out=" + table.resolve("cost.npy")).done();
    assertEquals(Set.of("cost.npy", "cost.json"), names(table));
    Path again = folder.resolve("again");
    String picture = inner.resolve("cost.svg").toString();
    Session.run("again", picture, "--out", again).done();
    assertArrayEquals(
        Files.readAllBytes(inner.resolve("cost.svg")),
        Files.readAllBytes(again.resolve("cost.svg")));
  }

  @Test
  void aFolderKeepsItsNameThoughItEndsLikeAFile() throws IOException {
    Path strange = Files.createDirectory(folder.resolve("old.png"));
    Session.line(LINE, "--out", strange.toString()).done();
    assertEquals(Set.of("sweep.png", "sweep.csv", "sweep.json"), names(strange));
  }

  @Test
  void aFileThatSaysItTwiceOrCannotBeIsRefused() throws IOException {
    String file = folder.resolve("cost.png").toString();
    for (String option : List.of("--name=other", "--format=svg")) {
      for (Session session :
          List.of(
              Session.line(LINE, "--out", file, option),
              Session.line(LINE, option, "--out", file))) {
        assertEquals(2, session.exitCode());
        String said = "names the file and its kind already; leave " + option.split("=", 2)[0];
        assertTrue(session.err().contains(said), session.err());
      }
    }
    Session.line(LINE, "--out", folder.resolve("cost.gif").toString())
        .refused("sweep writes no .gif file");
    assertEquals(Set.of(), names(folder));
  }

  @Test
  void whatTheSameCommandMadeIsReplacedAndNothingElse() throws IOException {
    String[] here = {"--out", folder.toString()};
    assertTrue(Session.line(LINE, here).out().contains(folder.resolve("sweep.png").toString()));
    Session.line(LINE + " --scale log", here).done();
    Files.writeString(folder.resolve("sweep.csv"), "mine");
    Session refused = Session.line(LINE, here);
    assertEquals(2, refused.exitCode());
    String said = "sweep.csv is there already, and nothing says that costscape sweep made it";
    assertTrue(refused.err().contains(said), refused.err());
    assertEquals("mine", Files.readString(folder.resolve("sweep.csv")));
    assertEquals(
        2, Session.line("fit --name sweep", here).exitCode(), "another command made the picture");
    Session.line(LINE + " --name other", here).done();
    Session.line(LINE + " --replace", here).done();
    Session keep = Session.line(LINE + " --keep", here);
    assertTrue(keep.err().contains("no option \"--keep\"; what the same command"), keep.err());
  }

  @Test
  void jsonNamesTheFiles() {
    Session session = Session.line(LINE, "--json", "--out", folder.toString());
    assertTrue(session.out().contains("\"" + folder.resolve("sweep.png") + "\""), session.out());
  }

  @Test
  void standardOutputTakesAPictureOrATable() throws IOException {
    Session.line(LINE, "--out", folder.toString()).done();
    assertArrayEquals(Files.readAllBytes(folder.resolve("sweep.png")), piped(0, LINE + " --out -"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("sweep.csv")), piped(0, LINE + " --format none --out=-"));
    assertEquals(0, piped(2, LINE + " --format png,svg --out -").length);
    assertEquals(0, piped(2, LINE + " --json --out -").length);
    assertEquals(0, piped(2, "inspect --out -").length);
  }

  /** What a process prints on standard output goes to standard error where {@code --out -} is. */
  private static int piped(OutputStream out, StringWriter err, String... words) {
    return Main.run(Optional.of(out), new PrintWriter(err), new PrintWriter(err), words);
  }

  private byte[] piped(int exitCode, String line) {
    String[] words = line.split(" ");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    assertEquals(exitCode, piped(out, err, words), err.toString());
    return out.toByteArray();
  }

  @Test
  void aPictureThatDoesNotArriveIsAFailure() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this machine has no device that is always full");
    StringWriter err = new StringWriter();
    try (OutputStream out = Files.newOutputStream(full, StandardOpenOption.WRITE)) {
      String[] words = (LINE + " --out -").split(" ");
      assertEquals(1, piped(out, err, words));
    }
    assertEquals(
        "costscape: the result did not reach standard output: No space left on device\n",
        err.toString());
  }

  /** For real: the process's own standard output is closed. */
  @Tag("long")
  @Test
  void anOutputThatIsClosedIsAFailure() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this is no Unix, which closes by >&-");
    List<String> by = List.of("sh", "-c", "exec \"$@\" >&-", "sh");
    List<String> quick = List.of("-XX:TieredStopAtLevel=1");
    String line = "sweep --vary b2_0=0:1:3 --size 400x300 --out -";
    ChildProcess child = ChildProcess.start(by, folder, quick, List.of(line.split(" ")));
    assertEquals(1, child.exitCode(), child.output());
    assertEquals(1, child.output().lines().count(), child.output());
    assertTrue(child.output().startsWith("costscape: "), child.output());
  }

  /** Nobody reads a word then, and Java opens files of its own under the three numbers. */
  @Tag("long")
  @Test
  void aSummaryIsLostWhereInputOutputAndErrorsAreClosed() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "this is no Linux, which tells");
    List<String> quick = List.of("-XX:TieredStopAtLevel=1");
    for (String closed : List.of("<&- >&- 2>&-", "<&- >&-", ">&- 2>&-")) {
      for (String line : List.of("sweep --vary b2_0=0:1:3 --format none", "--version")) {
        List<String> by = List.of("sh", "-c", "exec \"$@\" " + closed, "sh");
        ChildProcess child = ChildProcess.start(by, folder, quick, List.of(line.split(" ")));
        assertEquals(1, child.exitCode(), line + " " + closed);
      }
    }
    List<String> by = List.of("sh", "-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh");
    assertEquals(0, ChildProcess.start(by, folder, quick, List.of("--version")).exitCode());
  }

  @Test
  void setMayBeRepeated() {
    Session once = Session.line("inspect --json --set b2_0=1,b1_0=2");
    assertEquals(once.out(), Session.line("inspect --json --set b2_0=1 --set b1_0=2").out());
    assertEquals(2, Session.line("inspect --set b2_0=1 --set b2_0=2").exitCode());
  }
}
