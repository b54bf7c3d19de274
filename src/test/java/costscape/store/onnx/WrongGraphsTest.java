package costscape.store.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** Each of some fifty wrong graphs is refused in one line that names the cause. */
class WrongGraphsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");
  private static final int WRONG_INPUT = 2;

  @TempDir private Path folder;

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  @Test
  void eachIsRefusedInOneLine() throws IOException {
    List<String> faults = new ArrayList<>();
    int count = 0;
    try (ZipFile zip = new ZipFile(FOLDER.resolve("wrong.zip").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path graph = folder.resolve("graph.onnx");
        try (InputStream in = zip.getInputStream(entry)) {
          Files.write(graph, in.readAllBytes());
        }
        Session ran =
            Session.run("inspect", "--model", graph, "--data", FOLDER.resolve("digits.npz"));
        count++;
        boolean isRefused =
            ran.exitCode() == WRONG_INPUT
                && ran.err().lines().count() == 1
                && ran.err().contains(entry.getComment());
        if (!isRefused) {
          faults.add(
              "%s (%s): %d %s"
                  .formatted(entry.getName(), entry.getComment(), ran.exitCode(), ran.err()));
        }
      }
    }
    assertTrue(count > 50, "graphs: " + count);
    assertEquals("", String.join("\n", faults));
  }
}
