package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user changes what is within the axes: levels, marks, ticks, units, the star, the legend. */
class OwnAxesTest {
  private static final String LINE = "sweep --vary w1_0_0=-60:60:101";
  private static final String PLANE = "sweep --vary w1_0_0=-60:60:41 --vary w1_0_1=-60:60:41";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    return Session.line(line + " --name p --replace --out " + folder, more);
  }

  private String svg(String line, String... more) throws IOException {
    run(line + " --format svg", more).done();
    return Files.readString(folder.resolve("p.svg"));
  }

  /** Texts that a picture draws, in the order of drawing. */
  private static List<String> texts(String svg) {
    Matcher texts = Pattern.compile("<text[^>]*>([^<]*)").matcher(svg);
    return Stream.generate(() -> texts)
        .takeWhile(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  private static long count(String svg, String text) {
    return texts(svg).stream().filter(text::equals).count();
  }

  private void refused(String sentence, String line, String... more) {
    Session session = run(line, more).refused(sentence);
    assertEquals(1, session.err().lines().count(), session.err());
  }

  @Test
  void levelsBeyondThePlaneAreNoted() {
    String note = "contours no line was drawn: no cost of --levels lies between";
    Session beyond = run(PLANE + " --view isolines --levels 500,600").done();
    assertTrue(beyond.out().contains(note), beyond.out());
    assertTrue(beyond.out().matches("(?s).*those of the cells, [0-9.e-]+ to [0-9.]+\\R.*"));
    String json = run(PLANE + " --view isolines --levels 500,600 --json").out();
    assertTrue(json.contains("\"contour_lines\": 0"), json);
    String trace = "trace --steps 3 --vary w1_0_0=-6:6:9 --vary b1_0=-6:6:9 --view contour";
    assertTrue(run(trace + " --levels 500,600").out().contains(note));
    String movie = "frames --vary w1_0_0=-6:6:9 --vary b1_0=-6:6:9 --along b2_0=0:1:2";
    assertTrue(run(movie + " --levels 500,600").out().contains(note));
    assertFalse(run(PLANE + " --view isolines --levels 1,500").out().contains("contours"));
    assertFalse(run(movie + " --levels 1,500").out().contains("contours"));
  }

  @Test
  void levelsAreTheUsers() throws IOException {
    String own = svg(PLANE + " --view contour", "--levels", "0.7,2.3");
    assertTrue(count(own, "0.7") > 0 && count(own, "2.3") > 0, texts(own).toString());
    String usual = svg(PLANE + " --view contour");
    assertEquals(0, count(usual, "0.7") + count(usual, "2.3"));
    String few = svg(PLANE + " --view filled", "--levels", "3");
    assertTrue(count(few, "5.0") > 0 && count(few, "6") == 0, texts(few).toString());
    String sentence = "--levels cuts contour lines; --view contour, isolines or filled draws them";
    refused(sentence, PLANE, "--levels", "3");
    refused(sentence, PLANE + " --view surface", "--levels", "3");
    refused(sentence, LINE, "--levels", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heatmap", "contour", "isolines", "filled"})
  void aStarStandsWhereItIsAskedFor(String view) throws IOException {
    String plane = PLANE + " --view " + view;
    assertTrue(svg(plane, "--star").contains("rgb(213,94,0)"), "the star's orange");
    String bare = svg(plane);
    assertFalse(bare.contains("rgb(213,94,0)"));
    assertTrue(texts(bare).stream().noneMatch(text -> text.startsWith("smallest")));
    assertTrue(texts(svg(LINE, "--star")).stream().anyMatch(text -> text.equals("smallest cost")));
    String line = svg(LINE);
    assertTrue(texts(line).stream().noneMatch(text -> text.startsWith("smallest")));
  }

  /** A mark on a line lies at its own cost, though no cell is there. */
  @Test
  void aMarkOnALineHasItsOwnCost() throws IOException {
    String svg = svg(LINE, "--mark", "w1_0_0=-12.34:here");
    assertEquals(1, count(svg, "here"));
    refused("the cost of \"here\" is", LINE, "--mark", "w1_0_0=50:here", "--ylim", "0:1");
    refused("the cost of \"here\" is", LINE, "--mark", "w1_0_0=50:here", "--range", "0:1");
  }

  @OneIn(3)
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void noAxisHasMoreTicks(int most) throws IOException {
    String surface = PLANE.replace(":41", ":150") + " --view surface --size 800x600"; // an image
    for (String line : List.of(LINE, PLANE, "data --data moons --xlabel a --ylabel b", surface)) {
      if (line.equals(surface) && most != 3) {
        continue; // it takes most of the time
      }
      String bare = line.startsWith("data") ? line + " --legend none" : line;
      List<String> numbers =
          texts(svg(bare, "--ticks", "" + most, "--no-caption")).stream()
              .filter(text -> text.matches("−?\\d+(\\.\\d+)?"))
              .toList();
      int axes = line.equals(LINE) || line.startsWith("data") ? 2 : line.contains("face") ? 4 : 3;
      assertTrue(
          numbers.size() >= 2 * axes && numbers.size() <= most * axes, line + ": " + numbers);
    }
    refused("--ticks \"1\": a whole number from 2 to 50 was expected", LINE, "--ticks", "1");
  }

  /** A square of values becomes a square of pixels; the frame is found by the heatmap's colours. */
  @Test
  void unitsCanBeEqual() throws IOException {
    String tall = "sweep --vary w1_0_0=-10:10:21 --vary w1_0_1=-60:60:41";
    run(tall, "--equal", "--star", "--legend", "none").done();
    BufferedImage picture = ImageIO.read(folder.resolve("p.png").toFile());
    int middle = 300;
    int left = 0;
    while (!isColoured(picture.getRGB(left, middle))) {
      left++;
    }
    int right = left;
    while (isColoured(picture.getRGB(right, middle))) {
      right++;
    }
    int x = (left + right) / 2;
    int top = middle;
    while (top > 0 && isColoured(picture.getRGB(x, top))) {
      top--;
    }
    int bottom = middle;
    while (isColoured(picture.getRGB(x, bottom))) {
      bottom++;
    }
    assertEquals(6.0, (bottom - top) / (double) (right - left), 0.2);
    refused("--equal: equal units want two linear axes", LINE + " --scale log", "--equal");
    refused("--equal is for flat charts", PLANE + " --view surface", "--equal");
  }

  private static boolean isColoured(int rgb) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 30;
  }

  @Test
  void theLegendStandsWhereItIsWanted() throws IOException {
    double[] above = key(svg(PLANE, "--star"));
    double[] below = key(svg(PLANE, "--star", "--legend", "below"));
    double[] right = key(svg(PLANE, "--star", "--legend", "right"));
    assertTrue(above[1] < 60, above[1] + " pixels down");
    assertTrue(below[1] > 700, below[1] + " pixels down");
    assertTrue(right[0] > 800 && right[1] < 60, right[0] + ", " + right[1]);
    assertTrue(
        key(svg(PLANE, "--star", "--legend", "right", "--size", "500x400"))[1] > 250, "below");
    assertEquals(2, run(PLANE, "--legend", "left").exitCode());
  }

  /** Where the key of the star begins. */
  private static double[] key(String svg) {
    Matcher key = Pattern.compile("<text([^>]*)>smallest").matcher(svg);
    assertTrue(key.find(), "there is a key");
    Matcher x = Pattern.compile(" x=\"([^\"]*)\"").matcher(key.group(1));
    Matcher y = Pattern.compile(" y=\"([^\"]*)\"").matcher(key.group(1));
    assertTrue(x.find() && y.find());
    return new double[] {Double.parseDouble(x.group(1)), Double.parseDouble(y.group(1))};
  }

  @Test
  void aLinesHeightsReachJustSoFar() throws IOException {
    String svg = svg("sweep --vary w1_0_0=-9:9:9", "--ylim=-2:8", "--size", "700x525");
    assertTrue(texts(svg).containsAll(List.of("−2", "8")), "both ends are ticks");
    assertFalse(texts(svg).contains("9") || texts(svg).contains("−3"), "and none lies beyond");
  }
}
