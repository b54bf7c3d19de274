package costscape.cli.gallery;

import costscape.cost.BroadcastCost;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.Tint;
import costscape.render.fit.DataChart;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.text.MathText;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The cookbook's pictures that no command draws: the classes' boundaries, what the network's units
 * compute, and what the article's printed code plots.
 */
public final class Exhibits {
  private static final Dataset DATA = Datasets.ARTICLE.dataset();
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final double REACH = 2;
  private static final int POINTS = 1001;
  private static final int OUTPUTS = 5;

  /** Colours that no class has. */
  private static final List<Tint> TINTS =
      List.of(Tint.series(0), Tint.series(1), Tint.series(4), Tint.series(5), Tint.INK);

  private static final double OUTPUT_SCALE = 4;

  /** Random weights are named to a tenth. */
  private static final double TENTH = 0.1;

  private static final String WEIGHT = "w1_0_0";

  /** How far the printed code follows that weight, and in how many points. */
  private static final double FAR = 100;

  private static final int PRINTED_POINTS = 10_000;

  private Exhibits() {}

  /** Draws each by its name in the cookbook. */
  public static Map<String, Supplier<Figure>> all(Runner runner) {
    return Map.of(
        "data-boundaries", Exhibits::boundaries,
        "one-neuron", Exhibits::oneNeuron,
        "two-neurons", Exhibits::twoNeurons,
        "random-outputs", Exhibits::randomOutputs,
        "cost-as-printed", () -> asPrinted(runner));
  }

  private static ParameterVector point(KnownPoint preset) {
    return preset.point(NETWORK.layout());
  }

  /** Half way between neighbouring rows of different class. */
  private static Chart boundaries() {
    Chart chart = DataChart.of(DATA);
    for (int row = 1; row < DATA.rows(); row++) { // the article's rows rise
      if (DATA.label(row) != DATA.label(row - 1)) {
        chart = chart.with(new Guide((DATA.feature(row - 1, 0) + DATA.feature(row, 0)) / 2));
      }
    }
    return chart.with(Guide.key("boundary, half way between two rows"));
  }

  private static Chart oneNeuron() {
    NamedCurve step =
        NamedCurve.of(
            "\u03c3(\u221211x \u2212 11)",
            -REACH,
            REACH,
            POINTS,
            x -> ActivationFunction.SIGMOID.value(-11 * x - 11));
    return LineChart.of("x", "activation", Scale.LINEAR, List.of(step))
        .with(new Guide(-1))
        .with(Guide.key("x = \u22121"))
        .withCaption("One sigmoid unit: weight w = −11, bias b = −11.");
  }

  private static Chart twoNeurons() {
    double[] theta = point(KnownPoint.START).toArray();
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      int unit = k;
      NamedCurve curve =
          curve("hidden unit 1_%d".formatted(k), x -> NETWORK.hiddenActivation(theta, 1, unit, x));
      lines.add(new CurveLayer(curve, Fit.unit(k), Dash.SOLID));
    }
    return DataChart.over(lines, DATA, "activation")
        .withCaption("w1_0_0 = \u22121, w1_0_1 = 9, b1_0 = \u22121, b1_1 = 5.");
  }

  private static NamedCurve curve(String name, DoubleUnaryOperator function) {
    return NamedCurve.of(name, -REACH, REACH, POINTS, function);
  }

  private static Chart randomOutputs() {
    RandomGenerator random = RandomNumbers.of(1);
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < OUTPUTS; k++) {
      double[] theta =
          point(KnownPoint.START)
              .with(NETWORK.layout().index("w2_0_0"), OUTPUT_SCALE * random.nextGaussian())
              .with(NETWORK.layout().index("w2_1_0"), OUTPUT_SCALE * random.nextGaussian())
              .toArray();
      String name =
          (MathText.marked("$w^{(2)}$", true) + " = (%s, %s)")
              .formatted(Ticks.stepped(theta[4], TENTH), Ticks.stepped(theta[5], TENTH));
      NamedCurve curve = curve(name, x -> NETWORK.probability(theta, x));
      lines.add(new CurveLayer(curve, TINTS.get(k), Dash.SOLID));
    }
    return DataChart.over(lines, DATA, "output")
        .withCaption(
            "w1_0_0 = \u22121, w1_0_1 = 9, b1_0 = \u22121, b1_1 = 5, b2_0 = 0; curves are named by"
                + " (w2_0_0, w2_1_0).");
  }

  /** Draws the article's printed code along one weight: it is not the cost. */
  private static Chart asPrinted(Runner runner) {
    NetworkCost cost = NetworkCost.crossEntropy(NETWORK, DATA);
    ModelAtPoint model = new ModelAtPoint(cost, point(KnownPoint.ARTICLE));
    int weight = model.layout().index(WEIGHT);
    Slice line =
        Slice.through(model.point(), Direction.parameter(WEIGHT, weight, model.layout().size()));
    Axis axis = new Axis(WEIGHT, -FAR, FAR, PRINTED_POINTS);
    CostLandscape printed = model.landscape().of(new BroadcastCost(cost));
    NamedCurve curve = NamedCurve.of("", printed.curve(line, axis, runner));
    String title = "what the printed code plots";
    return LineChart.of(WEIGHT, title, Scale.LINEAR, List.of(curve))
        .with(new Guide(model.point().get(weight)))
        .with(Guide.key("where the true cost has its only minimum"))
        .withCaption(
            "Not the cost: y has shape 12×1 and the output 12, so that every output meets every"
                + " label. The sum is 12 times the cross-entropy against the label 1/3 for all"
                + " rows. "
                + model.landscape().caption(line));
  }
}
