package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.Surfaces;
import costscape.render.fit.DecisionMap;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.AtlasChart;
import costscape.render.view.AtlasChart.AtlasLayout;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Boundaries;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Curves, marks, bars and panels lie where their values are. */
class ChartTest {
  private static final ChartStyle STYLE = ChartStyle.light();

  /** Pixels from the middle of a line to a place beside it that a star still covers. */
  private static final int BELOW = 3;

  @Test
  void aCurvePassesThroughItsPointsOnBothScales() {
    CellLine cost = CellLine.of(new Axis("b1_0", -2, 2, 5), 100, 10, 1, 10, 100);
    for (Scale scale : Scale.values()) {
      AtomicReference<PlotArea> plane = new AtomicReference<>();
      Chart chart =
          LineChart.starred(LineChart.of(cost, "cost", scale), List.of(cost))
              .with((g, p, style) -> plane.set(p));
      BufferedImage image = Surfaces.image(chart, 700, 500);
      for (double alpha : new double[] {-1, 1}) {
        assertEquals(STYLE.series(0).getRGB(), at(image, plane.get(), alpha, 10), "" + scale);
      }
      int star = image.getRGB((int) plane.get().x(0), (int) plane.get().y(1) + BELOW);
      assertEquals(STYLE.accent().getRGB(), star, "star under the curve, on the minimum");
    }
  }

  private static int at(BufferedImage image, PlotArea plane, double x, double y) {
    return image.getRGB((int) plane.x(x), (int) plane.y(y));
  }

  @Test
  void aFailedCellLeavesAGap() {
    CellLine cost = CellLine.of(new Axis("b1_0", 0, 4, 5), 1, 1, Double.NaN, 1, 1);
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        LineChart.of("b1_0", "cost", Scale.LINEAR, List.of(NamedCurve.of("", cost)))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 700, 500);
    assertEquals(STYLE.series(0).getRGB(), at(image, plane.get(), 0.5, 1));
    assertTrue(STYLE.series(0).getRGB() != at(image, plane.get(), 2, 1));
    assertEquals(STYLE.series(0).getRGB(), at(image, plane.get(), 3.5, 1));
  }

  @Test
  void aCurveIsHatchedWhereItHasNoLineAndNowhereElse() {
    Drawn drawn = drawn(curve("", 1, 2, Double.NaN, Double.NaN, 3, 4));
    for (double cost : new double[] {2.4, 2.6}) {
      assertEquals(0, drawn.lines(STYLE.faint(), 0.2, 0.8, cost), "known");
      assertTrue(drawn.lines(STYLE.faint(), 1.1, 2.5, cost) > 3, "failed");
      assertTrue(drawn.lines(STYLE.faint(), 2.5, 3.9, cost) > 3, "failed");
      assertEquals(0, drawn.lines(STYLE.faint(), 4.2, 4.8, cost), "known");
    }
  }

  @Test
  void eachOfSeveralCurvesIsHatchedInItsOwnColourWhereItFailed() {
    Drawn drawn =
        drawn(
            curve("whole", 9, 9, 9, 9, 9, 1),
            curve("early", Double.NaN, Double.NaN, 9, 9, 9, 9),
            curve("late", 9, 9, 9, 9, Double.NaN, Double.NaN));
    double strip = 1.5 * STYLE.gap();
    double early = drawn.plane.area().getMaxY() - strip / 2;
    double late = early - strip;
    Color second = STYLE.series(1);
    Color third = STYLE.series(2);
    assertTrue(drawn.linesAt(second, 0.2, 1.8, early) > 2, "failed");
    assertEquals(0, drawn.linesAt(second, 2.2, 4.8, early), "known");
    assertTrue(drawn.linesAt(third, 3.2, 4.8, late) > 2, "failed");
    assertEquals(0, drawn.linesAt(third, 0.2, 2.8, late), "known");
  }

  private static NamedCurve curve(String name, double... costs) {
    return NamedCurve.of(name, IntStream.range(0, costs.length).asDoubleStream().toArray(), costs);
  }

  private static Drawn drawn(NamedCurve... curves) {
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        LineChart.of("b1_0", "cost", Scale.LINEAR, List.of(curves))
            .with((g, p, style) -> plane.set(p));
    return new Drawn(Surfaces.image(chart, 700, 500), plane.get());
  }

  private static boolean isNear(int rgb, Color colour) {
    Color found = new Color(rgb);
    return Math.abs(found.getRed() - colour.getRed())
            + Math.abs(found.getGreen() - colour.getGreen())
            + Math.abs(found.getBlue() - colour.getBlue())
        < 3 * 64; // a thin line is antialiased
  }

  /** A chart's pixels, asked for by value. */
  private record Drawn(BufferedImage image, PlotArea plane) {
    /** Pixels near a colour along a height. */
    int lines(Color colour, double from, double to, double cost) {
      return linesAt(colour, from, to, plane.y(cost));
    }

    int linesAt(Color colour, double from, double to, double y) {
      return (int)
          IntStream.range((int) plane.x(from), (int) plane.x(to))
              .filter(x -> isNear(image.getRGB(x, (int) y), colour))
              .count();
    }
  }

  @Test
  void manyPointsOfOneColumnKeepTheirExtremes() {
    double[] x = new double[20_001];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = i == 10_001 ? 1 : 0; // one spike, far thinner than a pixel
    }
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        LineChart.of("step", "cost", Scale.LINEAR, List.of(NamedCurve.of("", x, y)))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 700, 500);
    Color spike = new Color(at(image, plane.get(), 10_001, 0.5));
    assertTrue(spike.getRed() < 128, "the spike is drawn: " + spike);
  }

  @Test
  void boundariesAreTheRootsOfTheLogit() {
    List<Double> roots = Boundaries.of(x -> x * x - 2, -3, 3);
    assertEquals(2, roots.size());
    assertEquals(-Math.sqrt(2), roots.get(0), 1e-15);
    assertEquals(Math.sqrt(2), roots.get(1), 1e-15);
  }

  /** 0.3 − 0.1a − 0.2a with a near 1: the logit is some 1e-17 of either sign from 0.3 on. */
  @Test
  void aStretchWhereTheOutputIsOneHalfHasNoBoundaryInside() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    double[] theta = {100, 97, 5, 5, -0.1, -0.2, 0.3};
    List<Double> roots = Boundaries.of(x -> network.logit(theta, x), -1, 3);
    assertEquals(List.of(), roots);
    DoubleUnaryOperator between = x -> Math.abs(x) < 1 ? 1e-17 * Math.sin(1e4 * x) : x;
    assertEquals(List.of(), Boundaries.of(between, -3, 3), "½ from −1 to 1");
    assertEquals(List.of(), Boundaries.of(x -> 1e-3 * x, -3, 3), "½ to the eye from −3 to 3");
    assertEquals(1, Boundaries.of(x -> x, -3, 3).size(), "the root is a place looked at");
  }

  @Test
  void aDecisionMapHasTheColoursOfItsClassesOnBothSidesOfItsBoundary() {
    Dataset xor = Datasets.XOR.dataset();
    Network logistic = Network.of(2, List.of(), ActivationFunction.SIGMOID);
    ParameterVector theta = ParameterVector.of(0, 20, -10); // σ(20·x1 − 10)
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    NetworkFit fit = new NetworkFit(logistic, xor);
    Chart chart =
        new DecisionMap(fit, 0, 1)
            .chart(fit.regions(0, 1, NetworkFit.MAP_POINTS, theta.toArray()))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 700, 500);
    Color below = new Color(at(image, plane.get(), 0.5, 0.1));
    Color above = new Color(at(image, plane.get(), 0.5, 0.9));
    assertTrue(below.getRed() > below.getGreen(), "class 0 is purple: " + below);
    assertTrue(above.getGreen() > above.getRed(), "class 1 is green: " + above);
    assertEquals(STYLE.ink().getRGB(), at(image, plane.get(), 0.25, 0.5), "boundary");
  }

  @Test
  void anAtlasHasTheColumnsParameterToTheRightAndTheRowsUp() {
    Axis[] axes = {new Axis("a", 0, 1, 5), new Axis("b", 0, 1, 5), new Axis("c", 0, 1, 5)};
    double[] slopes = {1, 3, 9}; // cost = a + 3b + 9c through the point 0
    List<CellLine> curves = new ArrayList<>();
    List<CellPlane> pairs = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      double rowSlope = slopes[row];
      curves.add(CellLine.of(axes[row], 0, rowSlope / 4, rowSlope / 2, 3 * rowSlope / 4, rowSlope));
      for (int column = 0; column < row; column++) {
        double slope = slopes[column];
        pairs.add(Surfaces.of(axes[column], axes[row], (x, y) -> slope * x + rowSlope * y));
      }
    }
    AtlasChart atlas = AtlasChart.of(curves, pairs, ParameterVector.zeros(3), Scale.LINEAR, "cost");
    ColorScale colours = new ColorScale(ColorMap.VIRIDIS, Scale.LINEAR, 0, 12);
    BufferedImage image = Surfaces.image(atlas, 900, 700);
    AtlasLayout layout = atlas.open(image.createGraphics(), 900, 700, atlas.small());
    BufferedImage fresh = Surfaces.image(atlas, 900, 700);
    Rectangle2D panel = layout.panel(2, 1); // b to the right, c up
    int right = (int) panel.getMaxX() - 3;
    int left = (int) panel.getX() + 3;
    int top = (int) panel.getY() + 3;
    int bottom = (int) panel.getMaxY() - 3;
    assertEquals(colours.rgb(3), fresh.getRGB(right, bottom));
    assertEquals(colours.rgb(9), fresh.getRGB(left, top));
    assertEquals(colours.rgb(12), fresh.getRGB(right, top));
  }
}
