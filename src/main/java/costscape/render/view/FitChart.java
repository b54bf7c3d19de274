package costscape.render.view;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.Tint;
import costscape.render.layer.Boundaries;
import costscape.render.layer.Curve;
import costscape.render.layer.Guide;
import costscape.render.scale.Ruler;
import costscape.space.ParameterVector;
import costscape.sweep.CostRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws what a network makes of its one input: the activations of its last hidden layer, the output
 * in black, the rows, and a dashed line at each boundary between the classes.
 */
public final class FitChart {
  private static final int POINTS = 1001;

  /** The heights at which the rows lie; they are in the picture however flat the curves are. */
  public static final CostRange LABELS = new CostRange(0, 1);

  private FitChart() {}

  public static Chart of(Network network, ParameterVector theta, Dataset dataset) {
    if (network.inputs() != 1) {
      throw new IllegalArgumentException(
          "fitted curves need a network of 1 input, not " + network.inputs());
    }
    double[] values = theta.toArray();
    Ruler feature = DataChart.feature(dataset, 0);
    List<Curve> curves = curves(network, values, feature);
    List<Double> boundaries =
        Boundaries.of(x -> network.logit(values, x), feature.from(), feature.to());
    Chart chart = Chart.over(feature, LineChart.heights("activation", LABELS, curves));
    for (double boundary : boundaries) {
      chart = chart.with(new Guide(boundary));
    }
    for (int k = 0; k < curves.size(); k++) {
      chart = LineChart.with(chart, curves.get(k), tint(k, curves.size()));
    }
    chart = DataChart.withRows(chart, dataset);
    return boundaries.isEmpty() ? chart : chart.with(Guide.key("boundary"));
  }

  /** The colour of a curve: the hidden units come first, the output last. */
  public static Tint tint(int curve, int curves) {
    return curve == curves - 1 ? Tint.INK : unit(curve);
  }

  /** The colour of a hidden unit: the first one is red, the second one blue, as in the article. */
  public static Tint unit(int k) {
    return k < 2 ? Tint.series(1 - k) : Tint.series(k + 2);
  }

  public static List<Curve> curves(Network network, double[] theta, Ruler feature) {
    List<Curve> curves = new ArrayList<>();
    int layer = network.hiddenLayers();
    for (int k = 0; layer > 0 && k < network.layout().width(layer); k++) {
      int unit = k;
      curves.add(
          curve("hidden unit " + k, feature, x -> network.hiddenActivation(theta, layer, unit, x)));
    }
    curves.add(curve("output", feature, x -> network.probability(theta, x)));
    return curves;
  }

  private static Curve curve(String name, Ruler feature, DoubleUnaryOperator function) {
    return Curve.of(name, feature.from(), feature.to(), POINTS, function);
  }
}
