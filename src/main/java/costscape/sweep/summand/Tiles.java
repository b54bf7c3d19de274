package costscape.sweep.summand;

import costscape.space.Axis;

/**
 * An axis cut into tiles of equal length, short enough for a tile of every row to stay in the
 * nearest cache. All arrays of a kernel have a tile's length, a multiple of a vector register's,
 * with the last value repeated behind a tile's end, for loops over whole arrays compile best.
 *
 * @param from the first of some consecutive points of the axis
 * @param points the number of points of all tiles
 * @param width the points of a tile
 */
public record Tiles(Axis axis, int from, int points, int width) {
  private static final int VECTOR = 8;

  /** The points of a tile: {@code target} or fewer, such that the last tile is not a small rest. */
  public static int width(int points, int target) {
    int count = (points - 1) / target + 1;
    return (points - 1) / count + 1;
  }

  public int count() {
    return (points - 1) / width + 1;
  }

  /** The axis' value at a point, which is counted from the first point of the first tile. */
  public double value(int point) {
    return axis.at(from + point);
  }

  /** The length of a kernel's arrays. */
  public int lanes() {
    return (width + VECTOR - 1) / VECTOR * VECTOR;
  }

  /** The number of points before the first point of a tile. */
  public int offset(int tile) {
    return tile * width;
  }

  /** The number of points of a tile. */
  public int width(int tile) {
    return Math.min(width, points - offset(tile));
  }

  /** The axis' values at a tile's points, the last one repeated. */
  double[] values(int tile) {
    double[] values = new double[lanes()];
    int last = width(tile) - 1;
    for (int k = 0; k < values.length; k++) {
      values[k] = axis.at(from + offset(tile) + Math.min(k, last));
    }
    return values;
  }

  double[][] allValues() {
    double[][] all = new double[count()][];
    for (int tile = 0; tile < all.length; tile++) {
      all[tile] = values(tile);
    }
    return all;
  }
}
