package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep of curvature: the table says which, and pictures of costs stay with costs. */
class CurvatureSweepCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"index", "smallest_eigenvalue", "largest_eigenvalue", "convex"})
  void theTableIsHeadedByTheQuantity(String quantity) throws IOException {
    Session session =
        Session.run(
            "sweep",
            "--out",
            "" + folder,
            "--quantity",
            quantity,
            "--vary",
            "w1_0_0=-1:1:3",
            "--vary",
            "b1_0=0:4:2");
    assertEquals(0, session.exitCode(), session.err());
    List<String> lines = Files.readAllLines(folder.resolve("sweep.csv"));
    assertEquals("w1_0_0,b1_0," + quantity, lines.get(0));
    assertEquals(7, lines.size());
    assertTrue(Files.size(folder.resolve("sweep.png")) > 0);
  }

  @Test
  void aViewOfCostsIsRefused() {
    Session session =
        Session.run(
            "sweep",
            "--quantity",
            "index",
            "--view",
            "contour",
            "--vary",
            "w1_0_0=0:1:2",
            "--vary",
            "b1_0=0:1:2");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("index"), session.err());
  }
}
