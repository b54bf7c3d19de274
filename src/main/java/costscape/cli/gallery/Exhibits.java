package costscape.cli.gallery;

import costscape.cost.BroadcastCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.DataChart;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.layer.Mark;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellPlane;
import costscape.trace.PathOnSlice;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The cookbook's pictures that no command draws: the classes' boundaries, what the network's units
 * compute, what the article's printed code plots, and a local minimum. Two starts that differ in
 * the sign of one weight end in two minima, at different costs; both ends are judged in all
 * parameters before they are drawn as minima.
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

  private static final double L2 = 0.01;
  private static final double RATE = 1;
  private static final int STEPS = 6000;
  private static final ParameterVector TRAPPED = ParameterVector.of(1, 4, 0, 0, 4, 4, 0);
  private static final ParameterVector SUCCEEDS = ParameterVector.of(1, 4, 0, 0, 4, -4, 0);
  private static final int CELLS = 201;

  private static final NetworkCost TRAP =
      NetworkCost.of(NETWORK, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, L2);

  private final Runner runner;

  private Exhibits(Runner runner) {
    this.runner = runner;
  }

  /** Draws each by its name in the cookbook. */
  public static Map<String, Supplier<Figure>> all(Runner runner) {
    Exhibits exhibits = new Exhibits(runner);
    Map<String, Supplier<Figure>> all = new LinkedHashMap<>();
    all.put("data-boundaries", Exhibits::boundaries);
    all.put("one-neuron", Exhibits::oneNeuron);
    all.put("two-neurons", Exhibits::twoNeurons);
    all.put("random-outputs", Exhibits::randomOutputs);
    all.put("cost-as-printed", exhibits::asPrinted);
    all.put("trap", exhibits::trap);
    return all;
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
          curve("hidden unit %d".formatted(k), x -> NETWORK.hiddenActivation(theta, 1, unit, x));
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
          "(%s, %s)".formatted(Ticks.stepped(theta[4], TENTH), Ticks.stepped(theta[5], TENTH));
      NamedCurve curve = curve(name, x -> NETWORK.probability(theta, x));
      lines.add(new CurveLayer(curve, TINTS.get(k), Dash.SOLID));
    }
    return DataChart.over(lines, DATA, "output")
        .withCaption(
            "w1_0_0 = \u22121, w1_0_1 = 9, b1_0 = \u22121, b1_1 = 5, b2_0 = 0; curves are named by"
                + " (w2_0_0, w2_1_0).");
  }

  /** Draws the article's printed code along one weight: it is not the cost. */
  private Chart asPrinted() {
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

  private Figure trap() {
    Trajectory trapped = train(TRAPPED);
    Trajectory succeeds = train(SUCCEEDS);
    ParameterVector trap = trapped.end().theta();
    CostLandscape landscape = new ModelAtPoint(TRAP, trap).landscape();
    Direction across =
        Direction.between("trap (0) to lower minimum (1)", trap, succeeds.end().theta());
    Direction up = Direction.between("towards the start", trap, TRAPPED).orthogonalTo(across);
    Slice plane = Slice.through(trap, across, up);
    Axis along = new Axis("trap (0) to lower minimum (1)", -0.5, 1.5, CELLS);
    Grid grid = new Grid(along, new Axis(up.name(), -0.5, 1.3, CELLS));
    CellPlane surface = landscape.surface(plane, grid, runner);
    ColorScale colours = ColorScale.of(Scale.LOG, surface.range());
    List<Chart> panels = new ArrayList<>();
    panels.add(map(surface, plane, colours, trapped, succeeds));
    panels.add(straight(landscape, Slice.through(trap, across)));
    panels.add(fit("Trap", trapped));
    panels.add(fit("Lower minimum", succeeds));
    return Panels.of(2, panels)
        .withCaption(
            new CaptionText(
                "trap data, 1-2-1 network, sigmoid, L2 0.01; gradient descent, rate 1. Both ends"
                    + " are minima in all seven parameters; the paths are shadows on the plane"
                    + " through both ends and a start.",
                "both ends are minima in all 7 parameters; the paths are shadows"));
  }

  private Trajectory train(ParameterVector start) {
    Trajectory path = new Training(Optimizers.GD.at(RATE), STEPS, 1).from(TRAP, start);
    Verdict.Kind kind = Verdict.of(TRAP, path).kind();
    if (kind != Verdict.Kind.MINIMUM) {
      throw new IllegalStateException("the training ends at a %s, no minimum".formatted(kind));
    }
    return path;
  }

  private Chart map(
      CellPlane surface, Slice plane, ColorScale colours, Trajectory trapped, Trajectory succeeds) {
    List<PathOverlay> paths =
        List.of(
            overlay("ends in the trap", trapped, plane, colours, Tint.series(1)),
            overlay("ends lower", succeeds, plane, colours, Tint.series(0)));
    Chart chart =
        Heatmap.plain(surface, colours)
            .with(ColorBar.of(colours, surface.range(), TRAP.measure().cost()))
            .with(Contours.lines(surface, colours, paths));
    return Paths.on(chart, paths, surface.grid(), Optional.empty());
  }

  private Chart straight(CostLandscape landscape, Slice line) {
    Axis axis = new Axis("trap (0) to lower minimum (1)", -0.2, 1.1, CELLS);
    NamedCurve curve = NamedCurve.of("", landscape.curve(line, axis, runner));
    Chart chart = LineChart.of(axis.name(), TRAP.measure().cost(), Scale.LINEAR, List.of(curve));
    return chart
        .with(new Mark(Marker.DISC, Tint.series(1), 0, TRAP.at(line.at(0).toArray())))
        .with(new Mark(Marker.DISC, Tint.series(0), 1, TRAP.at(line.at(1).toArray())));
  }

  private PathOverlay overlay(
      String name, Trajectory path, Slice plane, ColorScale colours, Tint tint) {
    return PathOverlay.of(name, PathOnSlice.of(path, plane, TRAP), colours, tint);
  }

  private Chart fit(String where, Trajectory path) {
    ParameterVector end = path.end().theta();
    return Fit.chart(TRAP.network(), end, TRAP.dataset())
        .withTitle(
            "%s: %d of %d right"
                .formatted(
                    where,
                    Math.round(TRAP.accuracy(end.toArray()) * TRAP.dataset().rows()),
                    TRAP.dataset().rows()));
  }
}
