package costscape.api;

import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import java.util.List;
import java.util.Optional;

/** A plane through parameter space: a point and two directions with their ranges. Immutable. */
public final class Plane {
  final Point point;
  final Span span;
  private final List<Direction> ways;
  private final Axis first;
  private final Axis second;

  Plane(Point point, Direction one, Direction other) {
    this.point = point;
    ways = List.of(one, other);
    span = Span.of(point.theta, List.of(one.recipe(point), other.recipe(point)));
    first = one.axis(span.made().get(0), 2);
    second = other.axis(span.made().get(1), 2);
    span.slice(); // refuses a plane of one parameter twice now
  }

  /** The same directions beside one that moves the plane: they leave its parameter alone. */
  Span beside(Recipe third) {
    List<Recipe> recipes = ways.stream().map(way -> way.recipe(point)).toList();
    return Span.of(point.theta, recipes, Optional.of(third));
  }

  Slice slice() {
    return span.slice();
  }

  Grid grid(int columns, int rows) {
    return new Grid(first.with(columns), second.with(rows));
  }

  /** {@return the names of both axes} */
  public List<String> names() {
    return List.of(first.name(), second.name());
  }

  /**
   * A point of the plane.
   *
   * @param alpha its first coordinate; along a parameter that parameter's value
   * @param beta its second coordinate
   */
  public Point at(double alpha, double beta) {
    return new Point(point.model, slice().at(alpha, beta));
  }

  /**
   * The coordinates of the plane's point that is nearest to another one.
   *
   * @param other any point of the same model
   * @return α and β
   * @throws IllegalArgumentException where the other point has other parameters
   */
  public double[] nearest(Point other) {
    other.fits("the point", point.model);
    return slice().nearest(other.theta);
  }

  /** {@return how both directions were made; empty for a parameter} */
  public List<String> notes() {
    return span.made().stream().map(NotedDirection::note).toList();
  }

  /** {@return the cosine of the angle between both directions; 0 but for rounding} */
  public double cosine() {
    return span.cosine();
  }

  @Override
  public String toString() {
    return "%s from %s to %s, %s from %s to %s"
        .formatted(
            first.name(), first.from(), first.to(), second.name(), second.from(), second.to());
  }
}
