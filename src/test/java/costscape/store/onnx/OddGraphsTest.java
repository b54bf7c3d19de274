package costscape.store.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import costscape.cli.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which arrays are parameters and what answers are, of graphs that do not say it plainly:
 * src/test/python/make_odd_graphs.py, whose costs are NumPy's.
 */
class OddGraphsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");

  /** A probability of single precision has an error of some 1e-7 of itself, clipped ones of 1. */
  private static final double SINGLE = 1e-5;

  @TempDir private Path folder;

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  private static Session inspect(Path graph, String... more) {
    List<String> words = new ArrayList<>(List.of("inspect", "--model", graph.toString()));
    words.addAll(List.of("--data", FOLDER.resolve("digits.npz").toString()));
    words.addAll(List.of(more));
    return Session.run(words);
  }

  private Path file(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return Files.write(folder.resolve(entry.getName()), in.readAllBytes());
    }
  }

  private static JsonObject json(Session ran) {
    assertEquals(0, ran.exitCode(), ran.err());
    return ran.json();
  }

  private static long parameters(JsonObject summary) {
    long count = 0;
    for (var array : summary.getAsJsonArray("arrays")) {
      long size = 1;
      for (var side : array.getAsJsonObject().getAsJsonArray("shape")) {
        size *= side.getAsLong();
      }
      count += size;
    }
    return count;
  }

  @Test
  void eachIsReadAsItIsMeant() throws IOException {
    int count = 0;
    try (ZipFile zip = new ZipFile(FOLDER.resolve("odd.zip").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path graph = file(zip, entry);
        String[] expected = entry.getComment().split("\\|", -1);
        JsonObject summary = json(inspect(graph, "--json"));
        double cost = Double.parseDouble(expected[1]);
        assertEquals(cost, summary.get("cost").getAsDouble(), SINGLE * cost, entry.getName());
        assertEquals(Long.parseLong(expected[0]), parameters(summary), entry.getName());
        String said = inspect(graph).out();
        assertTrue(said.contains(expected[2]), entry.getName() + ": " + said);
        assertFalse(said.contains(expected[3]), entry.getName() + ": " + said);
        count++;
      }
    }
    assertEquals(11, count);
  }

  @Test
  void whatTheUserSaysGoesBefore() throws IOException {
    try (ZipFile zip = new ZipFile(FOLDER.resolve("odd.zip").toFile())) {
      Path places = file(zip, zip.getEntry("places.onnx"));
      assertEquals(650, parameters(json(inspect(places, "--json", "--constants=pl*"))));
      assertFalse(inspect(places, "--constants=places").out().contains("does not say"));
      Path clipped = file(zip, zip.getEntry("clipped.onnx"));
      assertFalse(inspect(clipped, "--answers=probabilities").out().contains("are taken for"));
      double right = json(inspect(clipped, "--json")).get("cost").getAsDouble();
      JsonObject wrong = json(inspect(clipped, "--answers=logits", "--json"));
      assertTrue(Math.abs(wrong.get("cost").getAsDouble() - right) > 0.1, wrong + " " + right);
    }
    Session none = inspect(FOLDER.resolve("lenet.onnx"), "--constants=nothing");
    assertTrue(none.err().contains("--constants nothing fits no array of"), none.err());
  }
}
