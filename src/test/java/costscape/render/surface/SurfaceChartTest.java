package costscape.render.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.chart.Drawable;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Casing;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorMapTest;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.surface.Camera.Projection;
import costscape.render.surface.SurfaceChart.SurfaceView;
import costscape.render.surface.SurfaceMesh.HoleSpan;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Nearer hides further, level places keep their colour, no seam shows, a failed cell is hatched.
 */
class SurfaceChartTest {
  private static final ChartStyle STYLE = ChartStyle.light();
  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 300);

  @Test
  void theNearerTriangleWinsInEitherOrder() {
    for (boolean nearFirst : new boolean[] {true, false}) {
      DepthImage image =
          new DepthImage(ColorMap.GREY::rgb, new Rectangle2D.Double(0, 0, 20, 20), 1);
      triangle(image, nearFirst ? 0.5 : 0.2, nearFirst ? 1 : 0);
      triangle(image, nearFirst ? 0.2 : 0.5, nearFirst ? 0 : 1);
      assertEquals(ColorMap.GREY.rgb(1), image.image().getRGB(5, 5));
    }
  }

  /** A browser shows shapes at their size on paper, at which a face no longer ends with a pixel. */
  @Test
  void noGroundShinesThroughBetweenShapes() {
    CellPlane level = Surfaces.of(41, 41, (alpha, beta) -> 0.5);
    SurfaceChart chart = SurfaceChart.of(level, ColorScale.of(new Range(0, 1)), "cost");
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(2 / 3.0, 2 / 3.0);
    Purpose.SHAPES.begin(g);
    chart.withStyle(STYLE.withFontSize(20)).draw(g, 900, 600);
    g.dispose();
    int face = new Color(image.getRGB(250, 180)).getGreen();
    for (int x = 220; x < 280; x++) { // a line of the mesh is darker
      int lighter = new Color(image.getRGB(x, 180)).getGreen() - face;
      assertTrue(lighter <= 3, x + ": lighter by " + lighter);
    }
  }

  private static void triangle(DepthImage image, double nearness, double fraction) {
    image.triangle(
        new DepthImage.Corner(-10, -10, nearness, fraction, 1),
        new DepthImage.Corner(60, -10, nearness, fraction, 1),
        new DepthImage.Corner(-10, 60, nearness, fraction, 1));
  }

  @Test
  void aLevelSurfaceHasTheColourOfItsCostAndNoSeams() {
    SurfaceView view = view((alpha, beta) -> 0.5);
    BufferedImage image = drawn(view);
    int opaque = 0;
    for (int x = 0; x < 400; x++) {
      for (int y = 0; y < 300; y++) {
        if (image.getRGB(x, y) >>> 24 == 255) {
          assertEquals(ColorMap.VIRIDIS.rgb(0.5), image.getRGB(x, y));
          opaque++;
        }
      }
    }
    assertTrue(opaque > 20_000, opaque + " pixels");
  }

  @Test
  void aRidgeHidesWhatLiesBehindIt() {
    DoubleBinaryOperator ridge = (alpha, beta) -> beta > 0.25 && beta < 0.4 ? 1 : 0;
    SurfaceView view = view(ridge);
    Projection projection = projection();
    assertTrue(view.shows(projection.at(0, -0.8, 0)), "before the ridge");
    assertFalse(view.shows(projection.at(0, -0.1, 0)), "behind the ridge");
    assertTrue(view.shows(projection.at(0, -0.35, Camera.HEIGHT)), "on the ridge");
  }

  @Test
  void aHoleThatTheSurfaceEnclosesIsHatchedAcross() {
    SurfaceView view =
        view((alpha, beta) -> Math.hypot(alpha - 0.5, beta - 0.5) < 0.2 ? Double.NaN : 0.5);
    Camera.Seen middle = projection().at(0, 0, Camera.HEIGHT / 2);
    Camera.Seen aside = projection().at(0.8, 0, Camera.HEIGHT / 2);
    BufferedImage image = drawn(view);
    assertEquals(ColorMap.VIRIDIS.rgb(0.5), image.getRGB((int) aside.x(), (int) aside.y()));
    assertHatched(image, (int) middle.x() - 25, (int) middle.x() + 25, (int) middle.y());
    assertTrue(view.failedFloor().getBounds2D().isEmpty());
  }

  /** No height goes on beyond a rim on one side only, and nothing behind is hidden. */
  @Test
  void aHoleThatReachesTheEdgeIsHatchedOnTheFloor() {
    SurfaceView view = view((alpha, beta) -> alpha > 0.61 ? Double.NaN : beta);
    Rectangle2D floor = view.failedFloor().getBounds2D();
    assertEquals(projection().at(0.2, 1, 0).x(), floor.getMinX(), 3);
    assertEquals(projection().at(1, -1, 0).x(), floor.getMaxX(), 1);
    assertEquals(projection().at(1, -1, 0).y(), floor.getMaxY(), 1);
    Camera.Seen middle = projection().at(0.6, -0.5, 0);
    BufferedImage image = drawn(view);
    assertHatched(image, (int) middle.x() - 25, (int) middle.x() + 25, (int) middle.y());
    Camera.Seen above = projection().at(0.6, 0.5, 0.75 * Camera.HEIGHT);
    assertEquals(0, image.getRGB((int) above.x(), (int) above.y()) >>> 24);
  }

  private static void assertHatched(BufferedImage image, int from, int to, int y) {
    int ground = 0;
    int lines = 0;
    for (int x = from; x < to; x++) {
      int rgb = image.getRGB(x, y);
      assertEquals(255, rgb >>> 24);
      ground += rgb == STYLE.plot().getRGB() ? 1 : 0;
      lines += ColorMapTest.luminance(rgb) < 0.7 ? 1 : 0;
    }
    assertTrue(ground > 5 && lines > 3, ground + " pixels of ground, " + lines + " of lines");
  }

  @Test
  void holesAreSpannedFromTheirRimAndThoseAtTheEdgeStayOpen() {
    double nan = Double.NaN;
    double[] heights = { // 5 × 5
      nan, 2, 2, 2, 2, 2, nan, 2, 2, 2, 2, 2, 3, 4, 4, 2, 2, 4, nan, 4, 2, 2, 4, 4, 4,
    };
    double[] spanned = HoleSpan.over(heights, 5);
    assertTrue(Double.isNaN(spanned[0]) && Double.isNaN(spanned[6]), "one hole, by its corner");
    assertEquals((3 + 7 * 4) / 8.0, spanned[18]);
  }

  private static Projection projection() {
    return Projection.fitting(new Camera(-90, 20), AREA);
  }

  private static SurfaceView view(DoubleBinaryOperator cost) {
    ColorScale colours = new ColorScale(ColorMap.VIRIDIS, Scale.LINEAR, 0, 1);
    SurfaceMesh mesh = SurfaceMesh.of(Surfaces.of(81, 81, cost), colours);
    return new SurfaceView(mesh, projection(), ColorMap.VIRIDIS, AREA, 1);
  }

  private static BufferedImage drawn(SurfaceView view) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    view.drawSurface(image.createGraphics(), STYLE);
    return image;
  }

  /**
   * A ridge stands between the eye and a valley; a path and a mark are in one or before the other.
   */
  @Test
  void whatLiesBehindIsFaint() {
    CellPlane ridge = Surfaces.of(61, 61, (x, y) -> Math.exp(-100 * (y - 0.5) * (y - 0.5)));
    SurfaceChart chart =
        SurfaceChart.of(ridge, ColorScale.of(ridge.range()), "")
            .withStyle(STYLE.with(new Fittings(true, LegendPlace.NONE, 0)))
            .from(-90, 10);
    Color tint = Casing.bright(STYLE.series(1));
    assertTrue(pixels(with(chart, 0.1), tint) > 200, "before the ridge");
    assertEquals(0, pixels(with(chart, 0.8), tint), "behind the ridge");
    assertFalse(same(with(chart, 0.8), chart), "faint, and still there");
    assertTrue(pixels(marked(chart, 0.1), STYLE.ink()) > pixels(marked(chart, 0.8), STYLE.ink()));
  }

  @Test
  void aPathsStartAndEndHaveTheirKeys() {
    CellPlane bowl = Surfaces.of(21, 21, (x, y) -> x * x + y * y);
    SurfaceChart chart = SurfaceChart.of(bowl, ColorScale.of(bowl.range()), "");
    String text = TextRecorder.text(with(chart, 0.5), 600, 400);
    assertTrue(text.contains("start") && text.contains("end"), text);
    assertFalse(TextRecorder.text(chart, 600, 400).contains("start"));
  }

  private static SurfaceChart with(SurfaceChart chart, double y) {
    PathOverlay path =
        new PathOverlay(
            "",
            List.of(new PathOverlay.Place(0.2, y, 0.01), new PathOverlay.Place(0.8, y, 0.01)),
            Tint.series(1));
    return chart.with(path);
  }

  private static SurfaceChart marked(SurfaceChart chart, double y) {
    return chart.with(new LabelledMarks(List.of(new LabelledMarks.Spot("HERE", 0.5, y))));
  }

  private static long pixels(Drawable picture, Color colour) {
    BufferedImage image = Surfaces.image(picture, 600, 400);
    return Arrays.stream(image.getRGB(0, 0, 600, 400, null, 0, 600))
        .filter(rgb -> rgb == colour.getRGB())
        .count();
  }

  private static boolean same(Drawable one, Drawable other) {
    return Arrays.equals(
        Surfaces.image(one, 600, 400).getRGB(0, 0, 600, 400, null, 0, 600),
        Surfaces.image(other, 600, 400).getRGB(0, 0, 600, 400, null, 0, 600));
  }

  /** The edge of heights leans outwards; a 0 that gives way to −100 would stand left of the 8. */
  @Test
  void numbersAndTitleOfTheHeightsFollowTheirEdge() {
    Axis wide = new Axis("w1_0_0", -100, 100, 21);
    Axis deep = new Axis("w1_0_1", -100, 100, 21);
    CellPlane slope = Surfaces.of(wide, deep, (alpha, beta) -> (alpha + 100) * 0.045);
    SurfaceChart chart = SurfaceChart.of(slope, ColorScale.of(new Range(0, 9)), "mean cost");
    List<TextRecorder.Box> boxes = TextRecorder.boxes(chart.withStyle(STYLE), 1200, 800);
    double previous = leftmost(boxes, "8").getMaxX();
    for (String number : List.of("6", "4", "2", "0")) {
      double right = leftmost(boxes, number).getMaxX();
      assertTrue(right > previous, number + " ends at " + right + " below " + previous);
      previous = right;
    }
    Rectangle2D title = leftmost(boxes, "mean cost");
    assertTrue(title.getMaxX() < leftmost(boxes, "2").getMinX(), title + " beside the numbers");
    assertTrue(title.getWidth() > 1.2 * STYLE.fontSize(), title + " leans");
  }

  /** The 0 of the heights and the −100 below it, which begins another axis, are two numbers. */
  @Test
  void theFirstNumbersOfTwoAxesStandApart() {
    Axis wide = new Axis("w1_0_0", -100, 100, 21);
    CellPlane slope =
        Surfaces.of(wide, new Axis("w1_0_1", -100, 100, 21), (alpha, beta) -> alpha + 100);
    SurfaceChart chart = SurfaceChart.of(slope, ColorScale.of(new Range(0, 9)), "mean cost");
    List<TextRecorder.Box> boxes = TextRecorder.boxes(chart.withStyle(STYLE), 1200, 800);
    Rectangle2D zero = leftmost(boxes, "0");
    Rectangle2D begin = leftmost(boxes, "−100");
    double between = begin.getMinY() - zero.getMaxY();
    assertTrue(between > 0.4 * STYLE.tickSize(), between + " pixels between them");
  }

  /** Heights that are low in the picture have a title in lines, as large as the other titles. */
  @Test
  void theTitleOfTheHeightsIsAsLargeAsTheOthers() {
    CellPlane slope = Surfaces.of(21, 21, (alpha, beta) -> alpha);
    SurfaceChart chart =
        SurfaceChart.of(slope, ColorScale.of(slope.range()), "mean cross-entropy (nats)");
    List<TextRecorder.Box> boxes = TextRecorder.boxes(chart.withStyle(STYLE), 700, 400);
    List<Double> sizes =
        boxes.stream()
            .filter(box -> box.text().matches("mean cross-entropy|\\(nats\\)"))
            .map(TextRecorder.Box::size)
            .toList();
    assertEquals(List.of(STYLE.fontSize(), STYLE.fontSize()), sizes);
  }

  private static Rectangle2D leftmost(List<TextRecorder.Box> boxes, String text) {
    return boxes.stream()
        .filter(box -> box.text().equals(text))
        .map(box -> box.shape().getBounds2D())
        .min(Comparator.comparingDouble(Rectangle2D::getX))
        .orElseThrow();
  }
}
