package costscape.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.sweep.CostSurface;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Labels keep clear of each other, of other lines and of the frame; bands have their colours. */
class ContoursTest {
  private static final Plane PLANE =
      new Plane(
          new Rectangle2D.Double(50, 30, 900, 600),
          Ruler.linear("w1_0_0", 0, 1),
          Ruler.linear("b1_0", 0, 1));

  private static final CostSurface HILLS =
      Surfaces.of(
          81,
          81,
          (alpha, beta) ->
              2 + Math.sin(7 * alpha) * Math.cos(9 * beta) + 0.3 * Math.sin(23 * alpha * beta));

  @Test
  void labelsKeepClear() {
    ColorScale colours = ColorScale.of(HILLS.range());
    ContourField field = new ContourField(HILLS, colours);
    List<List<Polyline>> lines =
        Bands.of(colours, 8).ticks().stream()
            .map(level -> field.lines(PLANE, level.value()))
            .toList();
    List<Double> widths = lines.stream().map(line -> 40.0).toList();
    List<ContourLabels.Placed> labels = ContourLabels.place(lines, widths, 18, PLANE.area());
    assertTrue(labels.size() >= lines.size(), labels.size() + " labels");
    for (int k = 0; k < labels.size(); k++) {
      Area label = new Area(labels.get(k).box().shape());
      assertTrue(PLANE.area().contains(label.getBounds2D()), "inside the frame");
      for (int m = 0; m < k; m++) {
        Area both = new Area(labels.get(m).box().shape());
        both.intersect(label);
        assertTrue(both.isEmpty(), "labels " + k + " and " + m);
      }
    }
  }

  @Test
  void regionsCoverWhatLiesAbove() {
    ColorScale colours = ColorScale.of(HILLS.range());
    ContourField field = new ContourField(HILLS, colours);
    for (double level : new double[] {1.2, 2, 2.7}) {
      Path2D region = field.region(PLANE, level);
      for (int i = 1; i < 80; i++) {
        for (int j = 1; j < 80; j++) {
          double cost = HILLS.at(i, j);
          boolean inside = region.contains(PLANE.x(i / 80.0), PLANE.y(j / 80.0));
          assertTrue(Math.abs(cost - level) < 1e-9 || inside == cost > level, i + ", " + j);
        }
      }
    }
  }

  @Test
  void bandsHaveTheirColours() {
    CostSurface slope = Surfaces.of(41, 41, (alpha, beta) -> 4 * alpha + 1e-6 * beta);
    ColorScale colours = ColorScale.of(slope.range());
    AtomicReference<Plane> plane = new AtomicReference<>();
    Chart chart =
        Chart.over(PLANE.horizontal(), PLANE.vertical())
            .with(Contours.bands(slope, colours))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 900, 600);
    Bands bands = Bands.of(colours, 12);
    for (double alpha = 0.03; alpha < 1; alpha += 0.1) {
      int band = bands.bandAt(colours.fraction(4 * alpha));
      assertEquals(
          bands.rgb(band), image.getRGB((int) plane.get().x(alpha), (int) plane.get().y(0.5)));
    }
  }

  @Test
  void failedCellsLieInNoBand() {
    CostSurface holed =
        Surfaces.of(21, 21, (alpha, beta) -> Math.hypot(alpha, beta) < 0.3 ? Double.NaN : alpha);
    ContourField field = new ContourField(holed, ColorScale.of(holed.range()));
    assertFalse(field.evaluated(PLANE).contains(PLANE.x(0.1), PLANE.y(0.1)));
    assertTrue(field.evaluated(PLANE).contains(PLANE.x(0.6), PLANE.y(0.6)));
  }
}
