package costscape.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The line θ₀ + αu or the plane θ₀ + αu + βv through parameter space. Along single parameters the
 * origin has them at 0, so that α and β are the parameters' own values. Where a direction leads
 * from the origin to another point, the slice's point at 1 is that point to the last bit, which θ₀
 * + (θ₁ − θ₀) is not: of 1 and 1e-20 it is 0.
 */
public final class Slice implements Serializable {
  private static final long serialVersionUID = 1;

  private final ParameterVector origin;
  private final List<Direction> directions;

  /** Which directions lead from the origin to another point. */
  private final boolean[] hasEnd;

  private Slice(ParameterVector origin, List<Direction> directions) {
    this.origin = origin;
    this.directions = List.copyOf(directions);
    this.hasEnd = new boolean[directions.size()];
    for (int k = 0; k < hasEnd.length; k++) {
      hasEnd[k] = directions.get(k).leadsFrom(origin);
    }
  }

  /**
   * The slice through a point along one or two directions. The origin has swept single parameters
   * at 0.
   */
  public static Slice through(ParameterVector at, Direction... along) {
    ParameterVector origin = at;
    for (Direction direction : along) {
      if (direction.dimension() != at.dimension()) {
        throw new IllegalArgumentException(
            "%s has %d entries, the point has %d"
                .formatted(direction.name(), direction.dimension(), at.dimension()));
      }
      if (direction.parameter().isPresent()) {
        origin = origin.with(direction.parameter().getAsInt(), 0);
      }
    }
    if (along.length == 2
        && along[0].parameter().isPresent()
        && along[0].parameter().equals(along[1].parameter())) {
      throw new IllegalArgumentException("both axes vary " + along[0].name());
    }
    return new Slice(origin, List.of(along));
  }

  public ParameterVector origin() {
    return origin;
  }

  public Direction u() {
    return directions.get(0);
  }

  public Direction v() {
    return directions.get(1);
  }

  /** 1 for a line, 2 for a plane. */
  public int dimension() {
    return directions.size();
  }

  public List<Direction> directions() {
    return directions;
  }

  public ParameterVector at(double alpha) {
    return end(alpha).orElseGet(() -> origin.plus(alpha, u()));
  }

  public ParameterVector at(double alpha, double beta) {
    return end(alpha, beta).orElseGet(() -> origin.plus(alpha, u()).plus(beta, v()));
  }

  /** θ ← the line's point at α, without the entries before {@code from}. */
  public void at(double alpha, double[] theta, int from) {
    Optional<ParameterVector> end = end(alpha);
    end.orElse(origin).copyTo(theta, from);
    if (end.isEmpty()) {
      u().addTo(theta, alpha, from);
    }
  }

  /** θ ← the plane's point at α and β, without the entries before {@code from}. */
  public void at(double alpha, double beta, double[] theta, int from) {
    Optional<ParameterVector> end = end(alpha, beta);
    end.orElse(origin).copyTo(theta, from);
    if (end.isEmpty()) {
      u().addTo(theta, alpha, from);
      v().addTo(theta, beta, from);
    }
  }

  /**
   * The point that one of the directions leads to, where these coordinates are its own. A plane's
   * second coordinate may be left out: it is 0 then.
   */
  Optional<ParameterVector> end(double... coordinates) {
    for (int k = 0; k < coordinates.length; k++) {
      boolean isAlone = coordinates.length == 1 || coordinates[1 - k] == 0;
      if (hasEnd[k] && coordinates[k] == 1 && isAlone) {
        return Optional.of(directions.get(k).end());
      }
    }
    return Optional.empty();
  }

  /** The coordinates of the slice's point nearest to θ, one for each direction (least squares). */
  public double[] nearest(ParameterVector theta) {
    double[] offset = theta.minus(origin);
    double a = u().dot(offset);
    if (dimension() == 1) {
      return new double[] {a / u().dot(u().toArray())};
    }
    double b = v().dot(offset);
    double uu = u().dot(u().toArray());
    double uv = u().dot(v().toArray());
    double vv = v().dot(v().toArray());
    double determinant = uu * vv - uv * uv;
    return new double[] {(vv * a - uv * b) / determinant, (uu * b - uv * a) / determinant};
  }

  /** The slice's point nearest to θ. */
  public ParameterVector nearestPoint(ParameterVector theta) {
    double[] place = nearest(theta);
    return dimension() == 1 ? at(place[0]) : at(place[0], place[1]);
  }

  /**
   * Some points of a slice by their coordinates: one number a point on a line, two on a plane. A
   * program that forms the points by itself needs no more than these, the origin and the
   * directions.
   *
   * @param coordinates those of the first point, then those of the next; not copied
   */
  public record SlicePoints(Slice slice, double... coordinates) {
    public SlicePoints {
      if (coordinates.length % slice.dimension() != 0) {
        throw new IllegalArgumentException(
            "%d coordinates of a slice of %d dimensions"
                .formatted(coordinates.length, slice.dimension()));
      }
    }

    /** Some of them, from a number on, up to another. */
    public SlicePoints some(int from, int to) {
      int d = slice.dimension();
      return new SlicePoints(slice, Arrays.copyOfRange(coordinates, from * d, to * d));
    }

    /**
     * Returns whether a point is where a direction ends, and not what the formula of origin and
     * directions rounds to.
     */
    public boolean isEnd(int k) {
      int d = slice.dimension();
      return slice.end(Arrays.copyOfRange(coordinates, k * d, (k + 1) * d)).isPresent();
    }

    /** The points from a number on, up to another: all their entries, one point after the other. */
    public double[] toArray(int from, int to) {
      int n = slice.origin().dimension();
      double[] points = new double[Math.multiplyExact(to - from, n)];
      double[] theta = new double[n];
      for (int k = from; k < to; k++) {
        if (slice.dimension() == 1) {
          slice.at(coordinates[k], theta, 0);
        } else {
          slice.at(coordinates[2 * k], coordinates[2 * k + 1], theta, 0);
        }
        System.arraycopy(theta, 0, points, (k - from) * n, n);
      }
      return points;
    }
  }
}
