package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.Article;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A direction from a file of arrays shaped like the weights, and the names of the normalisings. */
class FileDirectionTest {
  private static final double SAME = 1e-12;
  private static final String U = "[[[1, -2]], [0.5, 3], [[-1], [2]], [0.25]]";
  private static final double[] ENTRIES = {1, -2, 0.5, 3, -1, 2, 0.25};

  @TempDir private Path folder;

  private Session sweep(String... arguments) {
    return Session.line("sweep --at start --out " + folder, arguments);
  }

  private JsonObject record() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("sweep.json"))).getAsJsonObject();
  }

  @Test
  void theLineGoesAlongTheArraysOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("u.json"), U);
    sweep("--vary", "file:" + file + "=-1:1:5", "--format", "svg").done();
    List<String> lines = Files.readAllLines(folder.resolve("sweep.csv"));
    assertEquals("file:u.json,cost", lines.get(0));
    double[] start = {-1, 9, -1, 5, 0.5, 0.25, 0};
    for (int i = 0; i < 5; i++) {
      double alpha = -1 + 0.5 * i;
      double[] theta = start.clone();
      for (int k = 0; k < theta.length; k++) {
        theta[k] += alpha * ENTRIES[k];
      }
      double cost = Double.parseDouble(lines.get(i + 1).split(",")[1]);
      double expected = Article.cost().at(theta);
      assertEquals(expected, cost, SAME * expected, "at " + alpha);
    }
    double[] recorded =
        record()
            .getAsJsonObject("direction_vectors")
            .getAsJsonArray("file:u.json")
            .asList()
            .stream()
            .mapToDouble(entry -> entry.getAsDouble())
            .toArray();
    assertArrayEquals(ENTRIES, recorded);
  }

  /** The record lists the file, `again` reads it, and a file that changed is refused. */
  @Test
  void theRecordListsTheFileAndAgainReadsIt() throws IOException {
    Path file = Files.writeString(folder.resolve("u.json"), U);
    sweep("--vary", "file:" + file + "=-1:1:5", "--format", "none");
    byte[] table = Files.readAllBytes(folder.resolve("sweep.csv"));
    Files.delete(folder.resolve("sweep.csv"));
    String record = folder.resolve("sweep.json").toString();
    Session.run("again", record).done();
    assertArrayEquals(table, Files.readAllBytes(folder.resolve("sweep.csv")));
    Files.writeString(file, U.replace("0.25", "0.75"));
    Session.run("again", record).refused("u.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file:=0:1; file:FILE was expected",
        "file=0:1; file:FILE was expected",
        "file:none.json=0:1; none.json",
        "file:ZEROS=0:1; every entry is 0",
        "file:SHORT=0:1; short.json",
      })
  void whatIsNoDirectionIsNamed(String axis, String message) throws IOException {
    Path zeros = folder.resolve("zeros.json");
    Files.writeString(zeros, "[[[0, 0]], [0, 0], [[0], [0]], [0]]");
    Path shorter = Files.writeString(folder.resolve("short.json"), "[[[1]], [0, 0], [[0]], [0]]");
    String text = axis.replace("ZEROS", "" + zeros).replace("SHORT", "" + shorter);
    Session session = sweep("--vary", text).refused(message);
    assertEquals(1, session.err().lines().count());
  }

  /** The caption names what the papers call it; what is usual has no caption of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "neuron; freeze; filter normalisation (Li et al. 2018), biases zeroed",
        "neuron; keep; filter normalisation (Li et al. 2018), biases kept",
        "layer; freeze; layer normalisation (Li et al. 2018), biases zeroed",
        "none; move; Gaussian, not normalised",
      })
  void aNormalisationHasTheNameThatThePapersGiveIt(String normalise, String biases, String words)
      throws IOException {
    sweep(
            ("--vary=random=-1:1:5 --vary=random=-1:1:5 --normalise="
                    + normalise
                    + " --biases="
                    + biases
                    + " --format=svg")
                .split(" "))
        .done();
    assertTrue(textOf("sweep.svg").contains("random:1 and random:2: " + words + "."));
  }

  /** Returns what an SVG says, its lines joined. */
  private String textOf(String name) throws IOException {
    return Files.readString(folder.resolve(name))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }
}
