package costscape.cli.movie;

import costscape.cli.option.SliceOptions;
import costscape.cli.value.AxisText;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.number.NumberText;
import costscape.render.chart.CaptionText;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.look.Look;
import costscape.render.movie.LandscapeMovie;
import costscape.render.movie.Movie;
import costscape.render.movie.OrbitMovie;
import costscape.render.movie.Runs;
import costscape.render.movie.Scene;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.ModelAtPoint;
import costscape.study.MovieLandscape;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A movie of which all but the sweep of its landscape is known.
 *
 * @param title what the movie shows, in a few words
 * @param varied the line or plane that was asked for; a training movie may leave it out
 * @param axes along which something is swept or moves
 * @param landscape that is to be swept, where the movie shows one
 * @param drawn the movie of the swept landscape in a look
 */
public record MoviePlan(
    String title,
    Optional<VariedSlice> varied,
    List<Axis> axes,
    Optional<MovieLandscape> landscape,
    BiFunction<Optional<MovieLandscape>, Look, Movie> drawn) {
  private static final int FRAMES = 100;
  private static final String PENALTY = "l2";

  /** Digits of a distance. */
  private static final int DIGITS = 4;

  /**
   * A line or plane that one parameter or direction moves, or whose cost changes with the penalty.
   *
   * @param text {@code NAME=FROM:TO[:FRAMES]}
   */
  public static MoviePlan along(
      String text, ModelAtPoint model, Directions made, SliceOptions sliceOptions) {
    List<Recipe> recipes = sliceOptions.recipes(made);
    if (text.startsWith(PENALTY + "=")) {
      Axis axis = AxisText.parse(text, FRAMES);
      Span span = made.span(recipes, Optional.empty());
      List<NetworkCost> costs = penalized(model.networkCost(), axis);
      return ofPenalty(model, Capacity.held(sliceOptions.varied(made, span)), axis, costs);
    }
    Recipe recipe = made.recipe(AxisText.name(text, FRAMES));
    Span span = made.span(recipes, Optional.of(recipe));
    NotedDirection third = made.third(recipe, span);
    Axis axis = AxisText.axis(text, third, FRAMES);
    VariedSlice varied = Capacity.held(sliceOptions.varied(made, span));
    Slice line = Slice.through(third.through().orElse(span.through()), third.direction());
    return moving(
        varied,
        axis,
        MovieLandscape.along(
            new MovieLandscape.Way(line, axis), model.swept(), varied.slice(), varied.axes()),
        LandscapeMovie.titles(axis.name(), axis),
        model.measure().title(),
        CaptionText.of(model.landscape().caption(span, third)));
  }

  /** The cost with each penalty of an axis. */
  private static List<NetworkCost> penalized(NetworkCost cost, Axis axis) {
    if (cost.l2() != 0 || axis.from() < 0) {
      throw new InputException(
          cost.l2() != 0
              ? "--along l2 moves the penalty and --l2 fixes it: leave out one of them"
              : "--along l2: a penalty is 0 or more, not " + NumberText.of(axis.from()));
    }
    return IntStream.range(0, axis.points())
        .mapToObj(
            k ->
                NetworkCost.of(
                    cost.network(), cost.dataset(), cost.loss(), axis.at(k) * cost.scale()))
        .toList();
  }

  /** A penalty that grows from 0 is named by the title of heights and colours in every frame. */
  static MoviePlan ofPenalty(
      ModelAtPoint model, VariedSlice varied, Axis axis, List<NetworkCost> costs) {
    List<CostFunction> swept = costs.stream().map(model::swept).toList();
    return moving(
        varied,
        axis,
        MovieLandscape.of(swept, varied.slice(), varied.axes()),
        LandscapeMovie.titles("penalty λ", axis),
        costs.get(costs.size() - 1).measure().title(),
        CaptionText.of(varied.caption(model)));
  }

  private static MoviePlan moving(
      VariedSlice varied,
      Axis axis,
      MovieLandscape landscape,
      List<String> titles,
      String heights,
      CaptionText caption) {
    List<String> names = varied.axes().stream().map(Axis::name).toList();
    if (names.contains(axis.name())) {
      throw new InputException(
          "--along %s: the %s varies it"
              .formatted(axis.name(), varied.isLine() ? "line" : "plane"));
    }
    List<Axis> axes = new ArrayList<>(varied.axes());
    axes.add(axis);
    return new MoviePlan(
        "cost over %s along %s".formatted(String.join(" and ", names), axis.name()),
        Optional.of(varied),
        axes,
        Optional.of(landscape),
        (swept, look) ->
            new LandscapeMovie(
                swept.orElseThrow(),
                titles,
                new Scene(swept.orElseThrow().range(), heights, caption, look)));
  }

  /**
   * One training, with the line or plane through its present point where that is among the panels.
   *
   * @param varied whose directions and ranges are taken
   */
  static MoviePlan training(
      ModelAtPoint model, Runs runs, List<Panel> panels, Optional<VariedSlice> varied) {
    Optional<VariedSlice> plane = varied.filter(slice -> panels.contains(Panel.LANDSCAPE));
    String said = String.join(" ", plane.map(VariedSlice::sentences).orElse(List.of()));
    CaptionText caption =
        CaptionText.of(model.facts() + (said.isEmpty() ? "" : " " + said))
            .and(plane.map(MoviePlan::truth).orElse(""));
    return new MoviePlan(
        "training",
        varied,
        axes(varied),
        plane.map(
            slice ->
                MovieLandscape.through(
                    runs.points(),
                    model.swept(),
                    slice.slice().directions(),
                    slice.axes(),
                    anchor(slice))),
        (swept, look) ->
            new TrainingMovie(
                model.cost(),
                model.measure(),
                runs,
                panels,
                swept.stream().toList(),
                new Scene(
                    swept.map(MovieLandscape::range).orElseGet(() -> Range.of()),
                    model.measure().title(),
                    caption,
                    look)));
  }

  private static List<Axis> axes(Optional<VariedSlice> varied) {
    return varied.map(VariedSlice::axes).orElse(List.of());
  }

  /** The line or plane that the frames show, where they show one. */
  public Optional<VariedSlice> shown() {
    return varied.filter(slice -> landscape.isPresent());
  }

  /** Where directions have coordinate 0, if that is not the present point. */
  private static Optional<ParameterVector> anchor(VariedSlice varied) {
    return varied.span().made().stream().flatMap(made -> made.through().stream()).findFirst();
  }

  private static String truth(VariedSlice varied) {
    String ground =
        ("The landscape is the %s through the present point, swept again in every frame; of the path"
                + " only its end lies on it.")
            .formatted(varied.isLine() ? "line" : "plane");
    String zero =
        anchor(varied).isEmpty()
            ? " Along a direction 0 is the present point."
            : " Along a direction 0 is the path's mean.";
    return isOfParameters(varied) ? ground : ground + zero;
  }

  /** Returns whether 0 along every axis is a parameter's value 0, not the present point. */
  public static boolean isOfParameters(VariedSlice varied) {
    return varied.slice().directions().stream()
        .map(Direction::parameter)
        .allMatch(parameter -> parameter.isPresent());
  }

  /** The model at the end of the run that ends lowest, or where it is if there is no run. */
  public static ModelAtPoint atLowest(ModelAtPoint model, List<Recorded> runs) {
    Optional<Step> lowest =
        runs.stream()
            .map(run -> run.path().end())
            .reduce((one, end) -> end.cost() < one.cost() || Double.isNaN(one.cost()) ? end : one);
    return lowest.map(end -> model.elsewhere(end.theta())).orElse(model);
  }

  /** Recorded trainings as a movie shows them. */
  static List<Runs.Run> runs(ModelAtPoint model, List<Recorded> recorded) {
    return recorded.stream()
        .map(
            run ->
                new Runs.Run(
                    run.run(),
                    run.path(),
                    run.heldOut().stream().toList(),
                    Rounding.over(
                        model.cost(), run.path().steps().stream().map(Step::theta).toList())))
        .toList();
  }

  /** Several trainings at the same step, over a plane that stays where that is among the panels. */
  static MoviePlan race(
      ModelAtPoint model, Runs runs, List<Panel> panels, Optional<VariedSlice> varied) {
    Optional<VariedSlice> plane = varied.filter(slice -> panels.contains(Panel.LANDSCAPE));
    CaptionText caption = caption(model, runs.all(), plane, "All runs are shown at the same step.");
    return new MoviePlan(
        "trainings at the same step",
        varied,
        axes(varied),
        plane.map(under -> ground(model, under)),
        (swept, look) -> {
          Optional<MovieLandscape> under = swept.map(cells -> rounded(model, cells));
          Range range = under.map(MovieLandscape::range).orElseGet(() -> Range.of());
          return new TrainingMovie(
              model.cost(),
              model.measure(),
              runs,
              panels,
              under.stream().toList(),
              new Scene(range, model.measure().title(), caption, look));
        });
  }

  /**
   * A surface that turns, with the paths of trainings on it.
   *
   * @param elevation from which it is seen
   */
  static MoviePlan orbit(
      ModelAtPoint model, List<Runs.Run> runs, VariedSlice plane, int frames, double elevation) {
    CaptionText caption =
        caption(model, runs, Optional.of(plane), "A path lies at the height of its own cost.");
    return new MoviePlan(
        "a surface that turns",
        Optional.of(plane),
        plane.axes(),
        Optional.of(ground(model, plane)),
        (swept, look) -> {
          MovieLandscape under = rounded(model, swept.orElseThrow());
          Range range = under.range();
          for (Runs.Run run : runs) {
            range = range.union(run.costs());
          }
          Scene scene = new Scene(range, model.measure().title(), caption, look);
          return new OrbitMovie(under, runs, frames, elevation, scene);
        });
  }

  private static MovieLandscape ground(ModelAtPoint model, VariedSlice plane) {
    return MovieLandscape.of(List.of(model.swept()), plane.slice(), plane.axes());
  }

  private static MovieLandscape rounded(ModelAtPoint model, MovieLandscape ground) {
    return ground.rounded(model.landscape().rounding(ground.slice(0), ground.axes()));
  }

  private static CaptionText caption(
      ModelAtPoint model, List<Runs.Run> runs, Optional<VariedSlice> plane, String said) {
    if (plane.isEmpty()) {
      return CaptionText.of(model.facts()).and(said);
    }
    CaptionText about = CaptionText.of(plane.get().caption(model));
    if (runs.isEmpty()) {
      return about;
    }
    boolean areSeveral = runs.size() > 1;
    double distance = largestDistance(runs, plane.get().slice());
    CaptionText truth =
        distance == 0
            ? CaptionText.of(
                areSeveral
                    ? "Only the swept parameters moved, so the paths are on this plane."
                    : "Only the swept parameters moved, so the path is on this plane.")
            : Shadows.of(areSeveral, model.layout().size(), model.layout().size())
                .and(
                    "The largest distance from the plane is %s."
                        .formatted(Ticks.number(distance, DIGITS)));
    return about.and(said).and(truth);
  }

  private static double largestDistance(List<Runs.Run> runs, Slice slice) {
    double largest = 0;
    for (Runs.Run run : runs) {
      for (Step step : run.steps()) {
        double[] at = slice.nearest(step.theta());
        double distance = Vectors.norm(step.theta().minus(slice.at(at[0], at[1])));
        largest = Math.max(largest, distance);
      }
    }
    return largest;
  }
}
