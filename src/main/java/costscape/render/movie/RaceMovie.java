package costscape.render.movie;

import costscape.cost.Rounding;
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
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths;
import costscape.render.layer.Shadows;
import costscape.render.movie.MovingPanels.MovingChart;
import costscape.render.movie.MovingPanels.MovingLegend;
import costscape.render.movie.MovingPanels.PanelMovie;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.LineChart;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Shows several trainings at the same step: their paths over one plane, and their costs beside it.
 * Each has a colour, and the legend above says what it costs now.
 *
 * @param numbers of the steps that the frames show; who has ended before stays at its end
 * @param pace by which frames follow the steps
 * @param ground under the paths; one or none
 * @param quantity the title of the axis of costs; empty for no panel of costs
 */
public record RaceMovie(
    List<Racer> racers,
    List<Integer> numbers,
    Scale pace,
    List<Ground> ground,
    String quantity,
    Scene scene)
    implements PanelMovie {
  /** Panels stand side by side; their text is smaller by this factor. */
  private static final double PANEL_TEXT = 0.68;

  private static final int DIGITS = 4;

  /**
   * One training.
   *
   * @param heldOut what rows held out cost at every recorded step; one or none
   * @param rounding of the costs of its steps
   */
  public record Racer(String name, Trajectory path, List<HeldOutCourse> heldOut, Rounding rounding)
      implements Serializable {
    /** What a step costs. */
    String cost(Step step) {
      return rounding.text(Ticks.number(step.cost(), DIGITS));
    }

    List<Step> steps() {
      return path.steps();
    }
  }

  /** The plane that the paths are projected onto, and its costs. */
  public record Ground(Slice slice, CellPlane surface) implements Serializable {
    /** The cost of the cell that a place lies in, or of the one that is nearest to it. */
    double below(double[] at) {
      return surface.at(
          surface.grid().first().nearest(at[0]), surface.grid().second().nearest(at[1]));
    }

    private boolean holds(Step step) {
      double[] at = slice.nearest(step.theta());
      return surface.grid().contains(at[0], at[1]);
    }
  }

  public RaceMovie {
    racers = List.copyOf(racers);
    numbers = List.copyOf(numbers);
    ground = List.copyOf(ground);
  }

  /**
   * The movie of some trainings.
   *
   * @param frames at most, fewer if fewer steps are recorded
   * @param pace by which frames follow the steps
   * @param ground under the paths; empty for their costs alone
   * @param quantity the title of the axis of costs; empty for no panel of costs
   */
  public static RaceMovie of(
      List<Racer> racers,
      int frames,
      Scale pace,
      Optional<Ground> ground,
      String quantity,
      Scene scene) {
    TreeSet<Integer> all = new TreeSet<>();
    racers.forEach(racer -> racer.steps().forEach(step -> all.add(step.number())));
    List<Integer> numbers = TrainingPace.picked(List.copyOf(all), frames, pace);
    return new RaceMovie(racers, numbers, pace, ground.stream().toList(), quantity, scene);
  }

  @Override
  public CaptionText caption() {
    return ground.stream().anyMatch(under -> isPartlyOff(places(under)))
        ? scene.caption().and(Shadows.DASHED)
        : scene.caption();
  }

  @Override
  public Set<FigurePart> ofLandscape() {
    return ground.isEmpty() ? Set.of() : Scene.OF_PLANES;
  }

  @Override
  public Optional<Range> planeCosts() {
    return ground.isEmpty() ? Optional.empty() : Optional.of(scene.shown());
  }

  @Override
  public int frames() {
    return numbers.size();
  }

  @Override
  public MovingPanels panels() {
    boolean several = !quantity.isEmpty() && !ground.isEmpty();
    ChartStyle style = several ? scene.style().ofPanel(PANEL_TEXT) : scene.style();
    List<MovingChart> charts = new ArrayList<>();
    ground.forEach(under -> charts.add(landscape(under, style)));
    if (!quantity.isEmpty()) {
      charts.add(costs(style));
    }
    return MovingPanels.of(
        charts,
        ground.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0),
        frame -> "step %d".formatted(numbers.get(frame)),
        scene,
        Optional.of(legend(style)));
  }

  /** The name and the present cost of every training. */
  private MovingLegend legend(ChartStyle style) {
    List<List<String>> texts = new ArrayList<>();
    for (int frame = 0; frame < frames(); frame++) {
      int number = numbers.get(frame);
      texts.add(racers.stream().map(racer -> text(racer, number)).toList());
    }
    List<LegendKey> samples =
        IntStream.range(0, racers.size())
            .mapToObj(i -> LegendKey.mark("", Marker.DISC, tint(scene, i)))
            .toList();
    return new MovingLegend(samples, texts, style);
  }

  private String text(Racer racer, int number) {
    Step now = racer.steps().get(taken(racer.steps(), number) - 1);
    Step end = racer.path().end();
    String ended = number > end.number() ? ", ended at step %d".formatted(end.number()) : "";
    boolean isOutside = ground.stream().anyMatch(under -> !under.holds(now));
    String outside = isOutside ? ", outside the picture" : "";
    String cost = "%s: cost %s".formatted(racer.name(), racer.cost(now));
    return cost + outside + ended;
  }

  /** How many steps of a run are taken by then, its start included. */
  static int taken(List<Step> steps, int number) {
    int low = 0;
    int high = steps.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).number() <= number) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  /** The paths up to a frame's step, projected onto a plane that stays. */
  private MovingChart landscape(Ground under, ChartStyle style) {
    Chart plane = Chart.over(under.surface().grid()).with(scene.landscape(under.surface()));
    List<List<PathOverlay.Place>> places = places(under);
    Chart still =
        scene
            .scaled(plane)
            .with(ColorBar.of(scene.colours(), scene.shown(), scene.title()))
            .with(LegendKey.markOnGround("start", Marker.RING, Paths.COMMON))
            .with(LegendKey.markOnGround("now", Marker.DISC, Paths.COMMON));
    Chart named =
        isPartlyOff(places)
            ? still.with(LegendKey.path("off the surface", Paths.COMMON, Dash.DASHED))
            : still;
    return new MovingChart(
        named.withStyle(style),
        frame -> {
          List<PathOverlay> paths = new ArrayList<>();
          for (int i = 0; i < racers.size(); i++) {
            int taken = taken(racers.get(i).steps(), numbers.get(frame));
            List<PathOverlay.Place> way = places.get(i).subList(0, taken);
            paths.add(new PathOverlay("", way, tint(scene, i)));
          }
          List<Layer> layers = new ArrayList<>(List.of(Paths.of(paths)));
          layers.addAll(scene.marked());
          return layers;
        });
  }

  private List<List<PathOverlay.Place>> places(Ground under) {
    return racers.stream().map(racer -> places(racer.steps(), under, scene.colours())).toList();
  }

  /** Whether a path is dashed somewhere in the last frame. */
  private static boolean isPartlyOff(List<List<PathOverlay.Place>> paths) {
    return paths.stream().anyMatch(path -> new PathOverlay("", path, Tint.ACCENT).isPartlyOff());
  }

  /** The colour of a racer, on the plane and beside it. */
  static Tint tint(Scene scene, int i) {
    return PathTints.of(scene.colours().map(), i);
  }

  private static List<PathOverlay.Place> places(
      List<Step> steps, Ground under, ColorScale colours) {
    return steps.stream()
        .map(
            step -> {
              double[] at = under.slice().nearest(step.theta());
              boolean off = PathOverlay.isOff(colours, step.cost(), under.below(at));
              return new PathOverlay.Place(at[0], at[1], step.cost(), off);
            })
        .toList();
  }

  /** Every cost against the step, with what rows held out cost as a dashed line. */
  private MovingChart costs(ChartStyle style) {
    Chart still =
        Chart.over(
            TrainingPace.ruler(pace, numbers.get(numbers.size() - 1)).withMarkRoom(),
            LineChart.vertical(quantity, Scale.LOG, range()));
    Chart named =
        racers.stream().allMatch(racer -> racer.heldOut().isEmpty())
            ? still
            : still.with(LegendKey.line("dashed: rows held out", Tint.INK, Dash.DASHED));
    return new MovingChart(
        named.withStyle(style),
        frame -> {
          List<Layer> layers = new ArrayList<>();
          for (int i = 0; i < racers.size(); i++) {
            layers.addAll(costs(racers.get(i), numbers.get(frame), tint(scene, i)));
          }
          return layers;
        });
  }

  private Range range() {
    Range all = Range.of();
    for (Racer racer : racers) {
      all = all.union(Range.of(racer.steps().stream().mapToDouble(Step::cost).toArray()));
      for (var course : racer.heldOut()) {
        all = all.union(Range.of(course.costs()));
      }
    }
    return all;
  }

  private List<Layer> costs(Racer racer, int number, Tint tint) {
    List<Step> taken = racer.steps().subList(0, taken(racer.steps(), number));
    double[] places = taken.stream().mapToDouble(step -> TrainingPace.place(pace, step)).toArray();
    double[] costs = taken.stream().mapToDouble(Step::cost).toArray();
    List<Layer> layers = new ArrayList<>();
    for (var course : racer.heldOut()) {
      double[] beside = Arrays.copyOf(course.costs(), places.length);
      layers.add(new CurveLayer(NamedCurve.of("", places, beside), tint, Dash.DASHED));
    }
    layers.add(new CurveLayer(NamedCurve.of("", places, costs), tint, Dash.SOLID));
    int now = places.length - 1;
    layers.add(new Mark(Marker.DISC, tint, places[now], costs[now]));
    return layers;
  }
}
