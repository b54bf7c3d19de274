package costscape.direction;

import costscape.direction.Recipe.BetweenRecipe;
import costscape.direction.Recipe.ParameterRecipe;
import costscape.direction.UnitMatching.Matched;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.words.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line or a plane through a point, its directions made one after the other. A second direction is
 * made orthogonal to the first. On an axis that is one parameter, the coordinate is that
 * parameter's value everywhere on the slice: so every direction beside it has 0 as its entry there.
 *
 * @param made what spans the slice, with what is to be said of each
 * @param parameters the single parameters among all axes, those of other slices included that the
 *     directions here leave alone
 */
public record Span(ParameterVector through, List<NotedDirection> made, List<Direction> parameters) {
  /** Smaller cosines are rounding errors: such directions are orthogonal as they are. */
  private static final double ORTHOGONAL = 1e-12;

  /** Around three points, as a share of how far they lie apart. */
  private static final double MARGIN = 0.25;

  public Span {
    made = List.copyOf(made);
    parameters = List.copyOf(parameters);
  }

  /** The slice through a point that one recipe or two span. */
  public static Span of(ParameterVector at, List<Recipe> recipes) {
    return of(at, recipes, Optional.empty());
  }

  /**
   * The same, beside a direction that is made later by {@link #third}.
   *
   * @param later its recipe: where it is one parameter, the slice leaves that parameter alone
   * @throws IllegalArgumentException where a recipe makes no direction or nothing of it is left
   *     beside the others
   */
  public static Span of(ParameterVector at, List<Recipe> recipes, Optional<Recipe> later) {
    List<Recipe> all = new ArrayList<>();
    later.ifPresent(all::add);
    all.addAll(recipes);
    List<Direction> parameters = all.stream().flatMap(Span::parameter).toList();
    ParameterVector through = at;
    List<NotedDirection> made = new ArrayList<>();
    for (Recipe recipe : recipes) {
      Optional<Direction> before =
          made.stream().map(NotedDirection::direction).reduce((one, two) -> two);
      NotedDirection next = make(recipe, parameters, before);
      made.add(next);
      through = next.through().orElse(through);
    }
    return new Span(through, made, parameters).reaching();
  }

  private static Stream<Direction> parameter(Recipe recipe) {
    return recipe instanceof ParameterRecipe one ? Stream.of(one.parameter()) : Stream.empty();
  }

  /**
   * A direction that moves this plane. It is not made orthogonal to the plane's own, but leaves the
   * axes' single parameters alone.
   */
  public NotedDirection third(Recipe recipe) {
    return make(recipe, parameters, Optional.empty());
  }

  private static NotedDirection make(
      Recipe recipe, List<Direction> parameters, Optional<Direction> before) {
    if (recipe instanceof ParameterRecipe) {
      return recipe.make(before);
    }
    Optional<Direction> beside = before.or(() -> parameters.stream().findFirst());
    NotedDirection whole = recipe.make(beside);
    List<Direction> others = new ArrayList<>(parameters);
    before.filter(d -> d.parameter().isEmpty()).ifPresent(others::add);
    return beside(recipe, whole, others);
  }

  /** The direction without its parts along the axes beside it. */
  private static NotedDirection beside(
      Recipe recipe, NotedDirection whole, List<Direction> others) {
    Direction left = whole.direction();
    List<String> without = new ArrayList<>();
    for (Direction other : others) {
      boolean meets =
          other.parameter().isPresent()
              ? left.get(other.parameter().getAsInt()) != 0
              : left.norm() > 0 && Math.abs(left.cosine(other)) > ORTHOGONAL;
      if (meets) {
        left = left.orthogonalTo(other);
        without.add(other.name());
      }
    }
    if (!others.isEmpty() && left.norm() <= ORTHOGONAL * whole.direction().norm()) {
      throw new IllegalArgumentException(
          "%s: nothing is left of it beside %s"
              .formatted(recipe.name(), String.join(" and ", without)));
    }
    NotedDirection fitted = recipe.fitted(whole, left);
    return without.isEmpty()
        ? fitted
        : fitted.saying(", without its part along %s".formatted(NameList.each(without)));
  }

  /**
   * The points that the slice was laid through where all its directions lead to points: the point
   * to look from, and those points. Empty for other slices.
   */
  public List<Anchor> anchors() {
    if (!made.stream()
        .allMatch(one -> !one.isParameter() && one.recipe() instanceof BetweenRecipe)) {
      return List.of();
    }
    List<Anchor> anchors = new ArrayList<>(List.of(new Anchor("", through, 0, 0)));
    for (NotedDirection one : made) {
      if (one.recipe() instanceof BetweenRecipe between) {
        boolean first = anchors.size() == 1;
        double alpha = first ? 1 : along(between.to());
        anchors.add(new Anchor(one.direction().name(), between.to(), alpha, first ? 0 : 1));
      }
    }
    return anchors;
  }

  /** How far a point lies along the first direction; the second one is orthogonal to it. */
  private double along(ParameterVector point) {
    Direction u = made.get(0).direction();
    return u.dot(point.minus(through)) / u.dot(u.toArray());
  }

  /** The matchings of units that were done first. */
  public List<Matched> matched() {
    return made.stream()
        .map(NotedDirection::recipe)
        .filter(BetweenRecipe.class::isInstance)
        .flatMap(recipe -> ((BetweenRecipe) recipe).matched().stream())
        .toList();
  }

  /** A plane of three points shows all three, with a margin around them. */
  private Span reaching() {
    List<Anchor> anchors = anchors();
    if (anchors.size() < 3) {
      return this;
    }
    NotedDirection u = made.get(0).reaching(anchors.stream().mapToDouble(Anchor::alpha), MARGIN);
    NotedDirection v = made.get(1).reaching(anchors.stream().mapToDouble(Anchor::beta), MARGIN);
    return new Span(through, List.of(u, v), parameters);
  }

  public Slice slice() {
    return Slice.through(
        through, made.stream().map(NotedDirection::direction).toArray(Direction[]::new));
  }

  /** The cosine of a plane's two directions. */
  public double cosine() {
    return made.get(0).direction().cosine(made.get(1).direction());
  }

  /**
   * A point that a slice was laid through, and where it lies there.
   *
   * @param name the direction that leads to it; empty for the point to look from
   * @param beta 0 on a line
   */
  public record Anchor(String name, ParameterVector point, double alpha, double beta) {}
}
