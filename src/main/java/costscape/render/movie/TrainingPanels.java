package costscape.render.movie;

import costscape.cost.NetworkCost;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.Boundaries;
import costscape.render.layer.Curve;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Guide;
import costscape.render.layer.Mark;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.DataChart;
import costscape.render.view.FitChart;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import costscape.sweep.CostRange;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Makes the panels of a training movie. */
record TrainingPanels(NetworkCost cost, TrainingPace pace, ChartStyle style) {
  /** More curves than these cannot be told apart by a legend. */
  private static final int MOST_NAMED = 12;

  /** The panel of what a network of one input makes of the data. */
  MovingChart fit() {
    Network network = cost.network();
    Ruler feature = DataChart.feature(cost.dataset(), 0);
    List<Curve> all = new ArrayList<>();
    pace.frames().forEach(step -> all.addAll(curves(step, feature)));
    List<Curve> first = curves(pace.frames().get(0), feature);
    Chart chart =
        Chart.over(feature, LineChart.heights("activation", FitChart.LABELS, all)).withStyle(style);
    chart = chart.with(Guide.key("boundary"));
    for (int k = 0; k < first.size(); k++) {
      chart = chart.with(LegendKey.line(first.get(k).name(), FitChart.tint(k, first.size())));
    }
    return new MovingChart(
        DataChart.withKeys(chart, cost.dataset()),
        frame -> fitLayers(network, pace.frames().get(frame), feature));
  }

  private List<Curve> curves(Step step, Ruler feature) {
    return FitChart.curves(cost.network(), step.theta().toArray(), feature);
  }

  private List<Layer> fitLayers(Network network, Step step, Ruler feature) {
    double[] theta = step.theta().toArray();
    List<Layer> layers = new ArrayList<>();
    Boundaries.of(x -> network.logit(theta, x), feature.from(), feature.to())
        .forEach(boundary -> layers.add(new Guide(boundary)));
    List<Curve> curves = curves(step, feature);
    for (int k = 0; k < curves.size(); k++) {
      layers.add(new CurveLayer(curves.get(k), FitChart.tint(k, curves.size()), Dash.SOLID));
    }
    layers.add(DataChart.rows(cost.dataset()));
    return layers;
  }

  /**
   * The panel of the landscape through the present point. The point lies on it; the path that led
   * there does not.
   */
  MovingChart landscape(SweptPlanes planes, ColorScale colours) {
    SlicePlan plan = planes.plan();
    Chart still =
        Chart.over(Ruler.of(plan.grid().first()), Ruler.of(plan.grid().second()))
            .with(ColorBar.of(colours, planes.range(), cost.measure().title()))
            .with(LegendKey.mark("start", Marker.RING, Tint.ACCENT))
            .with(LegendKey.mark("now", Marker.DISC, Tint.ACCENT))
            .withStyle(style);
    return new MovingChart(
        still,
        frame -> {
          List<Step> steps = pace.upTo(frame);
          ParameterVector now = steps.get(steps.size() - 1).theta();
          List<PathOverlay.Place> places =
              steps.stream().map(step -> plan.place(step.theta(), step.cost(), now)).toList();
          return List.of(
              Heatmap.cells(planes.surface(frame), colours),
              PathOverlay.of("", places, Tint.ACCENT));
        });
  }

  /** The panel of every parameter against the step. */
  MovingChart parameters() {
    ParameterLayout layout = cost.network().layout();
    CostRange range =
        CostRange.of(
            pace.steps().stream()
                .flatMapToDouble(step -> java.util.Arrays.stream(step.theta().toArray()))
                .toArray());
    Chart still =
        Chart.over(pace.ruler(), LineChart.vertical("parameters", Scale.LINEAR, range))
            .withStyle(style);
    for (int k = 0; k < layout.size() && layout.size() <= MOST_NAMED; k++) {
      still = still.with(LegendKey.line(layout.name(k), tint(layout, k), dash(layout, k)));
    }
    return new MovingChart(
        still,
        frame ->
            IntStream.range(0, layout.size())
                .boxed()
                .flatMap(
                    k ->
                        history(
                            frame, step -> step.theta().get(k), tint(layout, k), dash(layout, k))
                            .stream())
                .toList());
  }

  /**
   * The colour of a parameter, as in the fitted curves: one for each of two hidden units, black for
   * the output's own parameters.
   */
  private static Tint tint(ParameterLayout layout, int parameter) {
    boolean fits = layout.layers() == 2 && layout.width(1) <= 2;
    if (!fits) {
      return Tint.series(parameter);
    }
    if (layout.layerOf(parameter) == 1) {
      return FitChart.unit(layout.unitOf(parameter));
    }
    return layout.isWeight(parameter)
        ? FitChart.unit(parameter - layout.weight(2, 0, 0))
        : Tint.INK;
  }

  private static Dash dash(ParameterLayout layout, int parameter) {
    if (!layout.isWeight(parameter)) {
      return Dash.DASHED;
    }
    return layout.layerOf(parameter) == 1 ? Dash.SOLID : Dash.DOTTED;
  }

  /** The panel of the cost against the step. */
  MovingChart costs() {
    CostRange range = CostRange.of(pace.steps().stream().mapToDouble(Step::cost).toArray());
    Chart still =
        Chart.over(pace.ruler(), LineChart.vertical(cost.measure().cost(), Scale.LOG, range))
            .withStyle(style);
    return new MovingChart(still, frame -> history(frame, Step::cost, Tint.series(0), Dash.SOLID));
  }

  /** A number's curve up to a frame, and a disc at its present value. */
  private List<Layer> history(int frame, ToDoubleFunction<Step> number, Tint tint, Dash dash) {
    List<Step> steps = pace.upTo(frame);
    Step now = steps.get(steps.size() - 1);
    Curve curve =
        Curve.of(
            "",
            steps.stream().mapToDouble(pace::place).toArray(),
            steps.stream().mapToDouble(number).toArray());
    return List.of(
        new CurveLayer(curve, tint, dash),
        new Mark(Marker.DISC, tint, pace.place(now), number.applyAsDouble(now)));
  }
}
