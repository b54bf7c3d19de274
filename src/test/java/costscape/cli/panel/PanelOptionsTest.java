package costscape.cli.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels are the same command for several values, in the same colours. */
class PanelOptionsTest {
  private static final List<String> PLANE =
      List.of("--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:9");

  @TempDir private Path folder;

  private Session run(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, "--out", folder.toString()));
    line.addAll(PLANE);
    line.addAll(List.of(more));
    return Session.run(line);
  }

  @Test
  void everyPanelHasItsTableAndItsOwnValue() throws IOException {
    Session session = run("sweep", "--set=b2_0=1", "--panel", "set=b2_0=-20|b2_0=20").done();
    List<String> first = Files.readAllLines(folder.resolve("sweep-1.csv"));
    List<String> second = Files.readAllLines(folder.resolve("sweep-2.csv"));
    assertEquals(82, first.size());
    assertFalse(first.equals(second));
    run("sweep", "--set=b2_0=20", "--name", "alone");
    assertEquals(Files.readAllLines(folder.resolve("alone.csv")), second);
    assertTrue(session.out().contains("sweep-2.csv"), session.out());
  }

  @Test
  void panelsOfEqualCostsAreOfEqualColours() throws IOException { // the seed changes nothing here
    run("sweep", "--panel", "seed=1|2").done();
    BufferedImage image = ImageIO.read(folder.resolve("sweep.png").toFile());
    int half = image.getWidth() / 2;
    int middle = image.getHeight() / 2;
    int left = image.getRGB(half / 2 + 20, middle);
    assertTrue(inRow(image, left, middle, half, image.getWidth()) > 20);
  }

  /** Panels that cannot differ are a mistake of whoever asks for them. */
  @Test
  void whatOnlyTheRunOrTheWholePictureHasIsRefused() {
    for (String option :
        List.of("threads=1|2", "replace=true|false", "style=paper|slide", "share=all|none")) {
      Session session = run("sweep", "--panel", option);
      assertEquals(2, session.exitCode(), option);
      assertTrue(session.err().contains("is one for the whole picture"), session.err());
    }
  }

  @Test
  void surfacesSideBySideAreSeenFromTheSideThatIsAskedFor() throws IOException {
    List<int[]> pictures = new ArrayList<>();
    for (String degrees : List.of("32", "80")) { // 32 is the usual elevation
      run("sweep", "--view=surface", "--panel=l2=0|0.1", "--size=700x400", "--elevation=" + degrees)
          .done();
      BufferedImage image = ImageIO.read(folder.resolve("sweep.png").toFile());
      int width = image.getWidth();
      pictures.add(image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }
    assertFalse(Arrays.equals(pictures.get(0), pictures.get(1)));
  }

  private static int inRow(BufferedImage image, int rgb, int y, int from, int to) {
    int count = 0;
    for (int x = from; x < to; x++) {
      count += image.getRGB(x, y) == rgb ? 1 : 0;
    }
    return count;
  }

  /** The text of the picture, each piece on its own. */
  private List<String> texts(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    Matcher text =
        Pattern.compile("<text[^>]*>([^<]*)</text")
            .matcher(Files.readString(folder.resolve(name + ".svg")));
    while (text.find()) {
      texts.add(text.group(1).strip());
    }
    return texts;
  }

  private List<String> drawn(String... more) throws IOException {
    String line = String.join(" ", more) + " --name it --format svg --quiet --out ";
    Session.line(line + folder).done();
    return texts("it");
  }

  private static long count(List<String> texts, String text) {
    return texts.stream().filter(text::equals).count();
  }

  @Test
  void panelsOfLinesHaveOneScaleOrEachItsOwn() throws IOException {
    String[] line = {"sweep", "--vary", "w1_0_0=-9:9:9", "--panel", "l2=0|0.1"};
    List<String> shared = drawn(line);
    assertEquals(2, count(shared, "25"), shared.toString()); // the penalty's cost is near 25
    assertEquals(2, count(shared, "5"), shared.toString());
    List<String> own = new ArrayList<>(List.of(line));
    own.addAll(List.of("--share", "none"));
    List<String> apart = drawn(own.toArray(String[]::new));
    assertEquals(1, count(apart, "3.70"), apart.toString()); // without it, near 3.7
    assertEquals(1, count(apart, "25.00"), apart.toString());
    assertTrue(apart.contains("each panel has its own scale of costs"));
    assertEquals(9 + 1, Files.readAllLines(folder.resolve("it-2.csv")).size());
  }

  @Test
  void ownColoursHaveABarEach() throws IOException {
    String[] plane = {
      "sweep", "--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:9", "--panel", "l2=0|0.1"
    };
    assertEquals(1, count(drawn(plane), "cost (nats)")); // one of them has a penalty
    List<String> own = new ArrayList<>(List.of(plane));
    own.addAll(List.of("--share", "none"));
    List<String> apart = drawn(own.toArray(String[]::new));
    assertEquals(1, count(apart, "mean cross-entropy (nats)"), apart.toString());
    assertEquals(1, count(apart, "mean cross-entropy + penalty (nats)"), apart.toString());
  }

  /** Two trainings, one of which stays high: the same heights, and an end for each. */
  @Test
  void trainingsWithoutAPlaneShareTheirHeights() throws IOException {
    List<String> shared = drawn("trace", "--steps", "50", "--panel", "rate=0.000001|10");
    assertEquals(2, count(shared, "1.8"), shared.toString()); // at a rate of 10 it leaps
    assertEquals(2, count(shared, "0.6"), shared.toString());
    List<String> told =
        drawn("trace", "--steps", "50", "--panel", "rate=0.000001|10", "--caption", "full");
    assertTrue(
        String.join(" ", told).matches(".* after 50 steps\\. .* after 50 steps\\..*"), "" + told);
  }
}
