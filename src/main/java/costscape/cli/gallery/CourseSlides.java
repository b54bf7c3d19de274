package costscape.cli.gallery;

import costscape.cli.value.AxisText;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Prose;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.number.RandomNumbers;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.figure.TraceFigure;
import costscape.render.figure.View;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.render.view.Slide;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.study.ModelAtPoint;
import costscape.study.PathMode;
import costscape.study.PathPlan;
import costscape.study.TraceStudy;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The steps of the course as pictures for a wall: the sentences of a step, and beside them what the
 * live page shows where they are said, or the curve with its ball.
 */
final class CourseSlides {
  /** Cells on a side of a map: a slide is looked at from afar. */
  private static final int CELLS = 121;

  /** The places at which the answer is drawn, and how far they reach. */
  private static final int PLACES = 401;

  private static final double FAR = 1.7;

  /** The hidden units of the course's network. */
  private static final int UNITS = 2;

  private CourseSlides() {}

  /** The slide of a step: its sentences and what is seen. */
  static Figure of(CoursePage page, int index, Prose prose, Runner runner) {
    CoursePage.Step step = page.steps().get(index);
    Figure seen =
        step.curve()
            .<Figure>map(CourseSlides::curve)
            .orElseGet(() -> live(LiveRun.of(step.live().orElseThrow()), runner));
    return new Slide(prose.course(page.name()).title(), page.text(index, prose), seen);
  }

  private static Chart curve(CoursePage.Curve curve) {
    Axis axis = curve.axis();
    double[] places = IntStream.range(0, axis.points()).mapToDouble(axis::at).toArray();
    double[] costs = curve.costs().stream().mapToDouble(cost -> cost).toArray();
    NamedCurve drawn = NamedCurve.of("", places, costs);
    return LineChart.of(axis.name(), "cost", Scale.LINEAR, List.of(drawn))
        .with(
            curve.ball().stream()
                .map(place -> new Mark(Marker.DISC, Tint.ACCENT, place.at(), place.cost()))
                .toList());
  }

  /** The map through the first ball's place, with the paths so far, and its network's answers. */
  private static Figure live(LiveRun run, Runner runner) {
    List<Trajectory> paths = run.paths();
    Step end = paths.get(0).end();
    NetworkCost cost = run.cost();
    List<Axis> axes = run.axes().stream().map(axis -> axis.with(CELLS)).toList();
    int dimension = cost.dimension();
    List<String> names = cost.network().layout().parameterNames();
    PathPlan plan =
        new PathPlan(
            Optional.of(run.isFrozen() ? PathMode.FROZEN : PathMode.SHADOW),
            Optional.of(new Grid(axes.get(0), axes.get(1))),
            axes.stream()
                .map(a -> Direction.parameter(a.name(), names.indexOf(a.name()), dimension))
                .toList(),
            Optional.of(end.theta()),
            List.of(),
            run.free());
    ModelAtPoint model = new ModelAtPoint(cost, end.theta());
    Figure map =
        TraceFigure.of(TraceStudy.of(model, plan, paths, run.labels(), "", runner), View.HEATMAP);
    return Panels.of(1, List.of(map.withCaption("").withTitle(""), answer(run, end.theta())));
  }

  /**
   * Draws the network's output, its units, and the points as crosses and circles, as the sentences
   * of the course call them; pale where they are held out.
   */
  private static Chart answer(LiveRun run, ParameterVector theta) {
    NetworkCost cost = run.cost();
    Dataset rows = cost.dataset();
    Axis axis = new Axis(rows.featureNames().get(0), -FAR, FAR, PLACES);
    double[] places = IntStream.range(0, PLACES).mapToDouble(axis::at).toArray();
    Pass pass = new Pass(cost.network());
    double[][] values = new double[1 + UNITS][PLACES];
    for (int i = 0; i < PLACES; i++) {
      double logit = pass.forward(theta.toArray(), new double[] {places[i]})[0];
      values[0][i] = ActivationFunction.SIGMOID.value(logit);
      for (int unit = 0; unit < UNITS; unit++) {
        values[1 + unit][i] = pass.activation(1, unit);
      }
    }
    List<CurveLayer> lines = new ArrayList<>();
    lines.add(new CurveLayer(NamedCurve.of("output", places, values[0]), Tint.INK, Dash.SOLID));
    for (int unit = 0; unit < UNITS; unit++) {
      NamedCurve curve =
          NamedCurve.of("hidden unit 1_%d".formatted(unit), places, values[1 + unit]);
      lines.add(new CurveLayer(curve, Fit.unit(unit), Dash.DASHED));
    }
    Chart chart = LineChart.ofLines(axis.name(), "", Scale.LINEAR, lines);
    chart = marked(chart, rows, Tint.INK);
    return run.heldOut().isPresent()
        ? marked(chart, run.heldOut().get(), ChartStyle::faint)
        : chart;
  }

  private static Chart marked(Chart chart, Dataset rows, Tint tint) {
    Chart marked = chart;
    for (int row = 0; row < rows.rows(); row++) {
      Marker marker = rows.label(row) == 1 ? Marker.CROSS : Marker.RING;
      marked = marked.with(new Mark(marker, tint, rows.feature(row, 0), rows.label(row)));
    }
    return marked;
  }

  /**
   * A link of the course read for a face that has no page.
   *
   * @param isFrozen whether the parameters of the map alone train
   * @param rules of the balls, which start together
   * @param labels that tell several balls apart; empty where there is one
   * @param heldOut the rows that do not train
   */
  record LiveRun(
      NetworkCost cost,
      ParameterVector start,
      List<Axis> axes,
      boolean isFrozen,
      List<Optimizer> rules,
      List<String> labels,
      int steps,
      Optional<Dataset> heldOut) {

    /**
     * Reads a link as the course writes them: with an own start, two axes and a number of steps.
     */
    static LiveRun of(String link) {
      Map<String, List<String>> parts = new LinkedHashMap<>();
      for (String part : link.split("&", -1)) {
        String[] pair = part.split("=", 2);
        parts.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
      }
      Dataset all = Datasets.named(one(parts, "data")).orElseThrow().dataset();
      Optional<Split> split = split(all, parts);
      Dataset rows = split.map(Split::training).orElse(all);
      List<String> balls = parts.getOrDefault("ball", List.of());
      Network network =
          Network.of(
              rows.features(),
              Arrays.stream(one(parts, "hidden").split(",", -1)).map(Integer::valueOf).toList(),
              ActivationFunction.of(one(parts, "activation")));
      double l2 = parts.containsKey("l2") ? Double.parseDouble(one(parts, "l2")) : 0;
      return new LiveRun(
          NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, l2),
          ParameterVector.of(numbers(one(parts, "at"))),
          parts.getOrDefault("vary", List.of()).stream()
              .map(text -> AxisText.parse(text, Axis.PLANE_POINTS))
              .toList(),
          one(parts, "view").equals("frozen"),
          balls.stream().map(LiveRun::rule).toList(),
          balls.size() < 2 ? List.of() : labels(balls),
          Integer.parseInt(one(parts, parts.containsKey("taken") ? "taken" : "steps")),
          split.map(Split::other));
    }

    private static String one(Map<String, List<String>> parts, String name) {
      List<String> values = parts.getOrDefault(name, List.of());
      if (values.size() != 1) {
        throw new IllegalArgumentException("a link of the course has one " + name + ": " + parts);
      }
      return values.get(0);
    }

    /** The names of the balls' rules, or their rates where they have one rule. */
    private static List<String> labels(List<String> balls) {
      List<String> names = balls.stream().map(ball -> ball.split(",", -1)[0]).toList();
      return names.stream().distinct().count() == names.size()
          ? names
          : balls.stream()
              .map(ball -> ball.replaceFirst(".*\\brate=([^,]*).*", "$1"))
              .map("rate %s"::formatted)
              .toList();
    }

    private static Optional<Split> split(Dataset all, Map<String, List<String>> parts) {
      if (!parts.containsKey("hold-out")) {
        return Optional.empty();
      }
      RandomGenerator random = RandomNumbers.of(Long.parseLong(one(parts, "seed")));
      double share = Double.parseDouble(one(parts, "hold-out"));
      return Optional.of(Split.holdingOut(all, RowDraws.heldOut(all, share, random)));
    }

    private static double[] numbers(String text) {
      return Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static Optimizer rule(String text) {
      String[] parts = text.split(",", -1);
      Map<Setting, Double> settings = new EnumMap<>(Setting.class);
      for (String part : List.of(parts).subList(1, parts.length)) {
        String[] pair = part.split("=", 2);
        settings.put(Setting.named(pair[0]).orElseThrow(), Double.valueOf(pair[1]));
      }
      return Optimizers.named(parts[0]).orElseThrow().with(settings);
    }

    /** The parameters that train. */
    FreeDirections free() {
      List<String> names = cost.network().layout().parameterNames();
      return isFrozen
          ? FreeDirections.of(axes.stream().mapToInt(a -> names.indexOf(a.name())).toArray())
          : FreeDirections.ALL;
    }

    /** The path of each ball so far. */
    List<Trajectory> paths() {
      return rules.stream()
          .map(rule -> new Training(rule, steps, 1).from(cost, start, free()))
          .toList();
    }
  }
}
