package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A path from checkpoints is the path: the table of a training, written out as a file of weights
 * for each step, comes back byte for byte.
 */
class CheckpointsTest {
  @TempDir private Path folder;

  private Path trained = Path.of("");

  /** Trains 30 steps and keeps every step as PyTorch would: out × in, in double precision. */
  @BeforeEach
  void train() throws IOException {
    Session session =
        run("trace --steps 30 --start random:3 --hidden 3,2 --hold-out 0.25 --verdict none");
    assertEquals(0, session.exitCode(), session.err());
    trained = folder.resolve("trace.csv");
    KeptSteps.write(trained, folder.resolve("epochs"), 1, 3, 2, 1);
    Files.move(trained, folder.resolve("trained.csv"));
    trained = folder.resolve("trained.csv");
  }

  private Session run(String line) {
    return Session.run((line + " --out " + folder).split(" "));
  }

  @Test
  void theTableOfATrainingComesBackFromItsCheckpoints() throws IOException {
    Session session =
        run("trace --from " + folder + "/epochs/*.safetensors --hold-out 0.25 --json");
    assertEquals(0, session.exitCode(), session.err());
    assertEquals(
        Files.readString(trained), Files.readString(folder.resolve("trace.csv")), "another table");
    JsonObject summary = JsonParser.parseString(session.out()).getAsJsonObject();
    assertEquals(30, summary.get("steps").getAsInt());
    assertEquals("the last of 31 checkpoints", summary.get("stopped_because").getAsString());
    assertEquals("moving", summary.get("verdict").getAsString());
  }

  @Test
  void aShellsOwnListIsPutInOrder() throws IOException {
    String files =
        List.of(10, 2, 1, 20).stream()
            .map(k -> folder.resolve("epochs/epoch-" + k + ".safetensors").toString())
            .collect(Collectors.joining(" "));
    Session session = run("trace --verdict none --format none --from " + files);
    assertEquals(0, session.exitCode(), session.err());
    List<String> steps =
        Files.readAllLines(folder.resolve("trace.csv")).stream()
            .map(line -> line.split(",")[0])
            .toList();
    assertEquals(List.of("step", "1", "2", "10", "20"), steps);
  }

  @Test
  void theirPathSpansPlanesAndMovies() throws IOException {
    assertEquals(
        0,
        run("trace --from " + folder + "/epochs/*.safetensors --mode pca --name path").exitCode());
    String path = " --trace " + folder + "/path.csv";
    Session plane = run("sweep --vary pca:1=-1:1:3 --vary pca:2=-1:1:3 --format none" + path);
    assertEquals(0, plane.exitCode(), plane.err());
    Session movie = run("frames --vary w1_0_0=-1:1:3 --vary b3_0=-1:1:3 --frames 2" + path);
    assertEquals(0, movie.exitCode(), movie.err());
  }

  @Test
  void theRecordNamesEveryFileAndIsRepeated() throws IOException {
    String line = "trace --from " + folder + "/epochs/*.safetensors --verdict none";
    assertEquals(0, run(line).exitCode());
    JsonObject record =
        JsonParser.parseString(Files.readString(folder.resolve("trace.json"))).getAsJsonObject();
    assertEquals(31, record.getAsJsonObject("inputs").size());
    byte[] table = Files.readAllBytes(folder.resolve("trace.csv"));
    Files.delete(folder.resolve("trace.csv"));
    Files.copy(
        folder.resolve("epochs/epoch-3.safetensors"),
        folder.resolve("epochs/one-more.safetensors"));
    Session again = run("again " + folder.resolve("trace.json"));
    assertEquals(0, again.exitCode(), again.err());
    assertEquals(
        new String(table, StandardCharsets.UTF_8), Files.readString(folder.resolve("trace.csv")));
    Files.copy(
        folder.resolve("epochs/epoch-3.safetensors"),
        folder.resolve("epochs/epoch-4.safetensors"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Session changed = run("again " + folder.resolve("trace.json"));
    assertEquals(2, changed.exitCode());
    assertTrue(changed.err().contains("epoch-4.safetensors"), changed.err());
  }

  @Test
  void whatAsksForATrainingIsRefused() {
    String from = "trace --from " + folder + "/epochs/*.safetensors ";
    for (String option :
        List.of(
            "--rate 1",
            "--steps 3",
            "--start zeros",
            "--batch 4",
            "--mode frozen",
            "--set b1_0=1")) {
      String vary = option.contains("frozen") ? " --vary w1_0_0=0:1:2 --vary b1_0=0:1:2" : "";
      Session session = run(from + option + vary);
      assertEquals(2, session.exitCode(), option);
      assertTrue(
          session
              .err()
              .contains("leave " + option.replaceFirst("(--(?!mode)\\w+).*", "$1") + " out"),
          session.err());
    }
    Session nothing = run("trace --from " + folder + "/epochs/*.pt");
    assertTrue(nothing.err().startsWith("costscape: no file fits"), nothing.err());
  }
}
