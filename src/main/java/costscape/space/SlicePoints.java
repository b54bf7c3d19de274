package costscape.space;

import java.util.Arrays;

/**
 * Some points of a slice by their coordinates: one number a point on a line, two on a plane. A
 * program that forms the points by itself needs no more than these, the origin and the directions.
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

  /** How many there are. */
  public int count() {
    return coordinates.length / slice.dimension();
  }

  /** Some of them, from a number on, up to another. */
  public SlicePoints some(int from, int to) {
    int d = slice.dimension();
    return new SlicePoints(slice, Arrays.copyOfRange(coordinates, from * d, to * d));
  }

  /**
   * Whether a point is where a direction ends, and not what the formula of origin and directions
   * rounds to.
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
