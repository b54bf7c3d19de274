package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Guide;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.Paths;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Makes the panels of a training movie. */
record TrainingPanels(
    CostFunction cost, Measure measure, TrainingPace pace, ChartStyle style, FrameLook look) {
  /** More curves than these cannot be distinguished by a legend. */
  private static final int MOST_NAMED = 12;

  /** The panel of what a network makes of the data. */
  MovingChart fit() {
    NetworkCost known = (NetworkCost) cost; // a movie of any other cost has no such panel
    if (known.network().inputs() == 2) {
      DecisionMap map = DecisionMap.moving(known.network(), known.dataset());
      return new MovingChart(
          map.empty().withStyle(style),
          frame -> map.layers(pace.frames().get(frame).theta().toArray()));
    }
    Fit fit = Fit.of(known.network(), known.dataset());
    List<double[]> points = pace.frames().stream().map(step -> step.theta().toArray()).toList();
    Chart empty = fit.empty(points).withStyle(style);
    Chart chart = known.dataset().hasClasses() ? empty.with(Guide.key("boundary")) : empty;
    return new MovingChart(
        fit.withKeys(chart, fit.lines(points.get(0))), frame -> fit.layers(points.get(frame)));
  }

  /** The panel of the landscape, in the colours of a plane's costs. */
  MovingChart landscape(Swept<?, ?> swept, ColorScale colours) {
    return swept.plan() instanceof SlicePlan plane
        ? landscape(plane, swept, colours)
        : landscape((LinePlan) swept.plan(), swept);
  }

  /** The plane through the present point, which lies on it; the path that led there does not. */
  MovingChart landscape(SlicePlan plan, Swept<?, ?> planes, ColorScale colours) {
    Chart still =
        Chart.over(plan.grid()).with(ColorBar.of(colours, planes.range(), measure.title()));
    return new MovingChart(
        withEnds(look.scaled(still)),
        frame -> {
          List<Layer> layers = look.landscape((CellPlane) planes.cells(frame), colours);
          layers.add(Paths.of(List.of(path(plan, frame))));
          layers.addAll(look.marked());
          return layers;
        });
  }

  /** The line through the present point; the path that led there is as high as its own costs. */
  private MovingChart landscape(LinePlan plan, Swept<?, ?> lines) {
    Chart still =
        Chart.over(
            Ruler.of(plan.axis()).withMarkRoom(),
            plan.heights().over(measure.title(), lines.range()));
    return new MovingChart(
        withEnds(still),
        frame -> {
          List<Layer> layers = new ArrayList<>(LineMovie.curve((CellLine) lines.cells(frame)));
          layers.add(Paths.of(List.of(path(plan, frame))));
          return layers;
        });
  }

  private Chart withEnds(Chart landscape) {
    return landscape
        .with(LegendKey.markOnGround("start", Marker.RING, Tint.ACCENT))
        .with(LegendKey.markOnGround("now", Marker.DISC, Tint.ACCENT))
        .withStyle(style);
  }

  /** The steps up to a frame, on the landscape through the last of them. */
  private PathOverlay path(LandscapePlan<?> plan, int frame) {
    List<Step> steps = pace.upTo(frame);
    ParameterVector now = steps.get(steps.size() - 1).theta();
    return new PathOverlay(
        "",
        steps.stream().map(step -> plan.place(step.theta(), step.cost(), now)).toList(),
        Tint.ACCENT);
  }

  /** The panel of every parameter against the step. */
  MovingChart parameters() {
    int count = cost.dimension();
    Range range =
        Range.of(
            pace.steps().stream()
                .flatMapToDouble(step -> Arrays.stream(step.theta().toArray()))
                .toArray());
    Chart still =
        Chart.over(
                pace.ruler().withMarkRoom(), LineChart.vertical("parameters", Scale.LINEAR, range))
            .withStyle(style)
            .withKeys(
                IntStream.range(0, count <= MOST_NAMED ? count : 0)
                    .mapToObj(k -> LegendKey.line(cost.parameterName(k), tint(k), dash(k))));
    return new MovingChart(
        still,
        frame ->
            IntStream.range(0, count)
                .boxed()
                .flatMap(
                    k -> history(frame, step -> step.theta().get(k), tint(k), dash(k)).stream())
                .toList());
  }

  private Optional<ParameterLayout> layout() {
    return cost instanceof NetworkCost known
        ? Optional.of(known.network().layout())
        : Optional.empty();
  }

  /** The colour of a parameter as in fitted curves: its hidden unit's, or the output's black. */
  private Tint tint(int parameter) {
    Optional<ParameterLayout> small =
        layout().filter(layout -> layout.layers() == 2 && layout.width(1) <= 2);
    if (small.isEmpty()) {
      return Tint.series(parameter);
    }
    ParameterLayout layout = small.get();
    if (layout.layerOf(parameter) == 1) {
      return Fit.unit(layout.unitOf(parameter));
    }
    return layout.isWeight(parameter)
        ? Fit.unit((parameter - layout.weight(2, 0, 0)) / layout.width(2))
        : Tint.INK;
  }

  private Dash dash(int parameter) {
    if (layout().isEmpty()) {
      return Dash.SOLID;
    }
    ParameterLayout layout = layout().get();
    if (!layout.isWeight(parameter)) {
      return Dash.DASHED;
    }
    return layout.layerOf(parameter) == 1 ? Dash.SOLID : Dash.DOTTED;
  }

  /** The panel of the cost against the step. */
  MovingChart costs() {
    Range range = Range.of(pace.steps().stream().mapToDouble(Step::cost).toArray());
    for (HeldOutCourse course : pace.heldOut()) {
      range = range.union(Range.of(course.costs()));
    }
    Chart still =
        Chart.over(
                pace.ruler().withMarkRoom(), LineChart.vertical(measure.cost(), Scale.LOG, range))
            .withStyle(style);
    if (pace.heldOut().isEmpty()) {
      return new MovingChart(
          still, frame -> history(frame, Step::cost, Tint.series(0), Dash.SOLID));
    }
    double[] heldOut = pace.heldOut().get(0).costs();
    return new MovingChart(
        still
            .with(LegendKey.line("trained on", Tint.series(0)))
            .with(LegendKey.line("held out", Tint.series(1))),
        frame -> {
          double[] beside = Arrays.copyOf(heldOut, pace.upTo(frame).size());
          List<Layer> layers = new ArrayList<>(history(frame, beside, Tint.series(1), Dash.SOLID));
          layers.addAll(history(frame, Step::cost, Tint.series(0), Dash.SOLID));
          return layers;
        });
  }

  /** A number's curve up to a frame, and a disc at its present value. */
  private List<Layer> history(int frame, ToDoubleFunction<Step> number, Tint tint, Dash dash) {
    return history(frame, pace.upTo(frame).stream().mapToDouble(number).toArray(), tint, dash);
  }

  private List<Layer> history(int frame, double[] values, Tint tint, Dash dash) {
    double[] places = pace.upTo(frame).stream().mapToDouble(pace::place).toArray();
    int now = places.length - 1;
    return List.of(
        new CurveLayer(NamedCurve.of("", places, values), tint, dash),
        new Mark(Marker.DISC, tint, places[now], values[now]));
  }
}
