package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.Chart;
import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelBox;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.MarchingSquares.ContourLabels;
import costscape.render.layer.Polyline;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Levels.Bands;
import costscape.render.scale.Ruler;
import costscape.sweep.CellPlane;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Labels keep clear of each other, of other lines and of the frame; bands have their colours. */
class ContoursTest {
  private static final PlotArea PLANE =
      new PlotArea(
          new Rectangle2D.Double(50, 30, 900, 600),
          Ruler.linear("w1_0_0", 0, 1),
          Ruler.linear("b1_0", 0, 1));

  private static final CellPlane HILLS =
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
        Bands.of(colours, Levels.atMost(8)).ticks().stream()
            .map(level -> field.lines(PLANE, level.value()))
            .toList();
    List<Double> widths = lines.stream().map(line -> 40.0).toList();
    List<ContourLabels.Placed> labels =
        ContourLabels.place(lines, widths, 18, PLANE.area(), List.of());
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

  /** A line without a label is counted off on the bar. */
  @Test
  void theBarNamesEveryLevelWhereItHasRoom() {
    CellPlane slope = Surfaces.of(31, 31, (alpha, beta) -> 9.6 * alpha);
    assertEquals(
        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), besideTheAxes(slope, 600));
    List<String> few = besideTheAxes(slope, 300);
    assertTrue(few.size() > 1 && few.size() < 8, few::toString);
  }

  private static List<String> besideTheAxes(CellPlane surface, int height) {
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        Contours.coloured(surface, ColorScale.of(surface.range()), "cost", List.of())
            .with((g, area, style) -> plane.set(area));
    return TextRecorder.boxes(chart, 900, height).stream()
        .filter(box -> box.shape().getBounds2D().getX() > plane.get().area().getMaxX())
        .map(TextRecorder.Box::text)
        .filter(text -> text.matches("\\d+"))
        .toList();
  }

  @Test
  void aLevelLineMeetsTheLabelsThatItCrosses() {
    LabelBox label = new LabelBox(50, 50, 40, 18, 0.3);
    assertTrue(label.meets(Polyline.of(new double[] {0, 100}, new double[] {52, 52})));
    assertTrue(label.meets(Polyline.of(new double[] {52, 52}, new double[] {0, 100})));
    assertFalse(label.meets(Polyline.of(new double[] {0, 100}, new double[] {80, 80})));
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

  /** The cubic between nodes is exact for squares, so that a line over few cells is a circle. */
  @Test
  void linesOverFewCellsAreRound() {
    CellPlane square =
        Surfaces.of(
            11, 11, (alpha, beta) -> (alpha - 0.5) * (alpha - 0.5) + (beta - 0.5) * (beta - 0.5));
    ContourField field = new ContourField(square, ColorScale.of(square.range()));
    PlotArea unit =
        new PlotArea(
            new Rectangle2D.Double(0, 0, 1000, 1000), PLANE.horizontal(), PLANE.vertical());
    Path2D disc = field.region(unit, 0.09);
    for (int degrees = 0; degrees < 360; degrees += 5) {
      double angle = Math.toRadians(degrees);
      for (double radius : new double[] {299, 301}) {
        boolean isAbove =
            disc.contains(500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle));
        assertEquals(radius > 300, isAbove, degrees + " degrees");
      }
    }
  }

  @Test
  void bandsHaveTheirColours() {
    CellPlane slope = Surfaces.of(41, 41, (alpha, beta) -> 4 * alpha + 1e-6 * beta);
    ColorScale colours = ColorScale.of(slope.range());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        Chart.over(PLANE.horizontal(), PLANE.vertical())
            .with(Contours.bands(slope, colours))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 900, 600);
    Bands bands = Bands.of(colours, Levels.USUAL);
    for (double alpha = 0.03; alpha < 1; alpha += 0.1) {
      int band = bands.bandAt(colours.fraction(4 * alpha));
      assertEquals(
          bands.rgb(band), image.getRGB((int) plane.get().x(alpha), (int) plane.get().y(0.5)));
    }
  }

  @Test
  void failedCellsLieInNoBand() {
    CellPlane holed =
        Surfaces.of(21, 21, (alpha, beta) -> Math.hypot(alpha, beta) < 0.3 ? Double.NaN : alpha);
    ContourField field = new ContourField(holed, ColorScale.of(holed.range()));
    assertFalse(field.evaluated(PLANE).contains(PLANE.x(0.1), PLANE.y(0.1)));
    assertTrue(field.evaluated(PLANE).contains(PLANE.x(0.6), PLANE.y(0.6)));
  }
}
