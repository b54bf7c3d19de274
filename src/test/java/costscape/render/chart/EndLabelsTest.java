package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Up to five curves carry their names at their ends, in their colours; others have a legend. */
class EndLabelsTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  /** Curves that end so far above each other. */
  private static Chart curves(int count, double apart, double end) {
    return LineChart.of(
            "x",
            "y",
            Scale.LINEAR,
            IntStream.range(0, count)
                .mapToObj(
                    k ->
                        NamedCurve.of(
                            "curve " + k,
                            new double[] {0, k == 0 ? 1 : end},
                            new double[] {k == 0 ? 1 : k * apart, k * apart}))
                .toList())
        .withStyle(ChartStyle.light().with(new Fittings(true, LegendPlace.INSIDE, 0)));
  }

  private static boolean areNamedAtEnds(Chart chart) {
    PlotArea plane = new PlotArea(chart.plot(WIDTH, HEIGHT), chart.horizontal(), chart.vertical());
    return EndLabels.of(chart, WIDTH).filter(labels -> labels.fit(plane)).isPresent();
  }

  @Test
  void fewCurvesThatReachTheFrameAreNamedThere() {
    assertTrue(areNamedAtEnds(curves(3, 0.3, 1)));
    assertTrue(areNamedAtEnds(curves(5, 0.2, 1)));
    assertEquals(
        List.of(false, false, false, false),
        List.of(
            areNamedAtEnds(curves(6, 0.1, 1)),
            areNamedAtEnds(curves(3, 0.3, 0.5)),
            areNamedAtEnds(curves(5, 0.0001, 1)),
            areNamedAtEnds(curves(1, 0.3, 1))),
        "six, one that ends early, five names on one line, and a single curve");
  }

  @Test
  void aNameHasTheColourOfItsCurveAndStandsRightOfTheAxes() {
    Chart chart = curves(3, 0.3, 1);
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    for (int k = 0; k < 3; k++) {
      Color name = Tint.series(k).asText().in(chart.style());
      int right = IntStream.range(0, WIDTH).filter(x -> hasColour(image, x, name)).max().orElse(0);
      int frame = IntStream.range(0, WIDTH).filter(x -> isFrame(image, x, chart)).max().orElse(0);
      assertTrue(right > frame + chart.style().gap(), k + ": " + right + ", frame " + frame);
    }
  }

  private static boolean hasColour(BufferedImage image, int x, Color colour) {
    return IntStream.range(0, HEIGHT).anyMatch(y -> image.getRGB(x, y) == colour.getRGB());
  }

  private static boolean isFrame(BufferedImage image, int x, Chart chart) {
    long ink =
        IntStream.range(0, HEIGHT)
            .filter(y -> image.getRGB(x, y) != chart.style().background().getRGB())
            .count();
    return ink > HEIGHT / 2;
  }

  @Test
  void aLegendBesideSuchNamesStandsWithinTheAxes() {
    Chart chart = curves(2, 0.3, 1).with(LegendKey.mark("lowest", Marker.STAR, Tint.INK));
    List<TextRecorder.Box> boxes = TextRecorder.boxes(chart, WIDTH, HEIGHT);
    double frame = left(boxes, "curve 0") - 1.5 * chart.style().gap();
    double legend = right(boxes, "lowest");
    assertTrue(legend < frame, legend + " of " + frame);
  }

  private static Rectangle2D of(List<TextRecorder.Box> boxes, String text) {
    return boxes.stream()
        .filter(box -> box.text().equals(text))
        .map(box -> box.shape().getBounds2D())
        .findFirst()
        .orElseThrow();
  }

  private static double left(List<TextRecorder.Box> boxes, String text) {
    return of(boxes, text).getMinX();
  }

  private static double right(List<TextRecorder.Box> boxes, String text) {
    return of(boxes, text).getMaxX();
  }
}
