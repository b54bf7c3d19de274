package costscape.render.movie;

import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** One frame of a landscape that moves: its title, and the point that line or plane go through. */
public record Shot(ParameterVector point, String title) implements Serializable {
  /** The frames of a point that moves along a line. */
  public static List<Shot> along(Axis axis, Slice line) {
    return IntStream.range(0, axis.points())
        .mapToObj(
            k -> new Shot(line.at(axis.at(k)), "%s = %s".formatted(axis.name(), value(axis, k))))
        .toList();
  }

  /** The frames of a point that stays while the penalty takes the axis' values. */
  public static List<Shot> penalised(Axis axis, ParameterVector point) {
    return IntStream.range(0, axis.points())
        .mapToObj(k -> new Shot(point, "penalty λ = %s".formatted(value(axis, k))))
        .toList();
  }

  private static String value(Axis axis, int k) {
    return Ticks.stepped(axis.at(k), axis.step());
  }

  /** The points of some frames, in their order. */
  public static List<ParameterVector> points(List<Shot> shots) {
    return shots.stream().map(Shot::point).toList();
  }
}
