package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user changes a picture's words, its parts, its size on paper. */
class OwnFigureTest {
  private static final String LINE = "sweep --vary w1_0_0=-60:60:101";
  private static final String PLANE = LINE + " --vary w1_0_1=-60:60:41";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    return Session.line(line + " --name p --quiet --out " + folder, more);
  }

  private String svg(String line, String... more) throws IOException {
    run(line + " --format svg", more).done();
    return Files.readString(folder.resolve("p.svg"));
  }

  /** Returns what is drawn as text; the run record inside the file is not. */
  private static boolean shows(String svg, String text) {
    return Pattern.compile("<text[^>]*>" + Pattern.quote(text)).matcher(svg).find();
  }

  @Test
  void wordsAreTheUsers() throws IOException {
    String plain = svg(LINE);
    assertTrue(shows(plain, "mean cross-entropy (nats)"));
    String own = svg(LINE, "--title", "Mine", "--xlabel", "weight", "--ylabel", "price");
    assertTrue(shows(own, "Mine") && shows(own, "weight") && shows(own, "price"));
    assertFalse(shows(own, "mean cross-entropy (nats)"));
  }

  @Test
  void partsCanBeLeftOut() throws IOException {
    assertTrue(shows(svg(PLANE, "--star"), "smallest cost"));
    assertFalse(shows(svg(PLANE, "--star", "--legend", "none"), "smallest cost"));
    assertTrue(svg(LINE).contains("rgb(227,230,233)"), "lines of the grid");
    assertFalse(svg(LINE, "--grid", "off").contains("rgb(227,230,233)"));
  }

  @Test
  void aSurfaceIsTurnedAndNothingElse() throws IOException {
    String view = PLANE + " --view surface --size 400x300";
    run(view).done();
    int[] usual = PngPixels.of(folder.resolve("p.png"));
    run(view, "--azimuth", "-60", "--elevation", "32").done();
    assertArrayEquals(usual, PngPixels.of(folder.resolve("p.png")));
    run(view, "--azimuth", "30").done();
    assertFalse(Arrays.equals(usual, PngPixels.of(folder.resolve("p.png"))));
    assertEquals(2, run(view, "--elevation", "91").exitCode());
    run(LINE, "--azimuth", "3").refused("--view surface and --view land draw one");
    assertEquals(2, run(view, "--xlabel", "x").exitCode());
  }

  @ParameterizedTest
  @CsvSource({
    "3.3x2.5in, , 990, 750",
    "3.3x2.5in, 200, 660, 500",
    "84x60mm, , 992, 709",
    "8.4x6cm, , 992, 709",
    "1200x800, 300, 1200, 800"
  })
  void aSizeOnPaperIsAsManyPixels(String size, Integer dpi, int width, int height)
      throws IOException {
    run(LINE + " --size " + size + (dpi == null ? "" : " --dpi " + dpi)).done();
    BufferedImage picture = ImageIO.read(folder.resolve("p.png").toFile());
    assertEquals(width, picture.getWidth());
    assertEquals(height, picture.getHeight());
  }

  /** An axis title of 8 points is 8/72 inch, whatever the dots. */
  @Test
  void textOnPaperKeepsItsPoints() throws IOException {
    assertEquals(8.0 / 72 * 300, axisTitle(svg(LINE, "--size", "3.3x2.5in")), 0.01);
    assertEquals(8.0 / 72 * 600, axisTitle(svg(LINE, "--size", "3.3x2.5in", "--dpi", "600")), 0.01);
    assertEquals(
        10.0 / 72 * 300, axisTitle(svg(LINE, "--size", "3.3x2.5in", "--font-size", "10pt")), 0.01);
    assertEquals(23, axisTitle(svg(LINE)), 0.01);
  }

  private static double axisTitle(String svg) {
    Matcher texts = Pattern.compile("font-size=\"([0-9.]+)px\"").matcher(svg);
    double largest = 0;
    while (texts.find()) {
      largest = Math.max(largest, Double.parseDouble(texts.group(1)));
    }
    return largest;
  }

  @Test
  void aReversedMapEndsWhereTheOtherBegins() throws IOException {
    BufferedImage usual = picture("viridis");
    BufferedImage reversed = picture("viridis_r");
    int x = usual.getWidth() / 4;
    int y = usual.getHeight() / 3;
    assertFalse(usual.getRGB(x, y) == reversed.getRGB(x, y));
    assertEquals(2, run(LINE, "--colours", "viridis_q").exitCode());
  }

  private BufferedImage picture(String colours) throws IOException {
    run(PLANE, "--colours", colours).done();
    return ImageIO.read(folder.resolve("p.png").toFile());
  }
}
