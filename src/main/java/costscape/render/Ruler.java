package costscape.render;

import costscape.space.Axis;
import java.util.List;

/**
 * One axis of a chart: what it measures and from where to where.
 *
 * @param title parameter names in it are typeset
 */
public record Ruler(String title, Scale scale, double from, double to) {
  public Ruler {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "%s: an axis goes from a value to a larger one, not from %s to %s"
              .formatted(title, from, to));
    }
    if (scale == Scale.LOG && from <= 0) {
      throw new IllegalArgumentException(
          "%s: a logarithmic axis starts above 0, not at %s".formatted(title, from));
    }
  }

  public static Ruler linear(String title, double from, double to) {
    return new Ruler(title, Scale.LINEAR, from, to);
  }

  /** A swept axis from its first value to its last. */
  static Ruler of(Axis axis) {
    return linear(axis.name(), axis.from(), axis.to());
  }

  double fraction(double value) {
    return scale.fraction(value, from, to);
  }

  List<Tick> ticks(int most) {
    return scale.ticks(from, to, most);
  }
}
