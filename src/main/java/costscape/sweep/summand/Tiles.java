package costscape.sweep.summand;

import costscape.space.Axis;

/**
 * An axis cut into tiles of equal length, short enough for a tile of every row to stay in the
 * nearest cache. All arrays of a kernel have a tile's length, a multiple of a vector register's,
 * with the last value repeated behind a tile's end: loops over whole arrays are what compiles best.
 */
public final class Tiles {
  private static final int VECTOR = 8;

  private final Axis axis;
  private final int from;
  private final int points;
  private final int count;
  private final int width;

  /** Of some consecutive points of an axis, so many to a tile. */
  public Tiles(Axis axis, int from, int points, int width) {
    this.axis = axis;
    this.from = from;
    this.points = points;
    this.count = (points - 1) / width + 1;
    this.width = width;
  }

  /** Points to a tile, {@code target} or fewer, such that the last one is not a small rest. */
  public static int width(int points, int target) {
    int count = (points - 1) / target + 1;
    return (points - 1) / count + 1;
  }

  public int count() {
    return count;
  }

  /** Points of all tiles. */
  public int points() {
    return points;
  }

  /** The axis' value at a point, counted from the first tile's first. */
  public double value(int point) {
    return axis.at(from + point);
  }

  /** Length of a kernel's arrays. */
  public int lanes() {
    return (width + VECTOR - 1) / VECTOR * VECTOR;
  }

  /** Points before a tile's first, counted from the first tile's first. */
  public int offset(int tile) {
    return tile * width;
  }

  /** Points of a tile. */
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
    double[][] all = new double[count][];
    for (int tile = 0; tile < count; tile++) {
      all[tile] = values(tile);
    }
    return all;
  }
}
