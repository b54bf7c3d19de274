package costscape.render.movie;

import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.network.Network;
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
import costscape.render.figure.SharpnessFigure;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.layer.Mark;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.movie.MovingPanels.MovingChart;
import costscape.render.movie.MovingPanels.MovingLegend;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.LineChart;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.study.MovieRuns.Place;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Curves;
import costscape.study.NetworkFit.Regions;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
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
 * @param landscape that is swept; one or none. It goes through the present point of one training,
 *     and stays below several
 */
public record TrainingMovie(Trained trained, List<MovieLandscape> landscape, Scene scene)
    implements Movie {
  /** A panel has half the width of the picture; its text is smaller by this factor. */
  private static final double PANEL_TEXT = 0.68;

  private static final int DIGITS = 4;

  public TrainingMovie {
    landscape = List.copyOf(landscape);
    List<Panel> kinds = trained.panels();
    if (kinds.isEmpty() || (kinds.contains(Panel.LANDSCAPE) && landscape.isEmpty())) {
      throw new IllegalArgumentException("panels %s, landscape %s".formatted(kinds, landscape));
    }
    if (kinds.contains(Panel.FIT) && !trained.runs().subject().hasFit()) {
      throw new IllegalArgumentException(
          "a fit needs a network of 1 input, or classes and 2 inputs");
    }
  }

  private MovieRuns runs() {
    return trained.runs();
  }

  private List<Panel> kinds() {
    return trained.panels();
  }

  private MovieRuns.Run run() {
    return runs().all().get(0);
  }

  private boolean isOfPlane() {
    return kinds().contains(Panel.LANDSCAPE) && !landscape.get(0).isLine();
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
    return scene.caption();
  }

  @Override
  public int frames() {
    return runs().numbers().size();
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
    int main = kinds().indexOf(Panel.LANDSCAPE);
    MovingPanels panels =
        MovingPanels.of(
            kinds().stream().map(this::chart).toList(),
            main < 0 ? OptionalInt.empty() : OptionalInt.of(main),
            this::title,
            scene,
            runs().areSeveral() ? Optional.of(legend()) : Optional.empty());
    return kinds().equals(List.of(Panel.COST, Panel.SHARPNESS)) ? panels.stacked() : panels;
  }

  private String title(int index) {
    if (runs().areSeveral()) {
      return "step %d".formatted(runs().numbers().get(index));
    }
    Step step = runs().now(index);
    return "step %d, cost %s"
        .formatted(step.number(), runs().rounding(index).text(Ticks.number(step.cost(), DIGITS)));
  }

  private ChartStyle style() {
    return kinds().size() == 1 ? scene.style() : scene.style().ofPanel(PANEL_TEXT);
  }

  /** The name and the present cost of every one of several trainings. */
  private MovingLegend legend() {
    List<List<String>> texts =
        runs().numbers().stream()
            .map(number -> runs().all().stream().map(run -> text(run, number)).toList())
            .toList();
    List<LegendKey> samples =
        IntStream.range(0, runs().all().size())
            .mapToObj(i -> LegendKey.mark("", Marker.DISC, tintOfRun(i)))
            .toList();
    return new MovingLegend(samples, texts, style());
  }

  /** The colour of one of several trainings: that of its path where this is drawn too. */
  private Tint tintOfRun(int i) {
    Tint tint = scene.tint(i);
    return kinds().contains(Panel.LANDSCAPE) ? tint.onGround() : tint;
  }

  private String text(MovieRuns.Run run, int number) {
    Step now = run.at(number);
    Step end = run.path().end();
    String ended = number > end.number() ? ", ended at step %d".formatted(end.number()) : "";
    boolean isOutside = kinds().contains(Panel.LANDSCAPE) && !isInside(run, number);
    String outside = isOutside ? ", outside the picture" : "";
    return "%s: cost %s".formatted(run.name(), cost(run, now)) + outside + ended;
  }

  /** The cost of a step of one of several trainings, in words. */
  static String cost(MovieRuns.Run run, Step step) {
    return run.rounding().text(Ticks.number(step.cost(), DIGITS));
  }

  private boolean isInside(MovieRuns.Run run, int number) {
    Place at = run.places().get(run.upTo(number).size() - 1);
    return landscape.get(0).grid().contains(at.alpha(), at.beta());
  }

  /** One panel of all frames. */
  MovingChart chart(Panel panel) {
    return switch (panel) {
      case FIT -> fit();
      case LANDSCAPE -> runs().areSeveral() ? ground(landscape.get(0)) : moving(landscape.get(0));
      case PARAMETERS -> parameters();
      case COST -> costs();
      case SHARPNESS -> sharpness(trained.sharpness().get(0));
    };
  }

  /** The panel of what a network makes of the data. */
  private MovingChart fit() {
    NetworkFit fit = trained.fit();
    if (fit.network().inputs() == 2) {
      DecisionMap map = new DecisionMap(fit, 0, 1);
      return new MovingChart(
          map.empty().withStyle(style()), frame -> map.layers((Regions) trained.fits().get(frame)));
    }
    List<Curves> curves = trained.fits().stream().map(Curves.class::cast).toList();
    Fit drawn = new Fit(fit);
    Chart empty = drawn.empty(curves).withStyle(style());
    Chart chart = fit.rows().hasClasses() ? empty.with(Guide.key("boundary")) : empty;
    return new MovingChart(
        drawn.withKeys(chart, curves.get(0)), frame -> drawn.layers(curves.get(frame)));
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
    List<Step> steps = runs().upTo(run(), frame);
    List<Place> places = runs().places(run(), frame);
    return new PathOverlay(
        "",
        IntStream.range(0, steps.size())
            .mapToObj(
                k -> {
                  double cost = steps.get(k).cost();
                  double up = swept.isLine() ? cost : places.get(k).beta();
                  return new PathOverlay.Place(places.get(k).alpha(), up, cost);
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
        still,
        frame -> {
          List<PathOverlay> paths = new ArrayList<>();
          for (int i = 0; i < places.size(); i++) {
            int taken = runs().upTo(runs().all().get(i), frame).size();
            paths.add(new PathOverlay("", places.get(i).subList(0, taken), scene.tint(i)));
          }
          List<Layer> layers = new ArrayList<>(List.of(Paths.of(paths)));
          layers.addAll(scene.marked());
          return layers;
        });
  }

  private List<List<PathOverlay.Place>> places() {
    return runs().all().stream()
        .map(
            run ->
                IntStream.range(0, run.steps().size())
                    .mapToObj(k -> place(run.places().get(k), run.steps().get(k).cost()))
                    .toList())
        .toList();
  }

  /** Where a step lies on a plane that stays. */
  private static PathOverlay.Place place(Place at, double cost) {
    return new PathOverlay.Place(at.alpha(), at.beta(), cost);
  }

  /** The panel of every parameter against the step. */
  private MovingChart parameters() {
    int count = runs().subject().parameters();
    List<String> names = runs().subject().names();
    Range range =
        Range.of(
            run().steps().stream()
                .flatMapToDouble(step -> Arrays.stream(step.theta().toArray()))
                .toArray());
    Chart still =
        Chart.over(ruler().withMarkRoom(), LineChart.vertical("parameters", Scale.LINEAR, range))
            .withStyle(style())
            .withKeys(
                IntStream.range(0, names.size())
                    .mapToObj(k -> LegendKey.line(names.get(k), tint(k), dash(k))));
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
    return runs().subject().network().stream().map(Network::layout).findFirst();
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
    for (MovieRuns.Run run : runs().all()) {
      range = range.union(run.costs());
      for (HeldOutCourse course : run.heldOut()) {
        range = range.union(Range.of(course.costs()));
      }
    }
    Chart still =
        Chart.over(
                ruler().withMarkRoom(),
                LineChart.vertical(runs().subject().measure().cost(), Scale.LOG, range))
            .withStyle(style());
    if (runs().all().stream().anyMatch(run -> !run.heldOut().isEmpty())) {
      still =
          runs().areSeveral()
              ? still.with(LegendKey.line("dashed: rows held out", Tint.INK, Dash.DASHED))
              : still
                  .with(LegendKey.line("trained on", Tint.series(0)))
                  .with(LegendKey.line("held out", Tint.series(1)));
    }
    return new MovingChart(
        still,
        frame ->
            IntStream.range(0, runs().all().size())
                .boxed()
                .flatMap(i -> costs(i, frame).stream())
                .toList());
  }

  private List<Layer> costs(int i, int frame) {
    MovieRuns.Run run = runs().all().get(i);
    boolean isOne = !runs().areSeveral();
    Tint tint = isOne ? Tint.series(0) : tintOfRun(i);
    double[] places = numbers(runs().upTo(run, frame));
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

  /** The panel of the sharpness against the step, and of the bound of the rule. */
  private MovingChart sharpness(Sharpness measured) {
    double[] steps = measured.measures().stream().mapToDouble(Measure::step).toArray();
    double[] values = measured.measures().stream().mapToDouble(Measure::value).toArray();
    return new MovingChart(
        SharpnessFigure.empty(measured, ruler().withMarkRoom()).withStyle(style()),
        frame -> {
          int number = runs().numbers().get(frame);
          int taken = (int) Arrays.stream(steps).filter(step -> step <= number).count();
          return history(
              Arrays.copyOf(steps, taken),
              Arrays.copyOf(values, taken),
              Tint.series(0),
              Dash.SOLID);
        });
  }

  /** A number's curve up to a frame, and a disc at its present value. */
  private List<Layer> history(
      MovieRuns.Run run, int frame, ToDoubleFunction<Step> number, Tint tint, Dash dash) {
    List<Step> steps = runs().upTo(run, frame);
    return history(numbers(steps), steps.stream().mapToDouble(number).toArray(), tint, dash);
  }

  /** The axis of steps. */
  private Ruler ruler() {
    int last = Math.max(1, runs().numbers().get(runs().numbers().size() - 1));
    return runs().lingers() ? Ruler.steps(last) : Ruler.steps(Scale.LINEAR, 0, last);
  }

  private static double[] numbers(List<Step> steps) {
    return steps.stream().mapToDouble(Step::number).toArray();
  }

  private static List<Layer> history(double[] places, double[] values, Tint tint, Dash dash) {
    int now = places.length - 1;
    return List.of(
        new CurveLayer(NamedCurve.of("", places, values), tint, dash),
        new Mark(Marker.DISC, tint, places[now], values[now]));
  }
}
