package costscape.direction;

import costscape.critical.local.Digits;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.trace.PathPlane;
import costscape.trace.Trajectory;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A principal component of a path, through its mean. Its axis goes a tenth beyond both ends of the
 * path.
 *
 * @param k 1 for the component that holds most of the path, 2 for the next
 * @param paths that the path is made of, one after the other
 */
public record PrincipalRecipe(String name, Trajectory path, long k, int paths) implements Recipe {
  /** A squared length this near to 1 is 1: a unit vector of which nothing was taken away. */
  private static final double UNIT = 1e-12;

  private static final double MARGIN = 0.1;

  /** Digits of a share: three, so that what is nearly all is not called all. */
  private static final int DIGITS = 3;

  @Override
  public NotedDirection make(Optional<Direction> beside) {
    if (k != 1 && k != 2) {
      throw new IllegalArgumentException("%s: there are pca:1 and pca:2".formatted(name));
    }
    PathPlane plane = PathPlane.of(path);
    int component = (int) k - 1;
    String note =
        "principal component of the path, through its mean, holding %s %% of it"
            .formatted(String.format(Locale.ROOT, "%.6g", 100 * plane.shares().get(component)));
    Direction direction = Direction.of(name, plane.slice().directions().get(component).toArray());
    return over(direction, note, plane.slice().origin())
        .titled(title(k, plane.shares().get(component), paths));
  }

  @Override
  public NotedDirection fitted(NotedDirection whole, Direction left) {
    return over(left, whole.note(), whole.through().orElseThrow()).titled(whole.title());
  }

  /** The title of such an axis: 1st principal direction (99 % of the path). */
  public static String title(long k, double share, int paths) {
    String title =
        paths == 1
            ? "%s principal direction (%s %% of the path)"
            : "%s principal direction (%s %% of the paths)";
    return title.formatted(Ordinal.of(k), Digits.significant(100 * share, DIGITS));
  }

  private NotedDirection over(Direction direction, String note, ParameterVector mean) {
    double squared = direction.dot(direction.toArray());
    double unit = Math.abs(squared - 1) < UNIT ? 1 : squared;
    DoubleStream coordinates =
        path.steps().stream().mapToDouble(step -> direction.dot(step.theta().minus(mean)) / unit);
    return new NotedDirection(this, direction, note, -1, 1, Optional.of(mean), name)
        .reaching(coordinates, MARGIN);
  }
}
