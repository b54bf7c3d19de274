package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.Grid;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * A mark at an edge is whole and within the frame, and a key has the colour of the mark that it
 * explains.
 */
class MarkTest {
  private static final ChartStyle STYLE = ChartStyle.light();
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private static Chart square() {
    return Chart.over(Ruler.linear("a", 0, 1), Ruler.linear("b", 0, 1)).withStyle(STYLE.steady());
  }

  private static Color at(Layer layer, double x, double y, int right) {
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart = square().with(layer).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    int column = (int) Math.rint(plane.get().x(x)) + right;
    return new Color(image.getRGB(column, (int) Math.rint(plane.get().y(y))));
  }

  /** How many pixels outside the frame, and how many inside, have a colour. */
  private static int[] pixels(Chart chart, Color colour) {
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage image = Surfaces.image(chart.with((g, p, s) -> plane.set(p)), WIDTH, HEIGHT);
    int[] counts = new int[2];
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          counts[plane.get().area().contains(x, y) ? 1 : 0]++;
        }
      }
    }
    return counts;
  }

  private static final Layer GROUND = Layer.covering((g, plane, style) -> {});

  @Test
  void aMarkAtAnEdgeOfAGroundIsWholeAndWithinTheFrame() {
    int[] middle = pixels(square().with(Mark.of(Marker.STAR, 0.5, 0.5)), STYLE.accent());
    for (double x : new double[] {0, 1}) {
      for (double y : new double[] {0, 0.5, 1}) {
        Chart chart = square().with(GROUND).with(Mark.of(Marker.STAR, x, y));
        int[] edge = pixels(chart, STYLE.accent());
        assertEquals(0, edge[0], x + ", " + y);
        assertEquals(middle[1], edge[1], 0.1 * middle[1], x + ", " + y);
        assertEquals(0, chart.horizontal().from());
      }
    }
  }

  /** A mark that moved would leave its curve: the axis makes room instead. */
  @Test
  void aMarkAtTheEndOfACurveStaysOnIt() {
    Mark end = Mark.of(Marker.DISC, 1, 0.5);
    assertEquals(STYLE.accent(), at(end, 1, 0.5, 0));
    Chart chart = square().with(end);
    assertEquals(0, pixels(chart, STYLE.accent())[0]);
    assertTrue(chart.horizontal().from() < 0 && chart.horizontal().to() > 1);
    Chart logarithmic = Chart.over(new Ruler("a", Scale.LOG, 1, 10), Ruler.linear("b", 0, 1));
    assertEquals(
        Math.pow(10, 1.025),
        logarithmic.with(Mark.of(Marker.DISC, 1, 0.5)).horizontal().to(),
        1e-9);
  }

  @Test
  void aMarkWhosePlaceIsCutOffIsNotDrawn() {
    Chart cut = square().with(Mark.of(Marker.STAR, 0.5, 1)).withHeights(0, 0.9);
    assertEquals(0, pixels(cut, STYLE.accent())[0] + pixels(cut, STYLE.accent())[1]);
  }

  @Test
  void aPathThatLeavesThePictureHasNoMarkOutside() {
    List<PathOverlay.Place> places =
        List.of(new PathOverlay.Place(0.5, 0.5, 1), new PathOverlay.Place(1.01, 0.5, 0));
    PathOverlay path = new PathOverlay("", places, Tint.series(0));
    assertEquals(STYLE.background(), at(Paths.of(List.of(path)), 1.01, 0.5, 4));
  }

  @Test
  void theKeysOfOnePathHaveItsColourAndThoseOfSeveralHaveNone() {
    List<PathOverlay.Place> places = List.of(new PathOverlay.Place(0, 0, 1));
    PathOverlay blue = new PathOverlay("", places, Tint.series(0));
    PathOverlay red = new PathOverlay("", places, Tint.series(1));
    assertEquals(1, colours(List.of(blue), blue.colour(STYLE)));
    assertEquals(0, colours(List.of(blue, red), blue.colour(STYLE)));
    assertEquals(0, colours(List.of(blue, red), red.colour(STYLE)));
  }

  /** 1 if the key of the end has a colour, else 0. */
  private static int colours(List<PathOverlay> paths, Color colour) {
    BufferedImage plain = Surfaces.image(square().with(key()).with(key()), WIDTH, HEIGHT);
    BufferedImage image =
        Surfaces.image(
            Paths.on(
                square(),
                paths,
                new Grid(new Axis("a", 0, 1, 2), new Axis("b", 0, 1, 2)),
                Optional.empty()),
            WIDTH,
            HEIGHT);
    int line = (int) (1.5 * STYLE.fontSize());
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < line; y++) {
        boolean changed = image.getRGB(x, y) != plain.getRGB(x, y);
        if (changed && image.getRGB(x, y) == colour.getRGB() && isDisc(image, x, y)) {
          return 1;
        }
      }
    }
    return 0;
  }

  private static LegendKey key() {
    return LegendKey.words("");
  }

  /** Returns whether a block of one colour begins here, as no letter has it. */
  private static boolean isDisc(BufferedImage image, int x, int y) {
    for (int k = 0; k < 49; k++) {
      if (image.getRGB(x + k % 7, y + k / 7) != image.getRGB(x, y)) {
        return false;
      }
    }
    return true;
  }
}
