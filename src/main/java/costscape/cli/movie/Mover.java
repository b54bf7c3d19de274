package costscape.cli.movie;

import costscape.cli.option.SliceOptions;
import costscape.cli.value.AxisText;
import costscape.cli.value.Capacity;
import costscape.cli.value.DirectionText;
import costscape.cli.value.Directions;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.render.chart.CaptionText;
import costscape.render.look.Look;
import costscape.render.movie.Scene;
import costscape.render.movie.ShotMovie;
import costscape.render.movie.ShotMovie.Shot;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.Swept;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What moves the landscape of a movie: one parameter or direction, or the penalty on the weights.
 *
 * @param slice the line or plane that moves, or whose cost changes
 * @param axis the values of what moves it, one a frame
 * @param third the direction that moves the line or plane; none where it stays
 * @param costs of the frames
 */
public record Mover(
    ModelAtPoint model,
    VariedSlice slice,
    Axis axis,
    Optional<NotedDirection> third,
    List<DifferentiableCost> costs)
    implements MoviePlan {
  private static final int FRAMES = 100;
  private static final String PENALTY = "l2";

  /** Whether the principal components of a path are asked for, by what moves or by an axis. */
  public static boolean takesPath(String along, SliceOptions slices) {
    return Stream.concat(Stream.of(along), slices.all().stream())
        .anyMatch(DirectionText::isPrincipal);
  }

  /** Reads what moves the line or plane: {@code NAME=FROM:TO[:FRAMES]}. */
  public static Mover of(
      String text, ModelAtPoint model, Directions made, SliceOptions sliceOptions) {
    if (!sliceOptions.isGiven()) {
      throw new InputException("frames needs --vary, once for a line or twice for a plane");
    }
    List<Recipe> recipes = sliceOptions.recipes(made);
    if (text.startsWith(PENALTY + "=")) {
      Axis axis = AxisText.parse(text, FRAMES);
      Span span = made.span(recipes, Optional.empty());
      List<DifferentiableCost> costs = penalized(model.networkCost(), axis);
      VariedSlice slice = Capacity.held(sliceOptions.varied(made, span));
      return new Mover(model, slice, axis, Optional.empty(), costs);
    }
    Recipe recipe = made.recipe(AxisText.name(text, FRAMES));
    Span span = made.span(recipes, Optional.of(recipe));
    NotedDirection third = made.third(recipe, span);
    Axis axis = AxisText.axis(text, third, FRAMES);
    VariedSlice slice = Capacity.held(sliceOptions.varied(made, span));
    List<DifferentiableCost> costs = Collections.nCopies(axis.points(), model.cost());
    return new Mover(model, slice, axis, Optional.of(third), costs);
  }

  /** The cost with each penalty of an axis. */
  private static List<DifferentiableCost> penalized(NetworkCost cost, Axis axis) {
    if (cost.l2() != 0 || axis.from() < 0) {
      throw new InputException(
          cost.l2() != 0
              ? "--along l2 moves the penalty and --l2 fixes it: leave out one of them"
              : "--along l2: a penalty is 0 or more, not " + NumberText.of(axis.from()));
    }
    return IntStream.range(0, axis.points())
        .<DifferentiableCost>mapToObj(
            k ->
                NetworkCost.of(
                    cost.network(), cost.dataset(), cost.loss(), axis.at(k) * cost.scale()))
        .toList();
  }

  /** The axes of the line or plane and, last, the one that moves it, which is none of them. */
  List<Axis> axes() {
    List<Axis> axes = new ArrayList<>(slice.axes());
    if (axes.stream().anyMatch(one -> one.name().equals(axis.name()))) {
      throw new InputException(
          "--along %s: the %s varies it".formatted(axis.name(), slice.isLine() ? "line" : "plane"));
    }
    axes.add(axis);
    return axes;
  }

  /** The corners of the line or plane in the first two frames, to learn how much room they take. */
  @Override
  public Mover smallest() {
    return new Mover(
        model, slice.corners(), axis.ends(), third, List.of(costs.get(0), costs.get(0)));
  }

  @Override
  public String title() {
    List<String> names = slice.axes().stream().map(Axis::name).toList();
    return "cost over %s along %s".formatted(String.join(" and ", names), axis.name());
  }

  @Override
  public ShotMovie movie(Look look, Runner runner) {
    if (third.isPresent() && !slice.isLine()) {
      return ShotMovie.along(
          model.landscape(),
          slice.slice(),
          slice.axes(),
          way(third.get()),
          axis,
          caption(),
          look,
          runner);
    }
    SlicePlan plan = new SlicePlan(model.swept(), slice.slice(), slice.axes());
    List<Shot> shots =
        third
            .map(direction -> Shot.along(axis, way(direction)))
            .orElseGet(() -> Shot.penalised(axis, slice.slice().origin()));
    Swept swept =
        Swept.of(
            costs.stream().map(model::swept).map(plan::of).toList(), Shot.points(shots), runner);
    return new ShotMovie(swept, shots, new Scene(swept.range(), heights(), caption(), look));
  }

  /** The way of the point that the line or plane goes through. */
  private Slice way(NotedDirection direction) {
    return Slice.through(direction.through().orElse(slice.span().through()), direction.direction());
  }

  /** The meaning of all heights and colours: a penalty that grows from 0 is named throughout. */
  private String heights() {
    return costs.get(costs.size() - 1) instanceof NetworkCost last
        ? last.measure().title()
        : model.measure().title();
  }

  /** Which values are fixed, and how the directions were made. */
  CaptionText caption() {
    return CaptionText.of(
        third
            .map(direction -> model.landscape().caption(slice.span(), direction))
            .orElseGet(() -> slice.caption(model)));
  }
}
