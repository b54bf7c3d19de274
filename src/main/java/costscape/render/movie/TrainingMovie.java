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
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.layer.Mark;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.look.Look;
import costscape.render.movie.MovingPanels.MovingChart;
import costscape.render.movie.MovingPanels.MovingLegend;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.study.CostLandscape;
import costscape.study.MovieLandscape;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shows one training as it goes on, or several at the same step: what the network makes of the
 * data, the landscape with the paths on it, the parameters and the cost. Axes and colours are fixed
 * for all frames. Of several trainings each has a colour, and the legend above says what it costs
 * now.
 *
 * @param measure what the numbers of the cost are
 * @param kinds of the panels, in reading order
 * @param landscape that is swept; one or none. It goes through the present point of one training,
 *     and stays below several
 */
public record TrainingMovie(
    CostFunction cost,
    Measure measure,
    Runs runs,
    List<Panel> kinds,
    List<MovieLandscape> landscape,
    Scene scene)
    implements Movie {
  /** The kinds of panel. */
  public enum Panel {
    /** The network's fit of the data: curves over one feature, classes over two. */
    FIT,
    /** The line or plane through the present point, or the plane that stays below several runs. */
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
    if (kinds.isEmpty() || (kinds.contains(Panel.LANDSCAPE) && landscape.isEmpty())) {
      throw new IllegalArgumentException("panels %s, landscape %s".formatted(kinds, landscape));
    }
    if (kinds.contains(Panel.FIT) && !hasFit(cost)) {
      throw new IllegalArgumentException(
          "a fit needs a network of 1 input, or classes and 2 inputs");
    }
  }

  /**
   * A training on a landscape that is true at every frame: the plane is swept again through each
   * step, so the ball stays on it while the landscape moves.
   *
   * @param frames how many steps are shown
   * @param along the directions of the plane
   * @param axes the values along them
   * @param caption what is said before that
   */
  public static TrainingMovie of(
      CostLandscape cost,
      Trajectory path,
      int frames,
      List<Direction> along,
      List<Axis> axes,
      CaptionText caption,
      Look look,
      Runner runner) {
    Runs runs = Runs.of(List.of(Runs.Run.of(path, Optional.empty())), frames, Scale.LOG);
    MovieLandscape landscape =
        MovieLandscape.through(runs.points(), cost.cells(), along, axes, Optional.empty())
            .swept(runner);
    CaptionText all =
        caption.and("The landscape is swept again through every step shown: the ball stays on it.");
    return new TrainingMovie(
        cost.cost(),
        cost.measure(),
        runs,
        List.of(Panel.LANDSCAPE),
        List.of(landscape),
        new Scene(landscape.range(), cost.measure().title(), all, look));
  }

  /** Returns whether there is a picture of what the network makes of the data. */
  public static boolean hasFit(CostFunction cost) {
    if (!(cost instanceof NetworkCost known)) {
      return false;
    }
    int inputs = known.network().inputs();
    return inputs == 1 || (inputs == 2 && known.dataset().hasClasses());
  }

  private Runs.Run run() {
    return runs.all().get(0);
  }

  private boolean isOfPlane() {
    return kinds.contains(Panel.LANDSCAPE) && !landscape.get(0).isLine();
  }

  @Override
  public Set<FigurePart> parts() {
    MovingPanels panels = panels();
    return Scene.parts(
        panels.parts(), isOfPlane() ? Scene.OF_PLANES : Set.of(), panels.charts().size());
  }

  @Override
  public Optional<Range> planeCosts() {
    return isOfPlane() ? Optional.of(scene.shown()) : Optional.empty();
  }

  @Override
  public CaptionText caption() {
    return runs.areSeveral() && kinds.contains(Panel.LANDSCAPE) && isPartlyOff(places())
        ? scene.caption().and(Shadows.DASHED)
        : scene.caption();
  }

  @Override
  public int frames() {
    return runs.numbers().size();
  }

  @Override
  public Drawable frame(int index) {
    return panels().frame(index);
  }

  @Override
  public Stage stage(int width, int height) {
    return panels().stage(width, height);
  }

  private MovingPanels panels() {
    int main = kinds.indexOf(Panel.LANDSCAPE);
    return MovingPanels.of(
        kinds.stream().map(this::chart).toList(),
        main < 0 ? OptionalInt.empty() : OptionalInt.of(main),
        this::title,
        scene,
        runs.areSeveral() ? Optional.of(legend()) : Optional.empty());
  }

  private String title(int index) {
    if (runs.areSeveral()) {
      return "step %d".formatted(runs.numbers().get(index));
    }
    Step step = runs.now(index);
    Rounding rounding = Rounding.of(cost, step.theta().toArray());
    return "step %d, cost %s"
        .formatted(step.number(), rounding.text(Ticks.number(step.cost(), DIGITS)));
  }

  private ChartStyle style() {
    return kinds.size() == 1 ? scene.style() : scene.style().ofPanel(PANEL_TEXT);
  }

  /** The name and the present cost of every one of several trainings. */
  private MovingLegend legend() {
    List<List<String>> texts =
        runs.numbers().stream()
            .map(number -> runs.all().stream().map(run -> text(run, number)).toList())
            .toList();
    List<LegendKey> samples =
        IntStream.range(0, runs.all().size())
            .mapToObj(i -> LegendKey.mark("", Marker.DISC, scene.tint(i)))
            .toList();
    return new MovingLegend(samples, texts, style());
  }

  private String text(Runs.Run run, int number) {
    Step now = run.at(number);
    Step end = run.path().end();
    String ended = number > end.number() ? ", ended at step %d".formatted(end.number()) : "";
    boolean isOutside =
        kinds.contains(Panel.LANDSCAPE)
            && !isInside(landscape.get(0).slice(0).nearest(now.theta()));
    String outside = isOutside ? ", outside the picture" : "";
    return "%s: cost %s".formatted(run.name(), run.cost(now)) + outside + ended;
  }

  private boolean isInside(double... at) {
    return landscape.get(0).grid().contains(at[0], at[1]);
  }

  /** One panel of all frames. */
  MovingChart chart(Panel panel) {
    return switch (panel) {
      case FIT -> fit();
      case LANDSCAPE -> runs.areSeveral() ? ground(landscape.get(0)) : moving(landscape.get(0));
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
          map.empty().withStyle(style()), frame -> map.layers(runs.now(frame).theta().toArray()));
    }
    Fit fit = Fit.of(known.network(), known.dataset());
    List<double[]> points = runs.points().stream().map(ParameterVector::toArray).toList();
    Chart empty = fit.empty(points).withStyle(style());
    Chart chart = known.dataset().hasClasses() ? empty.with(Guide.key("boundary")) : empty;
    return new MovingChart(
        fit.withKeys(chart, fit.lines(points.get(0))), frame -> fit.layers(points.get(frame)));
  }

  /**
   * The line or plane through the present point, which lies on it; the path that led there does
   * not: over a line it is as high as its own costs.
   */
  private MovingChart moving(MovieLandscape swept) {
    Chart still =
        swept.isLine()
            ? Chart.over(
                Ruler.of(swept.axis()).withMarkRoom(),
                scene.look().costs().ruler(scene.title(), scene.shown()))
            : scene.scaled(
                Chart.over(swept.grid())
                    .with(ColorBar.of(scene.colours(), scene.shown(), scene.title())));
    return new MovingChart(
        withEnds(still, Tint.ACCENT),
        frame -> {
          List<Layer> layers =
              swept.cells(frame) instanceof CellLine line
                  ? new ArrayList<>(LandscapeMovie.curve(line))
                  : scene.landscape((CellPlane) swept.cells(frame));
          layers.add(Paths.of(List.of(path(swept, frame))));
          layers.addAll(scene.marked());
          return layers;
        });
  }

  private Chart withEnds(Chart chart, Tint tint) {
    return chart
        .with(LegendKey.markOnGround("start", Marker.RING, tint))
        .with(LegendKey.markOnGround("now", Marker.DISC, tint))
        .withStyle(style());
  }

  /** The steps up to a frame at their own costs, on the landscape through the last of them. */
  private PathOverlay path(MovieLandscape swept, int frame) {
    return new PathOverlay(
        "",
        runs.upTo(run(), frame).stream()
            .map(
                step -> {
                  double[] at = swept.slice(frame).nearest(step.theta());
                  return new PathOverlay.Place(
                      at[0], swept.isLine() ? step.cost() : at[1], step.cost());
                })
            .toList(),
        Tint.ACCENT);
  }

  /** The paths of several runs up to a frame's step, projected onto a plane that stays. */
  private MovingChart ground(MovieLandscape under) {
    CellPlane surface = (CellPlane) under.cells(0);
    Chart plane = Chart.over(surface.grid()).with(scene.landscape(surface));
    List<List<PathOverlay.Place>> places = places();
    Chart still =
        withEnds(
            scene.scaled(plane).with(ColorBar.of(scene.colours(), scene.shown(), scene.title())),
            Paths.COMMON);
    return new MovingChart(
        isPartlyOff(places)
            ? still.with(LegendKey.path("off the surface", Paths.COMMON, Dash.DASHED))
            : still,
        frame -> {
          List<PathOverlay> paths = new ArrayList<>();
          for (int i = 0; i < places.size(); i++) {
            int taken = runs.upTo(runs.all().get(i), frame).size();
            paths.add(new PathOverlay("", places.get(i).subList(0, taken), scene.tint(i)));
          }
          List<Layer> layers = new ArrayList<>(List.of(Paths.of(paths)));
          layers.addAll(scene.marked());
          return layers;
        });
  }

  private List<List<PathOverlay.Place>> places() {
    return runs.all().stream().map(run -> run.steps().stream().map(this::place).toList()).toList();
  }

  /** Where a step lies on a plane that stays, and whether its cost is another than the plane's. */
  private PathOverlay.Place place(Step step) {
    CellPlane surface = (CellPlane) landscape.get(0).cells(0);
    double[] at = landscape.get(0).slice(0).nearest(step.theta());
    double below =
        surface.at(surface.grid().first().nearest(at[0]), surface.grid().second().nearest(at[1]));
    boolean off = PathOverlay.isOff(scene.colours(), step.cost(), below);
    return new PathOverlay.Place(at[0], at[1], step.cost(), off);
  }

  /** Returns whether a path is dashed somewhere in the last frame. */
  private static boolean isPartlyOff(List<List<PathOverlay.Place>> paths) {
    return paths.stream().anyMatch(path -> new PathOverlay("", path, Tint.ACCENT).isPartlyOff());
  }

  /** The panel of every parameter against the step. */
  private MovingChart parameters() {
    int count = cost.dimension();
    Range range =
        Range.of(
            run().steps().stream()
                .flatMapToDouble(step -> Arrays.stream(step.theta().toArray()))
                .toArray());
    Chart still =
        Chart.over(
                runs.ruler().withMarkRoom(), LineChart.vertical("parameters", Scale.LINEAR, range))
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
                    k ->
                        history(run(), frame, step -> step.theta().get(k), tint(k), dash(k))
                            .stream())
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

  /**
   * The panel of the costs against the step. The rows held out of one training have a colour of
   * their own; of several trainings they are a dashed line in each one's colour.
   */
  private MovingChart costs() {
    Range range = Range.of();
    for (Runs.Run run : runs.all()) {
      range = range.union(run.costs());
      for (HeldOutCourse course : run.heldOut()) {
        range = range.union(Range.of(course.costs()));
      }
    }
    Chart still =
        Chart.over(
                runs.ruler().withMarkRoom(), LineChart.vertical(measure.cost(), Scale.LOG, range))
            .withStyle(style());
    if (runs.all().stream().anyMatch(run -> !run.heldOut().isEmpty())) {
      still =
          runs.areSeveral()
              ? still.with(LegendKey.line("dashed: rows held out", Tint.INK, Dash.DASHED))
              : still
                  .with(LegendKey.line("trained on", Tint.series(0)))
                  .with(LegendKey.line("held out", Tint.series(1)));
    }
    return new MovingChart(
        still,
        frame ->
            IntStream.range(0, runs.all().size())
                .boxed()
                .flatMap(i -> costs(i, frame).stream())
                .toList());
  }

  private List<Layer> costs(int i, int frame) {
    Runs.Run run = runs.all().get(i);
    boolean isOne = !runs.areSeveral();
    Tint tint = isOne ? Tint.series(0) : scene.tint(i);
    double[] places = runs.places(runs.upTo(run, frame));
    List<Layer> layers = new ArrayList<>();
    for (HeldOutCourse course : run.heldOut()) {
      double[] beside = Arrays.copyOf(course.costs(), places.length);
      List<Layer> drawn =
          history(places, beside, isOne ? Tint.series(1) : tint, isOne ? Dash.SOLID : Dash.DASHED);
      layers.addAll(isOne ? drawn : drawn.subList(0, 1)); // a disc is at the cost of a run alone
    }
    layers.addAll(history(run, frame, Step::cost, tint, Dash.SOLID));
    return layers;
  }

  /** A number's curve up to a frame, and a disc at its present value. */
  private List<Layer> history(
      Runs.Run run, int frame, ToDoubleFunction<Step> number, Tint tint, Dash dash) {
    List<Step> steps = runs.upTo(run, frame);
    return history(runs.places(steps), steps.stream().mapToDouble(number).toArray(), tint, dash);
  }

  private static List<Layer> history(double[] places, double[] values, Tint tint, Dash dash) {
    int now = places.length - 1;
    return List.of(
        new CurveLayer(NamedCurve.of("", places, values), tint, dash),
        new Mark(Marker.DISC, tint, places[now], values[now]));
  }
}
