package costscape.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.render.fit.Fit;
import costscape.render.fit.NetworkDiagram;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.AtlasChart;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every view and size no label leaves the picture and no two labels meet. */
class LabelsTest {
  private static final String CAPTION =
      "Fixed: b1_0 = 16.81, b1_1 = −23.41, w2_0_0 = 28.8, w2_1_0 = −52.89, b2_0 = −17.53. The slice"
          + " fixes the other parameters: a dip here proves nothing about the whole space.";

  private static final String COST = LogisticLoss.CROSS_ENTROPY.measure().title();

  private static final CellPlane HILLS =
      Surfaces.of(
          new Axis("w1_0_0", -100, 100, 61),
          new Axis("w1_0_1", -1e-3, 2e-3, 41),
          (alpha, beta) -> 1e-5 + 4 * Math.pow(Math.sin(alpha / 30 + 900 * beta), 2));

  private static final CellPlane SMALL_AND_LARGE =
      Surfaces.of(
          new Axis("w1_0_0", -1e-5, 1e-5, 31),
          new Axis("b1_0", -8e307, 8e307, 31),
          (alpha, beta) -> Math.abs(alpha * 3e5 + beta / 8e307));

  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final ParameterVector POINT =
      ParameterVector.of(-23.25, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53);

  static Stream<Arguments> views() {
    ColorScale linear = ColorScale.of(HILLS.range());
    ColorScale log = ColorScale.of(Scale.LOG, HILLS.range()).between(1e-4, 1);
    CellLine line = CellLine.of(new Axis("w1_0_0", 0, 12345, 4), 1e-9, 3, 2, 40);
    Map<String, Figure> views =
        Map.ofEntries(
            Map.entry("heatmap", Heatmap.of(HILLS, linear, COST)),
            Map.entry("clipped logarithmic heatmap", Heatmap.of(HILLS, log, COST)),
            Map.entry("contour lines", Contours.coloured(HILLS, linear, "cost", List.of())),
            Map.entry("filled contours", Contours.filled(HILLS, log, COST, List.of())),
            Map.entry("surface", SurfaceChart.of(HILLS, linear, COST)),
            Map.entry("surface from the back", SurfaceChart.of(HILLS, log, COST).from(130, 20)),
            Map.entry("long numbers", Contours.filled(SMALL_AND_LARGE, linear, COST, List.of())),
            Map.entry("line over long numbers", LineChart.of(farLine(), COST, Scale.LINEAR)),
            Map.entry("line", LineChart.of(line, COST, Scale.LINEAR)),
            Map.entry("logarithmic line", LineChart.of(line, COST, Scale.LOG)),
            Map.entry("data", DataChart.of(Datasets.MOONS.dataset())),
            Map.entry("fit", Fit.chart(NETWORK, POINT, Datasets.ARTICLE.dataset())),
            Map.entry("diagram", NetworkDiagram.of(NETWORK, POINT)),
            Map.entry("atlas", atlas()),
            Map.entry(
                "panels",
                Panels.sharing(
                    linear,
                    HILLS.range(),
                    COST,
                    2,
                    List.of(
                        Heatmap.plain(HILLS, linear).withTitle("w1_0_0"),
                        Heatmap.plain(HILLS, linear).withTitle("Adam")))));
    return views.entrySet().stream().map(view -> Arguments.of(view.getKey(), view.getValue()));
  }

  private static CellLine farLine() {
    return CellLine.of(new Axis("w1_0_0", -8e307, 8e307, 4), 1, 3, 2, 4);
  }

  private static AtlasChart atlas() {
    List<String> names = NETWORK.layout().parameterNames();
    List<CellLine> curves = new ArrayList<>();
    List<CellPlane> pairs = new ArrayList<>();
    for (int row = 0; row < names.size(); row++) {
      curves.add(CellLine.of(new Axis(names.get(row), -100, 100, 3), 1, 0.1, 2));
      for (int column = 0; column < row; column++) {
        pairs.add(
            Surfaces.of(
                new Axis(names.get(column), -100, 100, 3),
                new Axis(names.get(row), -100, 100, 3),
                (alpha, beta) -> 100 + alpha));
      }
    }
    return AtlasChart.of(curves, pairs, POINT, Scale.LINEAR, COST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void labelsKeepInsideAndApart(String name, Figure view) {
    Figure whole = view.withTitle("The cost over w1_0_0 and w1_0_1").withCaption(CAPTION);
    check(whole, ChartStyle.WIDTH, ChartStyle.HEIGHT);
    check(whole, 800, 600);
    check(whole.withStyle(ChartStyle.dark().withFontSize(15)), 600, 400);
    check(whole.withStyle(ChartStyle.light().withFontSize(16)), 420, 380);
  }

  private static void check(Drawable picture, int width, int height) {
    List<TextRecorder.Box> boxes = TextRecorder.boxes(picture, width, height);
    assertTrue(boxes.size() > 5, "there is text");
    Rectangle2D page = new Rectangle2D.Double(0, 0, width, height);
    for (int k = 0; k < boxes.size(); k++) {
      TextRecorder.Box box = boxes.get(k);
      Rectangle2D bounds = box.shape().getBounds2D();
      assertTrue(bounds.isEmpty() || page.contains(bounds), box.text() + " runs off at " + bounds);
      for (int m = 0; m < k; m++) {
        assertEquals(false, box.meets(boxes.get(m)), box.text() + " meets " + boxes.get(m).text());
      }
    }
  }
}
