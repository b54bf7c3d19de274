package costscape.api;

import costscape.direction.NotedDirection;
import costscape.direction.Span;
import costscape.space.Axis;
import costscape.space.Slice;

/** A line through parameter space: a point and a direction with its range. Immutable. */
public final class Line {
  final Point point;
  final Span span;
  private final Axis ends;

  Line(Point point, Span span, Axis ends) {
    this.point = point;
    this.span = span;
    this.ends = ends;
  }

  Slice slice() {
    return span.slice();
  }

  Axis axis(int points) {
    return ends.with(points);
  }

  /** {@return the name of its axis} */
  public String name() {
    return ends.name();
  }

  /**
   * A point of the line.
   *
   * @param alpha its coordinate; of a parameter's line the parameter's value
   */
  public Point at(double alpha) {
    return new Point(point.model, slice().at(alpha));
  }

  /** {@return how its direction was made; empty for a parameter} */
  public String note() {
    return span.made().stream().map(NotedDirection::note).findFirst().orElse("");
  }

  @Override
  public String toString() {
    return "%s from %s to %s".formatted(name(), ends.from(), ends.to());
  }
}
