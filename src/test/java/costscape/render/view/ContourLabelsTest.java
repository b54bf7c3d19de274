package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.MarchingSquares.ContourLabels;
import costscape.render.layer.Mark;
import costscape.render.layer.Polyline;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Ruler;
import costscape.sweep.CellPlane;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The labels of contour lines can be read, whatever lies beside them. */
class ContourLabelsTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  private static final CellPlane HILL =
      Surfaces.of(41, 41, (alpha, beta) -> Math.hypot(alpha - 0.5, beta - 0.4));

  private static final ColorScale COLOURS = ColorScale.of(HILL.range());

  @Test
  void uprightLabelsReadUpwardsOnBothSidesOfARidge() {
    CellPlane ridge = Surfaces.of(41, 41, (alpha, beta) -> -Math.abs(alpha - 0.5 + 0.01 * beta));
    PlotArea plane =
        new PlotArea(
            new Rectangle2D.Double(50, 30, 900, 600),
            Ruler.linear("a", 0, 1),
            Ruler.linear("b", 0, 1));
    List<List<Polyline>> lines =
        List.of(new ContourField(ridge, ColorScale.of(ridge.range())).lines(plane, -0.25));
    List<ContourLabels.Placed> labels =
        ContourLabels.place(lines, List.of(40.0), 20, plane.area(), List.of());
    assertEquals(2, labels.stream().map(ContourLabels.Placed::line).distinct().count());
    for (ContourLabels.Placed label : labels) {
      assertEquals(-Math.PI / 2, label.box().angle(), 0.05);
    }
  }

  @Test
  void labelsKeepClearOfAMarkThatIsSetLater() {
    Chart chart = Contours.coloured(HILL, COLOURS, "cost", List.of());
    PlotArea plane = plane(chart);
    Rectangle2D label = labels(chart).get(0);
    double alpha = (label.getCenterX() - plane.area().getX()) / plane.area().getWidth();
    double beta = (plane.area().getMaxY() - label.getCenterY()) / plane.area().getHeight();
    List<Rectangle2D> apart = labels(chart.avoided(Mark.of(Marker.DISC, alpha, beta)));
    assertFalse(apart.isEmpty());
    double reach = Marker.DISC.reach(ChartStyle.light());
    for (Rectangle2D other : apart) {
      assertFalse(
          other.intersects(
              label.getCenterX() - reach, label.getCenterY() - reach, 2 * reach, 2 * reach));
    }
  }

  /** The ground shows between the letters of a mark's name, without a plate and without lines. */
  @Test
  void contoursLeaveTheNameOfAMarkOpen() {
    LabelledMarks named =
        new LabelledMarks(List.of(new LabelledMarks.Spot("the point", 0.62, 0.6)));
    Chart plain = Contours.coloured(HILL, COLOURS, "cost", List.of());
    Chart chart = Contours.coloured(HILL, COLOURS, "cost", List.of()).avoided(named);
    BufferedImage ground = Surfaces.image(plain, WIDTH, HEIGHT);
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    Rectangle2D name =
        TextRecorder.boxes(chart, WIDTH, HEIGHT).stream()
            .filter(box -> box.text().equals("the point"))
            .map(box -> box.shape().getBounds2D())
            .findFirst()
            .orElseThrow();
    int same = 0;
    int all = 0;
    for (int x = (int) name.getMinX(); x <= name.getMaxX(); x++) {
      for (int y = (int) name.getMinY(); y <= name.getMaxY(); y++) {
        same += image.getRGB(x, y) == ground.getRGB(x, y) ? 1 : 0;
        all++;
      }
    }
    assertTrue(same > 0.1 * all, same + " of " + all + " pixels are the ground's");
  }

  /** A pit so narrow that its innermost lines have no room for a number. */
  @Test
  void everyLevelThatIsDrawnHasALabelUnlessItIsTheUsersOwn() {
    CellPlane pit = Surfaces.of(201, 201, (a, b) -> Math.pow(Math.hypot(a - 0.5, b - 0.4), 0.3));
    ColorScale colours = ColorScale.of(pit.range());
    PlotArea plane = plane(Contours.coloured(pit, colours, "cost", List.of()));
    Contours.ContourSet usual = set(pit, colours, Levels.USUAL, plane);
    Contours.ContourSet own = set(pit, colours, Levels.atMost(11), plane);
    for (int k = 0; k < usual.levels().size(); k++) {
      int level = k;
      boolean isNamed = usual.labels().stream().anyMatch(label -> label.level() == level);
      assertEquals(isNamed, !usual.lines().get(k).isEmpty(), usual.levels().get(k).label());
    }
    assertEquals(usual.levels(), own.levels());
    assertTrue(drawn(usual) < drawn(own), drawn(usual) + " of " + drawn(own) + " levels");
  }

  private static long drawn(Contours.ContourSet set) {
    return set.lines().stream().filter(lines -> !lines.isEmpty()).count();
  }

  private static Contours.ContourSet set(
      CellPlane surface, ColorScale colours, Levels levels, PlotArea plane) {
    return Contours.ContourSet.of(surface, colours, levels, List.of(), plane, ChartStyle.light());
  }

  @Test
  void theLabelOfAYellowLineIsDark() {
    Chart chart = Contours.coloured(HILL, COLOURS, "cost", List.of());
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    List<Rectangle2D> labels = labels(chart);
    assertFalse(labels.isEmpty());
    for (Rectangle2D label : labels) {
      double darkest = 1;
      for (int x = (int) label.getMinX(); x <= label.getMaxX(); x++) {
        for (int y = (int) label.getMinY(); y <= label.getMaxY(); y++) {
          darkest = Math.min(darkest, ColorMap.luminance(image.getRGB(x, y)));
        }
      }
      assertTrue(darkest < 0.05, label + " has luminance " + darkest);
    }
  }

  private static PlotArea plane(Chart chart) {
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Surfaces.image(chart.with((g, p, style) -> plane.set(p)), WIDTH, HEIGHT);
    return plane.get();
  }

  /** The places of the labels inside the axes. */
  private static List<Rectangle2D> labels(Chart chart) {
    Rectangle2D area = plane(chart).area();
    return TextRecorder.boxes(chart, WIDTH, HEIGHT).stream()
        .map(box -> box.shape().getBounds2D())
        .filter(area::contains)
        .toList();
  }
}
