package costscape.render.fit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Rehearsal;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.space.ParameterVector;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pass of the network gives the curves of all its units, bit for bit as a pass for each. */
class FitTest {
  /** Twenty times what it takes. With a pass for each unit it took some minutes. */
  private static final long NANOSECONDS = 10_000_000_000L;

  private static final Dataset DATA = Datasets.named("article").orElseThrow().dataset();

  private static double[] point(Network network) {
    return new Random(1).doubles(network.layout().size(), -1, 1).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aCurveIsItsUnitsActivation(int width) {
    Network network = Network.of(DATA, List.of(3, width), ActivationFunction.TANH);
    double[] theta = point(network);
    List<CurveLayer> lines = Fit.of(network, DATA).lines(theta);
    assertEquals(width + 1, lines.size());
    for (int k = 0; k <= width; k++) {
      NamedCurve curve = lines.get(k).curve();
      for (int i = 0; i < curve.points(); i += 100) {
        double expected =
            k < width
                ? network.hiddenActivation(theta, 2, k, curve.x(i))
                : network.probability(theta, curve.x(i));
        assertEquals(expected, curve.y(i), curve.name());
      }
    }
  }

  /** A key for each of 2,000 units once left no room for the plot. */
  @Test
  void manyUnitsLeaveRoomForThePlot() {
    Network network = Network.of(DATA, List.of(2000), ActivationFunction.SIGMOID);
    Chart chart = Fit.chart(network, ParameterVector.of(point(network)), DATA);
    assertDoesNotThrow(() -> Rehearsal.of(chart, ChartStyle.WIDTH, ChartStyle.HEIGHT));
  }

  @Test
  void manyUnitsTakeAPassOfThemAllForEachPlace() {
    int width = 2000;
    Network network = Network.of(DATA, List.of(width), ActivationFunction.SIGMOID);
    double[] theta = point(network);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertEquals(width + 1, Fit.of(network, DATA).lines(theta).size());
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(taken < NANOSECONDS, taken + " ns");
  }
}
