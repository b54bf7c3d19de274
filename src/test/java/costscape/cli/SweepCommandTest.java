package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps as a user runs them: the table, the picture, the summary, what is refused. */
class SweepCommandTest {
  /** The reference's tolerance of the minimum's place: a curvature of 3e-9. */
  private static final double FLAT_MINIMUM = 1e-8;

  private static final String SMALL = "--size=400x300";

  /** A start pays for each class that it loads; 297 when this was written. */
  private static final int MOST_CLASSES = 300;

  private static final Pattern OWN_CLASS = Pattern.compile("\\] (costscape\\.[\\w.$]+) source");

  @TempDir private Path folder;

  private JsonObject sweep(String... arguments) {
    return Session.line("sweep --json --out " + folder, arguments).done().json();
  }

  @Test
  void theArticlesLineHasItsMinimumOffTheGrid() {
    JsonObject summary = sweep("--vary", "w1_0_0=-100:100:10000");
    assertEquals(10_000, summary.get("cells").getAsInt());
    assertEquals(0, summary.get("failed").getAsInt());
    assertTrue(summary.get("seconds").getAsDouble() > 0);
    JsonObject minimum = summary.get("local_minima").getAsJsonArray().get(0).getAsJsonObject();
    assertEquals(1, summary.get("local_minima").getAsJsonArray().size());
    assertEquals(-23.250824445997891, minimum.get("w1_0_0").getAsDouble(), FLAT_MINIMUM);
  }

  /** The article's weight lies in a valley whose walls are plateaus: both are in the picture. */
  @Test
  void aParameterAloneHasARangeThatShowsMoreThanABowl() {
    Session session = Session.run("sweep", "--vary", "w1_0_0", "--out", folder, "--format", "none");
    String said =
        "w1_0_0: the range -300:250 is chosen by how the cost changes around the point; --vary"
            + " w1_0_0=FROM";
    assertTrue(session.out().contains(said), session.out() + session.err());
  }

  @Test
  void aLineOfTheLargestNumbersHasFailedCellsAndAMinimum() {
    JsonObject summary =
        sweep(
            "--activation=relu", "--at=random:1", "--set=w2_0_0=30", "--vary=w1_0_0=-8e306:8e306");
    assertTrue(summary.get("failed").getAsInt() > 0);
    assertEquals(1, summary.get("local_minima").getAsJsonArray().size());
    double cost = summary.get("minimum").getAsJsonObject().get("cost").getAsDouble();
    double polished =
        summary
            .get("local_minima")
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("cost")
            .getAsDouble();
    assertTrue(polished <= cost, polished + " is above the cell's " + cost);
  }

  @Test
  void thePlanesTableHasTheFirstAxisSlowest() throws IOException {
    JsonObject summary =
        sweep("--vary", "w1_0_0=-1:1:2", "--vary", "b1_0=0:4:3", "--name", "small");
    List<String> lines = Files.readAllLines(folder.resolve("small.csv"));
    assertEquals("w1_0_0,b1_0,cost", lines.get(0));
    assertTrue(lines.get(1).startsWith("-1,0,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("-1,2,"), lines.get(2));
    assertTrue(lines.get(6).startsWith("1,4,"), lines.get(6));
    assertEquals(7, lines.size());
    assertTrue(summary.get("minimum").getAsJsonObject().has("b1_0"));
    assertTrue(Files.size(folder.resolve("small.png")) > 0);
  }

  /** By their pixels: each file also holds its own command line, which would always differ. */
  @Test
  void everyViewIsAPictureOfItsOwn() throws IOException {
    List<String> views = List.of("line", "heatmap", "contour", "filled", "surface");
    Map<String, String> viewOfPixels = new HashMap<>();
    for (String view : views) {
      sweep("--vary=w1_0_0=-9:9:9", "--vary=b1_0=-9:9:9", "--view", view, "--name", view, SMALL);
      BufferedImage image = ImageIO.read(folder.resolve(view + ".png").toFile());
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      String same = viewOfPixels.put(Arrays.toString(pixels), view);
      assertNull(same, view + " is the picture of " + same);
    }
    assertEquals(views.size(), viewOfPixels.size());
  }

  /** With every weight 0 relu units answer 0 whatever the first layer is: ln 2 in every cell. */
  @Test
  void aConstantCostHasNoSmallestCell() {
    JsonObject summary =
        sweep("--activation=relu", "--at=zeros", "--vary=w1_0_0=-1:1:5", "--vary=b1_0=-1:1:4");
    assertTrue(summary.get("constant").getAsBoolean());
    Session session =
        Session.run(
            "sweep", "--out", folder, "--activation=relu", "--at=zeros", "--vary=b1_0=-1:1");
    assertTrue(session.out().contains("constant 0.693147 nats in every cell"), session.out());
    assertFalse(session.out().contains("smallest"), session.out());
  }

  @Test
  void theTableMayBeAnArrayOrNone() throws IOException {
    sweep("--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:7", "--table", "npy", "--name", "array");
    assertEquals(128 + 8 * 63, Files.size(folder.resolve("array.npy")));
    sweep("--vary", "w1_0_0=-9:9:9", "--table", "none", "--name", "none");
    assertTrue(Files.exists(folder.resolve("none.png")));
    assertFalse(Files.exists(folder.resolve("none.csv")));
  }

  /** The size that is named instead is one at which the plot is there: its frame takes room. */
  @ParameterizedTest
  @ValueSource(strings = {"150x100", "110x100", "1200x300 --font-size 40"})
  void aSizeThatLeavesNoPlotIsRefusedWithOneThatDoes(String size) throws IOException {
    String line = "sweep --vary w1_0_0=-100:100 --out " + folder + " --size ";
    Session refused = Session.line(line + size);
    assertEquals(2, refused.exitCode(), refused.toString());
    assertTrue(Files.exists(folder.resolve("sweep.csv")));
    assertFalse(Files.exists(folder.resolve("sweep.png")));
    String other = refused.err().strip().replaceFirst(".*such as ", "").replaceFirst(";.*", "");
    assertTrue(other.matches("\\d+x\\d+"), refused.err());
    Session.line(line + size.replaceFirst("\\d+x\\d+", other)).done();
  }

  /** --range is also for the heights of a line: 0 to 1000 nats press the curve to the ground. */
  @Test
  void aRangeIsHeightsOfALine() throws IOException {
    sweep("--vary", "w1_0_0=-100:100", "--format", "svg", "--range", "0:1000", "--name", "ranged");
    String svg = Files.readString(folder.resolve("ranged.svg"));
    assertTrue(svg.contains(">1000<") || svg.contains(">800<"), "no tick so high");
  }

  @Test
  void valuesInALegendHaveFewDigits() throws IOException {
    sweep("--vary", "w1_0_0=-1:1:5", "--vary", "b1_0=-1:1:6", "--view", "line", "--format", "svg");
    String svg = Files.readString(folder.resolve("sweep.svg"));
    assertFalse(svg.contains("19999999"), "-0.2 as -0.19999999999999996");
  }

  @Test
  void aHeatmapLoadsFewClasses() throws IOException, InterruptedException {
    String line = "sweep --vary w1_0_0=-9:9 --vary w1_0_1=-9:9 --out out";
    ChildProcess child =
        ChildProcess.start(folder, List.of("-Xlog:class+load"), List.of(line.split(" ")));
    assertEquals(0, child.exitCode(), child.output());
    Set<String> loaded =
        OWN_CLASS
            .matcher(child.output())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertTrue(loaded.contains("costscape.render.view.Heatmap"), "the log names no classes");
    assertTrue(loaded.size() < MOST_CLASSES, loaded.size() + ": " + loaded);
  }
}
