package costscape.interval;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An interval for every coordinate. Immutable. */
public final class Box implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] low;
  private final double[] high;

  public Box(double[] low, double[] high) {
    this.low = low.clone();
    this.high = high.clone();
  }

  /** A box of so many coordinates by its sides. */
  public static Box of(int dimension, IntFunction<Interval> side) {
    Box box = point(new double[dimension]);
    for (int k = 0; k < dimension; k++) {
      Interval interval = side.apply(k);
      box.low[k] = interval.low();
      box.high[k] = interval.high();
    }
    return box;
  }

  /** All points within a distance of one, coordinate by coordinate. */
  public static Box around(double[] middle, double distance) {
    double[] low = new double[middle.length];
    double[] high = new double[middle.length];
    for (int k = 0; k < middle.length; k++) {
      low[k] = Bounds.down(middle[k] - distance);
      high[k] = Bounds.up(middle[k] + distance);
    }
    return new Box(low, high);
  }

  public static Box point(double... values) {
    return new Box(values, values);
  }

  public int dimension() {
    return low.length;
  }

  private IntStream sides() {
    return IntStream.range(0, low.length);
  }

  public double low(int k) {
    return low[k];
  }

  public double high(int k) {
    return high[k];
  }

  public Interval side(int k) {
    return new Interval(low[k], high[k]);
  }

  public double[] lows() {
    return low.clone();
  }

  public double[] highs() {
    return high.clone();
  }

  /** A point of doubles in the middle. */
  public double[] middle() {
    return sides().mapToDouble(k -> Interval.middle(low[k], high[k])).toArray();
  }

  public double width(int k) {
    return high[k] - low[k];
  }

  public double widest() {
    return sides().mapToDouble(this::width).reduce(0, Math::max);
  }

  public double volume() {
    return sides().mapToDouble(this::width).reduce(1, (a, b) -> a * b);
  }

  public boolean contains(Box other) {
    return sides().allMatch(k -> low[k] <= other.low[k] && other.high[k] <= high[k]);
  }

  /** Returns whether another lies inside and touches no side. */
  public boolean surrounds(Box other) {
    return sides().allMatch(k -> low[k] < other.low[k] && other.high[k] < high[k]);
  }

  public boolean meets(Box other) {
    return sides().allMatch(k -> low[k] <= other.high[k] && other.low[k] <= high[k]);
  }

  /** Returns what both have in common, where they meet. */
  public Box common(Box other) {
    double[] from = new double[low.length];
    double[] to = new double[low.length];
    for (int k = 0; k < from.length; k++) {
      from[k] = Math.max(low[k], other.low[k]);
      to[k] = Math.min(high[k], other.high[k]);
    }
    return new Box(from, to);
  }

  /** The same with one side cut to a part. */
  public Box with(int k, double from, double to) {
    Box part = new Box(low, high);
    part.low[k] = from;
    part.high[k] = to;
    return part;
  }

  /** Larger by a share of each side and by a distance. */
  public Box grown(double share, double distance) {
    double[] from = new double[low.length];
    double[] to = new double[low.length];
    for (int k = 0; k < from.length; k++) {
      double more = share * width(k) + distance;
      from[k] = Bounds.down(low[k] - more);
      to[k] = Bounds.up(high[k] + more);
    }
    return new Box(from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box that
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  @Override
  public String toString() {
    return Arrays.toString(low) + " to " + Arrays.toString(high);
  }
}
