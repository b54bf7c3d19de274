package costscape.render.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.layer.Paths.PathOverlay.Place;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.surface.Camera.Projection;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The land is paper at the cut and ink in the hollow, has no hue, and balls lie where they end. */
class LandChartTest {
  private static final int SIZE = 400;
  private static final int POINTS = 61;
  private static final Grid GRID =
      new Grid(new Axis("a", -1, 1, POINTS), new Axis("b", -1, 1, POINTS));

  /** One hollow at (0.3, −0.2), cut at 1. */
  private static CellPlane hollow(boolean hasFailed) {
    double[] costs = new double[POINTS * POINTS];
    for (int k = 0; k < costs.length; k++) {
      double a = GRID.first().at(k / POINTS) - 0.3;
      double b = GRID.second().at(k % POINTS) + 0.2;
      costs[k] = 0.1 + 4 * (a * a + b * b);
    }
    if (hasFailed) {
      costs[0] = Double.NaN;
    }
    return CellPlane.of(GRID, costs);
  }

  private static final ColorScale HEIGHTS = new ColorScale(ColorMap.GREY, Scale.LOG, 0.1, 1);

  private static LandChart land(boolean hasFailed) {
    return LandChart.of(hollow(hasFailed), HEIGHTS, "cost", List.of());
  }

  private static BufferedImage drawn(LandChart land) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    land.draw(g, SIZE, SIZE);
    g.dispose();
    return image;
  }

  @Test
  void whatIsCutIsPaperAndTheLowestIsInk() {
    assertEquals(0xF5F2EB, Land.rgb(1));
    assertEquals(0x212632, Land.rgb(0));
    Land land = new Land(hollow(false), HEIGHTS);
    assertEquals(Land.RELIEF, land.ground(land.x(-0.9), land.y(0.9)), 0);
    assertEquals(0, land.ground(land.x(0.3), land.y(-0.2)), 1e-3);
  }

  /** A block is as long as its axes are in parameter space, by a factor of two at most. */
  @Test
  void sidesHaveTheirTrueLengths() {
    Land land = new Land(hollow(false).proportioned(1.5), HEIGHTS);
    assertEquals(1.5, land.halfX / land.halfY, 1e-12);
    assertEquals(2, new Land(hollow(false).proportioned(9), HEIGHTS).halfX / 0.5, 1e-12);
  }

  @Test
  void aBallTakesTheColourOfItsHollowWhereItArrives() {
    Place start = new Place(-0.4, 0.1, 1);
    Place end = new Place(0.3, -0.2, 0.1);
    LandChart.Roll gold = new LandChart.Roll(List.of(start, end), 0);
    LandChart rolled = land(false).with(List.of(gold), List.of());
    for (int step : new int[] {0, 1}) { // a movie begins in white and ends with the whole picture
      BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      rolled.new Drawing(SIZE, SIZE, 1).draw(image.createGraphics(), step);
      boolean hasHue = false;
      for (int k = 0; k < SIZE * SIZE; k++) {
        Color colour = new Color(image.getRGB(k % SIZE, k / SIZE));
        hasHue |= Math.abs(colour.getRed() - colour.getBlue()) > 90;
      }
      assertEquals(step == 1, hasHue, "step " + step);
    }
  }

  /** A ball that rolls beside the block is not seen, nor its path, its start and its card. */
  @Test
  void whatLiesOutsideOfTheFrameIsNotDrawn() {
    List<Place> path = List.of(new Place(-3, -2, 1), new Place(-2, -3, 1));
    LandChart.Card card = new LandChart.Card(path.get(1), 0, "title", "said", Optional.empty());
    LandChart rolled = land(false).with(List.of(new LandChart.Roll(path, 0)), List.of(card));
    BufferedImage without = drawn(land(false));
    BufferedImage with = drawn(rolled);
    for (int k = 0; k < SIZE * SIZE; k++) {
      assertEquals(without.getRGB(k % SIZE, k / SIZE), with.getRGB(k % SIZE, k / SIZE), "at " + k);
    }
  }

  /** The corner with the smallest values is nearest to the eye. */
  @Test
  void theFirstCornerIsInFront() {
    Land land = new Land(hollow(false), HEIGHTS);
    Projection projection =
        land.fitting(
            new Camera(LandChart.AZIMUTH, LandChart.ELEVATION),
            new Rectangle2D.Double(0, 0, SIZE, SIZE));
    double front = Land.seen(projection, land.x(-1), land.y(-1), Land.RELIEF).nearness();
    double right = Land.seen(projection, land.x(1), land.y(-1), Land.RELIEF).x();
    double left = Land.seen(projection, land.x(-1), land.y(1), Land.RELIEF).x();
    assertTrue(front > Land.seen(projection, land.x(1), land.y(1), Land.RELIEF).nearness());
    assertTrue(left < right);
  }

  @Test
  void aFailedCellIsHatched() {
    BufferedImage whole = drawn(land(false));
    BufferedImage failed = drawn(land(true));
    int others = 0;
    for (int k = 0; k < SIZE * SIZE / 2; k++) {
      int at = k + SIZE * SIZE / 2;
      others += whole.getRGB(at % SIZE, at / SIZE) == failed.getRGB(at % SIZE, at / SIZE) ? 0 : 1;
    }
    assertTrue(others > 4, others + " pixels");
  }

  /** No height is known there: the ground is neither a peak nor a hole, whatever failed. */
  @Test
  void groundThatFailedIsAsHighAsWhatIsKnownAroundIt() {
    double[] costs = new double[POINTS * POINTS];
    Arrays.fill(costs, 0.2);
    for (int k = 0; k < costs.length / 3; k++) {
      costs[k] = Double.NaN;
    }
    Land land = new Land(CellPlane.of(GRID, costs), HEIGHTS);
    assertEquals(land.ground(0.9, 0), land.ground(-0.9, 0), 1e-12);
    assertEquals(Land.RELIEF * HEIGHTS.fraction(0.2), land.ground(-0.9, 0), 1e-12);
    Arrays.fill(costs, Double.NaN);
    assertEquals(Land.RELIEF, new Land(CellPlane.of(GRID, costs), HEIGHTS).ground(0, 0));
  }
}
