package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.FigurePart;
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
import costscape.render.look.Look;
import costscape.render.movie.MovingPanels.MovingChart;
import costscape.render.movie.MovingPanels.PanelMovie;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import costscape.study.CostLandscape;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shows a training as it goes on: what the network makes of the data, the landscape through the
 * present point with the point on it, the parameters and the cost, all at the same step. Axes and
 * colours are fixed for the whole training.
 *
 * @param measure what the numbers of the cost are
 * @param kinds of the panels, in reading order
 * @param landscape that is swept; one or none
 */
public record TrainingMovie(
    CostFunction cost,
    Measure measure,
    TrainingPace pace,
    List<Panel> kinds,
    List<Swept> landscape,
    Scene scene)
    implements PanelMovie {
  /** The kinds of panel. */
  public enum Panel {
    /** What the network makes of the data: curves over one feature, classes over two. */
    FIT,
    /** The plane or line through the present point, swept again for every frame. */
    LANDSCAPE,
    PARAMETERS,
    COST
  }

  /** A panel has half the width of the picture; its text is smaller by this factor. */
  private static final double PANEL_TEXT = 0.68;

  private static final int DIGITS = 4;

  /** More curves than these cannot be distinguished by a legend. */
  private static final int MOST_NAMED = 12;

  public TrainingMovie {
    kinds = List.copyOf(kinds);
    landscape = List.copyOf(landscape);
  }

  /**
   * The movie of a training. The runner sweeps the plane of every frame once, which tells how high
   * the landscape goes.
   *
   * @param measure what the numbers of the cost are
   * @param panels the panels in reading order; a landscape asks for a plane or a line, and a fit
   *     for a network of this program's own
   */
  public static TrainingMovie of(
      CostFunction cost,
      Measure measure,
      TrainingPace pace,
      List<Panel> panels,
      Optional<SlicePlan> plane,
      Look look,
      CaptionText caption,
      Runner runner) {
    if (panels.isEmpty() || (panels.contains(Panel.LANDSCAPE) && plane.isEmpty())) {
      throw new IllegalArgumentException("panels %s, plane %s".formatted(panels, plane));
    }
    if (panels.contains(Panel.FIT) && !hasFit(cost)) {
      throw new IllegalArgumentException(
          "a fit needs a network of 1 input, or classes and 2 inputs");
    }
    List<ParameterVector> points = pace.frames().stream().map(Step::theta).toList();
    Optional<Swept> landscape = plane.map(plan -> Swept.of(plan, points, runner));
    Range range = landscape.map(Swept::range).orElseGet(() -> Range.of());
    Scene scene = new Scene(range, measure.title(), caption, look);
    return new TrainingMovie(cost, measure, pace, panels, landscape.stream().toList(), scene);
  }

  /**
   * A training on a landscape that is true at every frame: the plane is swept again through each
   * step, so the ball stays on it while the landscape moves.
   *
   * @param frames how many steps are shown
   * @param plane whose directions and cells are taken
   * @param caption what is said before that
   */
  public static TrainingMovie of(
      CostLandscape cost,
      Trajectory path,
      int frames,
      SlicePlan plane,
      CaptionText caption,
      Look look,
      Runner runner) {
    return TrainingMovie.of(
        cost.cost(),
        cost.measure(),
        TrainingPace.of(path, frames, Scale.LOG),
        List.of(TrainingMovie.Panel.LANDSCAPE),
        Optional.of(plane),
        look,
        caption.and("The landscape is swept again through every step shown: the ball stays on it."),
        runner);
  }

  /** Whether there is a picture of what the network makes of the data. */
  public static boolean hasFit(CostFunction cost) {
    if (!(cost instanceof NetworkCost known)) {
      return false;
    }
    int inputs = known.network().inputs();
    return inputs == 1 || (inputs == 2 && known.dataset().hasClasses());
  }

  @Override
  public Set<FigurePart> ofLandscape() {
    return isOfPlane() ? Scene.OF_PLANES : Set.of();
  }

  private boolean isOfPlane() {
    return kinds.contains(Panel.LANDSCAPE) && !landscape.get(0).plan().isLine();
  }

  @Override
  public Optional<Range> planeCosts() {
    return isOfPlane() ? Optional.of(scene.shown()) : Optional.empty();
  }

  @Override
  public int frames() {
    return pace.frames().size();
  }

  @Override
  public MovingPanels panels() {
    return MovingPanels.of(
        kinds.stream().map(this::chart).toList(),
        IntStream.range(0, kinds.size()).filter(k -> kinds.get(k) == Panel.LANDSCAPE).findFirst(),
        this::title,
        scene,
        Optional.empty());
  }

  private String title(int index) {
    Step step = pace.frames().get(index);
    Rounding rounding = Rounding.of(cost, step.theta().toArray());
    return "step %d, cost %s"
        .formatted(step.number(), rounding.text(Ticks.number(step.cost(), DIGITS)));
  }

  private ChartStyle style() {
    return kinds.size() == 1 ? scene.style() : scene.style().ofPanel(PANEL_TEXT);
  }

  /** One panel of all frames. */
  MovingChart chart(Panel panel) {
    return switch (panel) {
      case FIT -> fit();
      case LANDSCAPE -> landscape(landscape.get(0));
      case PARAMETERS -> parameters();
      case COST -> costs();
    };
  }

  /** The panel of what a network makes of the data. */
  private MovingChart fit() {
    NetworkCost known = (NetworkCost) cost; // a movie of any other cost has no such panel
    if (known.network().inputs() == 2) {
      DecisionMap map = DecisionMap.moving(known.network(), known.dataset());
      return new MovingChart(
          map.empty().withStyle(style()),
          frame -> map.layers(pace.frames().get(frame).theta().toArray()));
    }
    Fit fit = Fit.of(known.network(), known.dataset());
    List<double[]> points = pace.frames().stream().map(step -> step.theta().toArray()).toList();
    Chart empty = fit.empty(points).withStyle(style());
    Chart chart = known.dataset().hasClasses() ? empty.with(Guide.key("boundary")) : empty;
    return new MovingChart(
        fit.withKeys(chart, fit.lines(points.get(0))), frame -> fit.layers(points.get(frame)));
  }

  /**
   * The line or plane through the present point, which lies on it; the path that led there does
   * not: over a line it is as high as its own costs.
   */
  private MovingChart landscape(Swept swept) {
    SlicePlan plan = swept.plan();
    Chart still =
        plan.isLine()
            ? Chart.over(
                Ruler.of(plan.axis()).withMarkRoom(),
                scene.look().costs().ruler(scene.title(), scene.shown()))
            : scene.scaled(
                Chart.over(plan.grid())
                    .with(ColorBar.of(scene.colours(), scene.shown(), scene.title())));
    return new MovingChart(
        withEnds(still),
        frame -> {
          List<Layer> layers =
              swept.cells(frame) instanceof CellLine line
                  ? new ArrayList<>(ShotMovie.curve(line))
                  : scene.landscape((CellPlane) swept.cells(frame));
          layers.add(Paths.of(List.of(path(plan, frame))));
          layers.addAll(scene.marked());
          return layers;
        });
  }

  private Chart withEnds(Chart landscape) {
    return landscape
        .with(LegendKey.markOnGround("start", Marker.RING, Tint.ACCENT))
        .with(LegendKey.markOnGround("now", Marker.DISC, Tint.ACCENT))
        .withStyle(style());
  }

  /** The steps up to a frame, on the landscape through the last of them. */
  private PathOverlay path(SlicePlan plan, int frame) {
    List<Step> steps = pace.upTo(frame);
    ParameterVector now = steps.get(steps.size() - 1).theta();
    return new PathOverlay(
        "",
        steps.stream().map(step -> plan.place(step.theta(), step.cost(), now)).toList(),
        Tint.ACCENT);
  }

  /** The panel of every parameter against the step. */
  private MovingChart parameters() {
    int count = cost.dimension();
    Range range =
        Range.of(
            pace.steps().stream()
                .flatMapToDouble(step -> Arrays.stream(step.theta().toArray()))
                .toArray());
    Chart still =
        Chart.over(
                pace.ruler().withMarkRoom(), LineChart.vertical("parameters", Scale.LINEAR, range))
            .withStyle(style())
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
  private MovingChart costs() {
    Range range = Range.of(pace.steps().stream().mapToDouble(Step::cost).toArray());
    for (HeldOutCourse course : pace.heldOut()) {
      range = range.union(Range.of(course.costs()));
    }
    Chart still =
        Chart.over(
                pace.ruler().withMarkRoom(), LineChart.vertical(measure.cost(), Scale.LOG, range))
            .withStyle(style());
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
