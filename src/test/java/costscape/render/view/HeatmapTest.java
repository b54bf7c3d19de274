package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.PlotArea;
import costscape.render.layer.CellImage.Blocks;
import costscape.render.layer.Mark.Minimum;
import costscape.render.scale.ColorMapTest;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The first axis goes right, the second up; a cell is where its value is, in its colour. */
class HeatmapTest {
  private static final int WIDTH = 700;
  private static final int HEIGHT = 500;

  @Test
  void costGrowsRightAndUp() { // fails if transposed or flipped
    CellPlane surface = Surfaces.of(7, 5, (alpha, beta) -> alpha + 2 * beta);
    ColorScale colours = ColorScale.of(surface.range());
    BufferedImage image = Heatmap.image(surface, colours);
    assertEquals(7, image.getWidth());
    assertEquals(5, image.getHeight());
    assertEquals(colours.rgb(0), image.getRGB(0, 4));
    assertEquals(colours.rgb(1), image.getRGB(6, 4));
    assertEquals(colours.rgb(2), image.getRGB(0, 0));
    assertEquals(colours.rgb(3), image.getRGB(6, 0));
  }

  @Test
  void everyCellIsDrawnUnderItsValue() {
    CellPlane surface = Surfaces.of(7, 5, (alpha, beta) -> alpha + 2 * beta * beta);
    ColorScale colours = ColorScale.of(surface.range());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart = Heatmap.plain(surface, colours).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    for (int i = 1; i < 6; i++) {
      for (int j = 1; j < 4; j++) {
        int x = (int) plane.get().x(surface.grid().first().at(i));
        int y = (int) plane.get().y(surface.grid().second().at(j));
        assertEquals(colours.rgb(surface.at(i, j)), image.getRGB(x, y), i + ", " + j);
      }
    }
  }

  @Test
  void aCellReachesHalfWayToItsNeighbour() {
    CellPlane surface = Surfaces.of(3, 2, (alpha, beta) -> alpha);
    ColorScale colours = ColorScale.of(surface.range());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart = Heatmap.plain(surface, colours).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    int y = (int) plane.get().area().getCenterY();
    assertEquals(colours.rgb(0), image.getRGB((int) plane.get().x(0.25) - 2, y));
    assertEquals(colours.rgb(0.5), image.getRGB((int) plane.get().x(0.25) + 2, y));
    assertEquals(colours.rgb(0.5), image.getRGB((int) plane.get().x(0.75) - 2, y));
    assertEquals(colours.rgb(1), image.getRGB((int) plane.get().x(0.75) + 2, y));
  }

  /**
   * Every cell is ln 2, two of them but for a rounding: none is the smallest, none the brightest.
   */
  @Test
  void aConstantMapIsSaidToBeConstant() {
    CellPlane surface =
        Surfaces.of(4, 3, (alpha, beta) -> alpha == beta ? Math.nextUp(Math.log(2)) : Math.log(2));
    for (Scale scale : Scale.values()) {
      ColorScale colours = ColorScale.of(scale, surface.range());
      String text = TextRecorder.text(Heatmap.of(surface, colours, "cost"), WIDTH, HEIGHT);
      assertTrue(text.contains("constant: cost 0.6931 everywhere"), text);
      assertFalse(text.contains("smallest"), text);
      assertEquals(0.5, colours.fraction(Math.log(2)), 1e-9);
    }
  }

  @Test
  void aFailedCellIsHatchedAndHasNoColour() {
    CellPlane surface =
        Surfaces.of(5, 5, (alpha, beta) -> alpha == 0.5 && beta == 0.5 ? Double.NaN : alpha);
    ColorScale colours = ColorScale.of(surface.range());
    assertEquals(0, Heatmap.image(surface, colours).getRGB(2, 2));
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    ChartStyle style = ChartStyle.light();
    Chart chart = Heatmap.plain(surface, colours).with((g, p, s) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    int y = (int) plane.get().y(0.5);
    int light = 0;
    int dark = 0;
    for (int x = (int) plane.get().x(0.4); x < plane.get().x(0.6); x++) {
      int rgb = image.getRGB(x, y);
      light += rgb == style.plot().getRGB() ? 1 : 0;
      dark += ColorMapTest.luminance(rgb) < 0.5 ? 1 : 0;
    }
    assertNotEquals(0, light, "the hatch's ground");
    assertNotEquals(0, dark, "the hatch's lines");
  }

  @Test
  void aFinerGridThanThePictureShowsMeansOfBlocks() {
    CellPlane stripes = Surfaces.of(4000, 3, (alpha, beta) -> Math.rint(alpha * 3999) % 2);
    Blocks blocks = Blocks.fitting(stripes, 500, 500);
    assertEquals(500, blocks.columns());
    assertEquals(3, blocks.rows());
    for (int column = 0; column < 500; column++) {
      assertEquals(0.5, blocks.means(column)[1]);
    }
  }

  @Test
  void theSmallestCellIsMarkedWhereItIs() {
    CellPlane surface =
        Surfaces.of(
            new Axis("w1_0_0", -10, 10, 41),
            new Axis("b1_0", 0, 4, 41),
            (alpha, beta) -> Math.hypot(alpha - 5, beta - 1));
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        Minimum.of(surface)
            .orElseThrow()
            .on(Heatmap.of(surface, ColorScale.of(surface.range()), "cost"))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    int star = image.getRGB((int) plane.get().x(5), (int) plane.get().y(1));
    assertEquals(ChartStyle.light().accent().getRGB(), star);
  }

  @Test
  void theSamePictureIsTheSameImage() {
    CellPlane surface = Surfaces.of(30, 20, (alpha, beta) -> Math.sin(7 * alpha) + beta);
    Chart chart = Heatmap.of(surface, ColorScale.of(surface.range()), "cost").withTitle("w1_0_0");
    int[] first = pixels(chart);
    assertArrayEquals(first, pixels(chart));
  }

  private static int[] pixels(Drawable picture) {
    return Surfaces.image(picture, WIDTH, HEIGHT).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }
}
