package costscape.render.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.PlotArea;
import costscape.render.layer.CurveLayer;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Curves;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Three classes have three colours and the boundaries where the network changes its mind. */
class ManyClassesTest {
  /** Logits 0, 8x − 2 and 16x − 10: class 0 below x = 1/4, class 2 above x = 1. */
  private static final double[] STEPS = {0, 8, 16, 0, -2, -10};

  private static final Dataset ROWS =
      Dataset.of(
          "three",
          List.of("x"),
          new double[][] {{0, 0.5, 1.5}},
          Labels.of(List.of("low", "middle", "high"), 0, 1, 2));

  @Test
  void boundariesAreWhereTwoLargestLogitsMeet() {
    Network network = Network.of(ROWS, List.of(), ActivationFunction.SIGMOID);
    List<Double> found = new NetworkFit(network, ROWS).curves(STEPS).boundaries();
    assertEquals(2, found.size(), found::toString);
    assertEquals(0.25, found.get(0), 1e-12);
    assertEquals(1, found.get(1), 1e-12);
  }

  @Test
  void aFitHasTheProbabilityOfEveryClass() {
    Network network = Network.of(ROWS, List.of(), ActivationFunction.SIGMOID);
    NetworkFit fit = new NetworkFit(network, ROWS);
    List<CurveLayer> lines = new Fit(fit).lines(fit.curves(STEPS));
    assertEquals(
        List.of("probability of low", "probability of middle", "probability of high"),
        lines.stream().map(line -> line.curve().name()).toList());
    for (int i = 0; i < NetworkFit.POINTS; i++) {
      int place = i;
      assertEquals(1, lines.stream().mapToDouble(l -> l.curve().y(place)).sum(), 1e-14);
    }
  }

  @Test
  void aDecisionMapHasEveryClassInItsColourAndPalerWhereLessSure() {
    double[][] columns = {{0, 0.5, 1.5}, {0, 1, 0}, {7, 7, 10}};
    Dataset rows =
        Dataset.of("three", List.of("x", "y", "z"), columns, Labels.of(ROWS.classes(), 0, 1, 2));
    Network network = Network.of(rows, List.of(), ActivationFunction.SIGMOID);
    // z has its mean, 8: the biases take it away again
    double[] theta = {0, 8, 16, 0, 0, 0, 0, 1, 1, 0, -10, -18};
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    NetworkFit fit = new NetworkFit(network, rows);
    Chart chart =
        new DecisionMap(fit, 0, 1)
            .chart(fit.regions(0, 1, NetworkFit.MAP_POINTS, theta))
            .with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 700, 500);
    ChartStyle style = ChartStyle.light();
    double before = 0;
    for (int label = 0; label < 3; label++) {
      double x = new double[] {-0.1, 0.6, 1.6}[label];
      Color colour = new Color(image.getRGB((int) plane.get().x(x), (int) plane.get().y(0.75)));
      Color tint = ClassMarks.tint(label).in(style);
      double share = (255.0 - colour.getRed()) / (255 - tint.getRed());
      assertEquals(255 - share * (255 - tint.getGreen()), colour.getGreen(), 6, "label " + label);
      assertEquals(255 - share * (255 - tint.getBlue()), colour.getBlue(), 6, "label " + label);
      assertTrue(share > 0.4 && share <= 0.65, "share " + share);
      before = share;
    }
    Color unsure = new Color(image.getRGB((int) plane.get().x(0.93), (int) plane.get().y(0.75)));
    Color middle = ClassMarks.tint(1).in(style);
    double share = (255.0 - unsure.getRed()) / (255 - middle.getRed());
    assertTrue(share < before - 0.1, "near the boundary there is less colour: " + share);
    int ink = image.getRGB((int) plane.get().x(1), (int) plane.get().y(0.75));
    assertEquals(style.ink().getRGB(), ink, "boundary");
  }

  /** With a halo for each row the middle of the spirals, where rows lie closest, was white. */
  @Test
  void rowsThatCoverEachOtherAreAllSeen() {
    Dataset spirals = Datasets.SPIRALS.dataset();
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart = DataChart.of(spirals).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, 700, 500);
    for (int row = 0; row < spirals.rows(); row++) {
      int x = (int) plane.get().x(spirals.feature(row, 0));
      int y = (int) plane.get().y(spirals.feature(row, 1));
      Color tint = ClassMarks.tint(spirals.label(row)).in(ChartStyle.light());
      assertEquals(tint, new Color(image.getRGB(x, y)), "row " + row);
    }
  }

  @Test
  void numbersToPredictHaveNoDecisions() {
    Dataset sine = Datasets.SINE.dataset();
    Network network = Network.of(sine, List.of(2), ActivationFunction.TANH);
    NetworkFit fit = new NetworkFit(network, sine);
    Curves answers = fit.curves(new double[network.layout().size()]);
    assertEquals("y", new Fit(fit).heights(new Fit(fit).lines(answers)).title());
    assertTrue(answers.boundaries().isEmpty());
  }
}
