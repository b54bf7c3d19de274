package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels are the same command for several values, in the same colours. */
class PanelOptionsTest {
  private static final List<String> PLANE =
      List.of("--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:9");

  @TempDir private Path folder;

  private Session run(String command, String... more) {
    List<String> line = new java.util.ArrayList<>(List.of(command, "--out", folder.toString()));
    line.addAll(PLANE);
    line.addAll(List.of(more));
    return Session.run(line.toArray(String[]::new));
  }

  @Test
  void everyPanelHasItsTableAndItsOwnValue() throws IOException {
    Session session = run("sweep", "--set=b2_0=1", "--panel", "set=b2_0=-20|b2_0=20");
    assertEquals(0, session.exitCode(), session.err());
    List<String> first = Files.readAllLines(folder.resolve("sweep-1.csv"));
    List<String> second = Files.readAllLines(folder.resolve("sweep-2.csv"));
    assertEquals(82, first.size());
    assertFalse(first.equals(second));
    run("sweep", "--set=b2_0=20", "--name", "alone");
    assertEquals(Files.readAllLines(folder.resolve("alone.csv")), second);
    assertTrue(session.out().contains("sweep-2.csv"), session.out());
  }

  @Test
  void panelsOfEqualCostsAreOfEqualColours() throws IOException { // seed and threads change nothing
    assertEquals(0, run("sweep", "--panel", "threads=1|2").exitCode());
    BufferedImage image = ImageIO.read(folder.resolve("sweep.png").toFile());
    int half = image.getWidth() / 2;
    int middle = image.getHeight() / 2;
    int left = image.getRGB(half / 2 + 20, middle);
    assertTrue(inRow(image, left, middle, half, image.getWidth()) > 20);
  }

  private static int inRow(BufferedImage image, int rgb, int y, int from, int to) {
    int count = 0;
    for (int x = from; x < to; x++) {
      count += image.getRGB(x, y) == rgb ? 1 : 0;
    }
    return count;
  }

  @Test
  void severalRulesOverOnePlaneAreOnePicture() {
    Session session = run("trace", "--steps", "20", "--panel", "optimizer=gd|adam");
    assertEquals(0, session.exitCode(), session.err());
    assertTrue(Files.exists(folder.resolve("trace-2.csv")));
    assertTrue(Files.exists(folder.resolve("trace.png")));
  }

  @Test
  void aWrongValueIsSaidAsTheOptionSaysIt() {
    Session session = run("trace", "--panel", "optimizer=gd|adamm");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("adamm"), session.err());
    assertEquals(2, run("sweep", "--panel", "l2=0").exitCode());
  }
}
