package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The true costs of paths, in a chart beside the plane. */
class TraceCourseTest {
  private static final String PLANE = " --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --quiet";

  @TempDir private Path folder;

  private Session run(String line) {
    return Session.line(line + " --out " + folder);
  }

  private List<String> words(String line) throws IOException {
    run(line + " --course --format svg,png").done();
    String record = Files.readString(folder.resolve("trace.json"));
    assertTrue(record.contains("true cost, step by step"), record);
    return SvgWords.in(folder.resolve("trace.svg"));
  }

  /** The same training has another picture of its course where it is slower. */
  @Test
  void theCourseIsThatOfTheTrainedCosts() throws IOException {
    String line = "trace --steps 200 --rate 1 --size 900x400" + PLANE;
    List<String> words = words(line);
    assertTrue(words.contains("step") && words.contains("cost (nats)"), words.toString());
    BufferedImage image = ImageIO.read(folder.resolve("trace.png").toFile());
    List<String> rows = Files.readAllLines(folder.resolve("trace.csv"));
    double start = cost(rows.get(1));
    double end = cost(rows.get(rows.size() - 1));
    assertTrue(start / end < 10, "so that the axis is linear");
    int high = disc(image);
    assertTrue(high > 0);
    run(line.replace("--steps 200", "--steps 20") + " --course").done();
    List<String> fewer = Files.readAllLines(folder.resolve("trace.csv"));
    double higher = cost(fewer.get(fewer.size() - 1));
    assertTrue(higher > end);
    // both end at the bottom of their own axis, which reaches from the end to the start
    assertEquals(high, disc(ImageIO.read(folder.resolve("trace.png").toFile())), 20);
  }

  private static double cost(String row) {
    String[] cells = row.split(",");
    return Double.parseDouble(cells[cells.length - 2]);
  }

  /** How high above the lower border the last mark of the right half stands, in pixels. */
  private static int disc(BufferedImage image) {
    int accent = 0xD55E00;
    for (int y = image.getHeight() - 1; y >= 0; y--) {
      for (int x = image.getWidth() / 2 + 60; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == accent) {
          return image.getHeight() - y;
        }
      }
    }
    return -1;
  }

  @Test
  void namesOfARaceStandOnceForBothPanelsAndCanBeChanged() throws IOException {
    List<String> words =
        words("trace --steps 30 --optimizer gd,adam --labels Slow|Quick --size 1000x450" + PLANE);
    assertEquals(1, words.stream().filter("Quick"::equals).count(), words.toString());
    assertFalse(words.contains("adam"), words.toString());
  }

  @Test
  void anUprightPictureHasItBelow() throws IOException {
    assertFalse(words("trace --steps 9 --hold-out 0.3 --size 600x900" + PLANE).isEmpty());
    BufferedImage image = ImageIO.read(folder.resolve("trace.png").toFile());
    assertEquals(600, image.getWidth());
    assertTrue(SvgWords.in(folder.resolve("trace.svg")).contains("rows held out"));
  }

  @Test
  void withoutAPlaneThereIsNoBeside() {
    run("trace --steps 9 --course").refused("--course stands beside a plane");
    run("trace --steps 9 --course --panel rate=1|2" + PLANE).refused("leave out --panel");
    assertFalse(Files.exists(folder.resolve("trace.csv")));
  }
}
