package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.Exhibits;
import costscape.cli.gallery.RecipeRuns;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.PlotArea;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gallery's pictures show what their sentences say, by the pixels that matter. */
class GalleryPicturesTest {
  private static final ChartStyle STYLE = ChartStyle.light();
  private static final int WIDTH = ChartStyle.WIDTH;
  private static final int HEIGHT = ChartStyle.HEIGHT;
  private static final int RED = STYLE.series(1).getRGB();
  private static final int BLUE = STYLE.series(0).getRGB();
  private static final int CLASS_0 = STYLE.series(3).getRGB();
  private static final int CLASS_1 = STYLE.series(2).getRGB();

  /** How far from its place, in pixels, a curve's colour may be: half its width, antialiased. */
  private static final int REACH = 4;

  private static final Map<String, Figure> FIGURES = new HashMap<>();

  @TempDir private static Path folder;

  /** A drawn chart whose pixels are asked for by value. */
  private static final class Drawn {
    private final BufferedImage image =
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private PlotArea plane;

    Drawn(String name) {
      Graphics2D g = image.createGraphics();
      ((Chart) picture(name)).with((graphics, p, style) -> plane = p).draw(g, WIDTH, HEIGHT);
    }

    int at(double x, double y) {
      return image.getRGB((int) Math.round(plane.x(x)), (int) Math.round(plane.y(y)));
    }

    /** Whether a colour is met within reach above or below a place. */
    boolean meets(int rgb, double x, double y) {
      int column = (int) Math.round(plane.x(x));
      int row = (int) Math.round(plane.y(y));
      for (int dy = -REACH; dy <= REACH; dy++) {
        if (image.getRGB(column, row + dy) == rgb) {
          return true;
        }
      }
      return false;
    }

    /** Pixels of a colour in the row at a value. */
    int inRow(int rgb, double y) {
      int count = 0;
      for (int x = (int) plane.area().getMinX() + 2; x < plane.area().getMaxX() - 2; x++) {
        count += image.getRGB(x, (int) Math.round(plane.y(y))) == rgb ? 1 : 0;
      }
      return count;
    }

    /** Pixels of a colour in the column at a value. */
    int inColumn(int rgb, double x) {
      int count = 0;
      for (int row = (int) plane.area().getMinY() + 2; row < plane.area().getMaxY() - 2; row++) {
        count += image.getRGB((int) Math.floor(plane.x(x)), row) == rgb ? 1 : 0;
      }
      return count;
    }
  }

  /** A picture of the cookbook, by its command where it has one. */
  private static Figure picture(String name) {
    return FIGURES.computeIfAbsent(name, GalleryPicturesTest::made);
  }

  private static Figure made(String name) {
    Cookbook.Entry recipe =
        new ChosenPictures()
            .chapters().stream()
                .flatMap(chapter -> chapter.recipes().stream())
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    if (recipe.lines().isEmpty()) {
      return Exhibits.all(Runner.serial()).get(name).get();
    }
    RecipeRuns runs = new RecipeRuns(new InnerCommand(), folder, List.of(), List.of("--quiet"));
    try {
      return runs.draw(List.of(recipe), 1).get(0).figure().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRowIsAtItsPlaceInTheColourOfItsClass() {
    Drawn data = new Drawn("data");
    Dataset rows = Datasets.ARTICLE.dataset();
    for (int row = 0; row < rows.rows(); row++) {
      int colour = rows.label(row) == 0 ? CLASS_0 : CLASS_1;
      assertEquals(colour, data.at(rows.feature(row, 0), rows.label(row)), "row " + row);
    }
  }

  @Test
  void theTwoBoundariesPartTheClasses() {
    Drawn data = new Drawn("data-boundaries");
    int faint = STYLE.faint().getRGB();
    for (double boundary : new double[] {(-0.64 - 0.53) / 2, (0.35 + 0.89) / 2}) {
      int dashes = 0;
      for (double pixel = -2; pixel <= 2; pixel++) {
        double x = boundary + pixel * 3.5 / data.plane.area().getWidth();
        dashes = Math.max(dashes, data.inColumn(faint, x));
      }
      assertTrue(dashes > 100, boundary + ": " + dashes + " pixels");
    }
    assertEquals(0, data.inColumn(faint, 0));
  }

  @Test
  void theFitIsABumpOfARedAndABlueStep() {
    Drawn fit = new Drawn("sklearn-fit");
    int black = STYLE.ink().getRGB();
    assertTrue(fit.meets(black, 0, 1));
    assertTrue(fit.meets(black, -1.4, 0) && fit.meets(black, 1.6, 0));
    assertTrue(fit.meets(RED, -0.85, 0.99) && fit.meets(RED, 0.2, 0));
    assertTrue(fit.meets(BLUE, 1.0, 1 / (1 + Math.exp(8.09121263 * 1.0 - 4.62846821))));
  }

  @Test
  void theNeuronAnswersOneHalfWhereItsSumIsZero() {
    Drawn neuron = new Drawn("one-neuron");
    assertTrue(neuron.meets(BLUE, -1.3, 1 / (1 + Math.exp(11 * -1.3 + 11))));
    assertTrue(neuron.meets(BLUE, 1, 0));
  }

  @Test
  void theTwoNeuronsAreThoseOfTheStart() {
    Drawn neurons = new Drawn("two-neurons");
    assertTrue(neurons.meets(RED, 1, 1 / (1 + Math.exp(2))));
    assertTrue(neurons.meets(BLUE, -1, 1 / (1 + Math.exp(4))));
  }

  @Test
  void theOutputsDiffer() {
    Drawn outputs = new Drawn("random-outputs");
    for (int k : new int[] {0, 1, 4, 5}) {
      assertTrue(outputs.inColumn(STYLE.series(k).getRGB(), -1.4) > 0, "curve " + k);
    }
    int ink = STYLE.ink().getRGB(); // the frame's, too
    assertTrue(outputs.inColumn(ink, -1.4) > new Drawn("data").inColumn(ink, -1.4));
    assertEquals(0, outputs.inColumn(CLASS_1, -1.4), "no curve has the colour of a class");
  }

  @Test
  void theNetworkHasACircleForEachUnit() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    picture("network").draw(image.createGraphics(), WIDTH, HEIGHT);
    int[] centres = {WIDTH / 2, WIDTH / 2, WIDTH / 6 + 5, WIDTH - WIDTH / 6 - 5};
    for (int x : centres) {
      int ink = 0;
      for (int y = 60; y < HEIGHT - 60; y++) {
        ink += image.getRGB(x, y) == STYLE.ink().getRGB() ? 1 : 0;
      }
      assertTrue(ink >= 3, ink + " pixels at " + x);
    }
  }

  @Test
  void theLineHasTheReferencesPlateausAndItsStar() {
    Drawn line = new Drawn("cost-line");
    assertTrue(line.meets(BLUE, -90, 1.4608)); // oracle/sweep1d_w1_0_0.csv
    assertTrue(line.meets(BLUE, 0, 3.7567));
    assertTrue(line.meets(BLUE, 90, 5.3740));
    assertTrue(line.meets(STYLE.accent().getRGB(), -23.25, 1.0152e-5)); // under the curve
  }

  @Test
  void thePrintedCurveIsAnother() {
    Drawn line = new Drawn("cost-as-printed");
    assertTrue(line.meets(BLUE, 0, 109.15)); // cost_broadcast of the same table
    assertTrue(line.meets(BLUE, 90, 147.8));
  }

  @Test
  void theHeatmapIsTheRightWayUp() { // low left above, high right below: a flip would swap them
    Drawn map = new Drawn("cost-heatmap");
    ColorScale colours = ColorScale.of(new Range(0, 1));
    assertEquals(0xFF000000 | colours.rgb(1), 0xFF000000 | map.at(80, -80));
    assertEquals(STYLE.accent().getRGB(), map.at(-23.5, -36.5));
    assertTrue(height(map.at(-90, 20)) < height(map.at(80, -80)));
    assertTrue(height(map.at(60, 45)) < height(map.at(-60, 45)));
  }

  @Tag("long")
  @Test
  void theSurfaceStandsHighInFrontAndAtTheBack() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    picture("cost-surface").draw(image.createGraphics(), WIDTH, HEIGHT);
    assertTrue(bright(image, 560, 250, 840, 400) > 2000); // (100, -100), nearest to the eye
    assertTrue(bright(image, 460, 20, 640, 110) > 1000); // (-100, 100), the far corner
    assertTrue(bright(image, 200, 290, 400, 400) == 0); // (-100, -100) is half as high
  }

  /** Viridis rises in green from end to end. */
  private static int height(int rgb) {
    return rgb >> 8 & 255;
  }

  @Test
  void theAnimationKeepsItsAxesAndColours() throws IOException {
    run(
        "frames --vary w1_0_0=-100:100:51 --vary b1_0=-100:100:51 --along w2_0_0=-60:60:2 --name"
            + " along");
    BufferedImage first = image("along/frame-0000.png");
    BufferedImage last = image("along/frame-0001.png");
    int bar = WIDTH - 90; // colour bar and its labels
    int changed = 0;
    for (int y = 100; y < HEIGHT - 120; y++) {
      for (int x = bar; x < WIDTH; x++) {
        assertEquals(first.getRGB(x, y), last.getRGB(x, y), x + "," + y);
      }
      changed += first.getRGB(WIDTH / 3, y) == last.getRGB(WIDTH / 3, y) ? 0 : 1;
    }
    assertTrue(changed > 100, changed + " pixels of a column change");
  }

  private static void run(String line) {
    Session session = Session.run((line + " --out " + folder).split(" "));
    assertEquals(0, session.exitCode(), session.err());
  }

  private static BufferedImage image(String file) throws IOException {
    return ImageIO.read(folder.resolve(file).toFile());
  }

  @Test
  void theTrainingMovieDrawsTheCostAsItFalls() throws IOException {
    run("trace --gradient sum --format none --name run");
    run(
        "frames --vary w1_0_0=-30:30:31 --vary w1_0_1=-30:30:31 --frames 3 --name training --trace "
            + folder.resolve("run.csv"));
    int start = blue(image("training/frame-0000.png"));
    int end = blue(image("training/frame-0002.png"));
    assertTrue(end > start + 300, start + " and " + end + " pixels of the cost's curve");
  }

  /** Pixels of the curve in the lower right panel. */
  private static int blue(BufferedImage image) {
    int count = 0;
    for (int y = HEIGHT / 2; y < HEIGHT - 120; y++) {
      for (int x = WIDTH / 2; x < WIDTH; x++) {
        count += image.getRGB(x, y) == BLUE ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void thePathLeadsFromTheArticlesStartIntoAValley() {
    Drawn path = new Drawn("path");
    Color start = new Color(path.at(-1, 9)); // a ring with a black middle
    assertTrue(start.getRed() < 30 && start.getGreen() < 30, start.toString());
    Color end = new Color(path.at(-9.9, 20.6)); // an orange disc, which viridis does not have
    assertTrue(end.getRed() > 200 && end.getGreen() < 180, end.toString());
    assertTrue(height(path.at(-15, 21)) < height(path.at(-20, -10)));
  }

  @Test
  void theTrappedNetworkAnswersOneHalfAndTheOtherDoesNot() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    picture("trap").draw(image.createGraphics(), WIDTH, HEIGHT);
    assertTrue(ink(image, 240, 370) > 150); // half way up the lower left panel
    assertTrue(ink(image, 640, 1060) < 150); // the other output only passes there
  }

  private static int ink(BufferedImage image, int left, int right) {
    int count = 0;
    for (int y = 562; y < 576; y++) {
      for (int x = left; x < right; x++) {
        count += image.getRGB(x, y) == STYLE.ink().getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theAtlasHasAFilledPanelForEachPairAndNoneAboveTheDiagonal() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    picture("atlas").draw(image.createGraphics(), WIDTH, HEIGHT);
    int white = STYLE.background().getRGB();
    assertTrue(image.getRGB(120, 640) != white); // (w1_0_0, b2_0), lower left
    assertTrue(image.getRGB(760, 640) != white); // (w2_0_0, b2_0)
    assertEquals(white, image.getRGB(760, 200)); // above the diagonal
  }

  @Tag("long")
  @Test
  void theTreeHasAStarAtTheCostOfEachStrictMinimum() { // costs by 600 L-BFGS starts and Newton
    Drawn tree = new Drawn("where-training-ends");
    for (double cost : new double[] {0.380264, 0.443409, 0.456509, 0.462791}) {
      assertTrue(tree.inRow(STYLE.accent().getRGB(), cost) > 3, "at " + cost);
    }
    assertEquals(0, tree.inRow(STYLE.accent().getRGB(), 0.415));
  }

  private static int bright(BufferedImage image, int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = image.getRGB(x, y);
        boolean yellow = (rgb >> 16 & 255) > 180 && (rgb >> 8 & 255) > 170 && (rgb & 255) < 90;
        count += yellow ? 1 : 0;
      }
    }
    return count;
  }
}
