package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that replaces another run's says whose it was, and how to keep both. */
class ReplacedRunTest {
  private static final String FIRST = "sweep --vary=w1_0_0=-1:1:5 --size=400x300";

  @TempDir private Path folder;

  private Session run(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    words.add("--out=" + folder);
    Session session = Session.run(words.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return session;
  }

  @Test
  void theOtherRunIsNamedAsItWouldBeTyped() {
    run(FIRST);
    String told = run("sweep --vary=b2_0=0:1:4 --size=400x300").out();
    assertTrue(told.contains("results of another run: costscape " + FIRST), told);
    assertTrue(told.contains("--name NAME keeps both"), told);
  }

  @Test
  void theSameRunIsNoOther() {
    run(FIRST);
    String told = run(FIRST).out();
    assertTrue(told.contains("replaced"), told);
    assertFalse(told.contains("another run"), told);
  }

  @Test
  void anotherNameReplacesNothing() {
    run(FIRST);
    String told = run("sweep --vary=b2_0=0:1:4 --size=400x300 --name=second").out();
    assertFalse(told.contains("replaced"), told);
    assertFalse(told.contains("another run"), told);
  }

  @Test
  void whatIsNoRecordIsNoRun() throws IOException {
    Files.writeString(folder.resolve("sweep.json"), "{\"command\": 3}");
    String told = run(FIRST).out();
    assertTrue(told.contains("replaced " + folder.resolve("sweep.json")), told);
    assertFalse(told.contains("another run"), told);
  }

  @Test
  void programsLearnItsWords() {
    run(FIRST);
    String told = run("sweep --vary=b2_0=0:1:4 --size=400x300 --json").out();
    assertEquals(
        List.of(FIRST.split(" ")),
        JsonParser.parseString(told)
            .getAsJsonObject()
            .getAsJsonArray("replaced_run")
            .asList()
            .stream()
            .map(word -> word.getAsString())
            .toList());
  }

  /** The gallery has one line for all its files: of many it counts them. */
  @Tag("long")
  @Test
  void veryManyFilesAreCounted() {
    String gallery =
        "gallery --size=800x600 --quiet --format=svg,pdf --only=data,cost-line,network";
    run(gallery);
    String told = run(gallery).out();
    assertTrue(told.contains("files; --json names each"), told);
    assertTrue(told.lines().allMatch(line -> line.length() < 300), told);
  }
}
