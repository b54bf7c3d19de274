package costscape.cli.movie;

import costscape.cli.option.SliceOptions;
import costscape.cli.value.AxisText;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.number.NumberText;
import costscape.render.movie.LandscapeMovie;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.study.VariedSlice;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A movie whose landscape is still to be swept, and what it was asked for.
 *
 * @param result before its landscape is swept
 * @param varied the line or plane that was asked for; a training movie may leave it out
 * @param axes along which something is swept or moves
 */
public record MoviePlan(MovieResult result, Optional<VariedSlice> varied, List<Axis> axes) {
  private static final int FRAMES = 100;
  private static final String PENALTY = "l2";

  /**
   * A line or plane that one parameter or direction moves, or whose cost changes with the penalty.
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
    AxisText written = AxisText.of(text, FRAMES);
    Recipe recipe = made.recipe(written.name());
    Span span = made.span(recipes, Optional.of(recipe));
    NotedDirection third = made.third(recipe, span);
    Axis axis = written.along(third);
    VariedSlice varied = Capacity.held(sliceOptions.varied(made, span));
    Slice line = Slice.through(third.through().orElse(span.through()), third.direction());
    return moving(
        varied,
        axis,
        MovieLandscape.along(
            new MovieLandscape.Way(line, axis), model.swept(), varied.slice(), varied.axes()),
        LandscapeMovie.titles(axis.name(), axis),
        model.measure().title(),
        model.landscape().caption(span, third));
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
        varied.caption(model));
  }

  private static MoviePlan moving(
      VariedSlice varied,
      Axis axis,
      MovieLandscape landscape,
      List<String> titles,
      String heights,
      CaptionFacts facts) {
    List<String> names = varied.axes().stream().map(Axis::name).toList();
    if (names.contains(axis.name())) {
      throw new InputException(
          "--along %s: the %s varies it"
              .formatted(axis.name(), varied.isLine() ? "line" : "plane"));
    }
    List<Axis> axes = new ArrayList<>(varied.axes());
    axes.add(axis);
    MovieResult result =
        MovieResult.moving(
            "cost over %s along %s".formatted(String.join(" and ", names), axis.name()),
            facts,
            heights,
            varied.titles(),
            titles,
            landscape);
    return new MoviePlan(result, Optional.of(varied), axes);
  }

  /**
   * One training, with the line or plane through its present point where that is among the panels.
   */
  static MoviePlan training(ModelAtPoint model, Trained trained, Optional<VariedSlice> varied) {
    MovieRuns runs = trained.runs();
    Optional<VariedSlice> plane =
        varied.filter(slice -> trained.panels().contains(Panel.LANDSCAPE));
    CaptionFacts facts = model.facts();
    if (trained.sharpness().stream().anyMatch(Sharpness::hasBound)) {
      facts = facts.with("Above the dashed line the rule diverges on a quadratic.");
    }
    for (String sentence : plane.map(VariedSlice::sentences).orElse(List.of())) {
      facts = facts.with(sentence);
    }
    if (plane.isEmpty()) {
      return new MoviePlan(
          MovieResult.training(facts, Map.of(), Optional.empty(), trained), varied, axes(varied));
    }
    Optional<ParameterVector> anchor = anchor(plane.get());
    MovieLandscape landscape =
        MovieLandscape.through(
            runs.points(),
            model.swept(),
            plane.get().slice().directions(),
            plane.get().axes(),
            anchor);
    return new MoviePlan(
        MovieResult.training(
            facts.with(truth(plane.get())),
            plane.get().titles(),
            Optional.of(landscape),
            trained.with(runs.on(landscape, anchor.isPresent()))),
        varied,
        axes(varied));
  }

  private static List<Axis> axes(Optional<VariedSlice> varied) {
    return varied.map(VariedSlice::axes).orElse(List.of());
  }

  /** The line or plane that the frames show, where they show one. */
  public Optional<VariedSlice> shown() {
    return varied.filter(slice -> result.landscape().isPresent());
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
  static List<MovieRuns.Run> runs(ModelAtPoint model, List<Recorded> recorded) {
    return recorded.stream()
        .map(
            run ->
                new MovieRuns.Run(
                    run.run(),
                    run.path(),
                    run.heldOut().stream().toList(),
                    Rounding.over(
                        model.cost(), run.path().steps().stream().map(Step::theta).toList()),
                    List.of()))
        .toList();
  }

  /** Several trainings at the same step, over a plane that stays where that is among the panels. */
  static MoviePlan race(
      ModelAtPoint model, MovieRuns runs, List<Panel> panels, Optional<VariedSlice> varied) {
    Optional<VariedSlice> plane = varied.filter(slice -> panels.contains(Panel.LANDSCAPE));
    return over(
        "trainings at the same step",
        model,
        Optional.of(new Trained(runs, panels)),
        plane,
        "All runs are shown at the same step.",
        0,
        false,
        varied);
  }

  /** A surface that turns, or on which trainings go their way, with their paths on it. */
  static MoviePlan surface(
      ModelAtPoint model, Optional<MovieRuns> runs, VariedSlice plane, int sides, boolean grows) {
    return over(
        sides > 0 ? "a surface that turns" : "a training on a surface",
        model,
        runs.map(all -> new Trained(all, List.of(Panel.LANDSCAPE))),
        Optional.of(plane),
        "A path lies at the height of its own cost.",
        sides,
        grows,
        Optional.of(plane));
  }

  /** Paths over a plane that stays, and what is true of them on it. */
  private static MoviePlan over(
      String title,
      ModelAtPoint model,
      Optional<Trained> trained,
      Optional<VariedSlice> plane,
      String said,
      int sides,
      boolean grows,
      Optional<VariedSlice> varied) {
    Optional<MovieLandscape> ground = plane.map(under -> ground(model, under));
    CaptionFacts facts = plane.map(under -> under.caption(model)).orElseGet(model::facts);
    double distance = 0;
    if (trained.isPresent()) {
      MovieRuns runs = trained.get().runs();
      facts = facts.with(said);
      distance = plane.map(under -> largestDistance(runs.all(), under.slice())).orElse(0.0);
      if (plane.isPresent() && distance == 0) {
        facts =
            facts.with(
                runs.areSeveral()
                    ? "Only the swept parameters moved, so the paths are on this plane."
                    : "Only the swept parameters moved, so the path is on this plane.");
      }
    }
    return new MoviePlan(
        new MovieResult(
            title,
            facts,
            distance == 0 ? OptionalDouble.empty() : OptionalDouble.of(distance),
            model.measure().title(),
            plane.map(VariedSlice::titles).orElse(Map.of()),
            List.of(),
            ground,
            ground
                .map(under -> model.landscape().rounding(under.slice(0), under.axes()))
                .orElse(Rounding.NONE),
            ground.isEmpty()
                ? trained
                : trained.map(all -> all.with(all.runs().on(ground.get(), false))),
            sides,
            grows),
        varied,
        axes(varied));
  }

  private static MovieLandscape ground(ModelAtPoint model, VariedSlice plane) {
    return MovieLandscape.of(List.of(model.swept()), plane.slice(), plane.axes());
  }

  private static double largestDistance(List<MovieRuns.Run> runs, Slice slice) {
    double largest = 0;
    for (MovieRuns.Run run : runs) {
      for (Step step : run.steps()) {
        double[] at = slice.nearest(step.theta());
        double distance = Vectors.norm(step.theta().minus(slice.at(at[0], at[1])));
        largest = Math.max(largest, distance);
      }
    }
    return largest;
  }
}
