package costscape.space;

import java.io.Serializable;
import java.util.stream.IntStream;

/** One swept coordinate: {@code points} equally spaced values, both ends included. */
public record Axis(String name, double from, double to, int points) implements Serializable {
  public static final int LINE_POINTS = 1001;
  public static final int PLANE_POINTS = 201;

  /** A value that misses 0 by less than this share of a step is 0 but for rounding. */
  private static final double ROUNDING = 1e-9;

  /** Steps so wide that rounding makes no two values one. */
  private static final int SAFE_ULPS = 4;

  private static final int TRIALS = 16;

  public Axis {
    if (!Double.isFinite(from) || !Double.isFinite(to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "%s: the ends and their distance are finite numbers, not %s and %s"
              .formatted(name, from, to));
    }
    if (from >= to) {
      throw new IllegalArgumentException(
          "%s: FROM is below TO, not %s:%s".formatted(name, from, to));
    }
    if (points < 2) {
      throw new IllegalArgumentException("%s: 2 points or more, not %d".formatted(name, points));
    }
    if (!areDistinct(from, to, points)) {
      throw new IllegalArgumentException(
          "%s: from %s to %s there are too few numbers for %d points; %d fit"
              .formatted(name, from, to, points, fitting(from, to, points)));
    }
  }

  /**
   * Returns whether no value comes twice. Rounding may move a value by an ulp of the larger end,
   * and the distance from the first by another, so that steps of four ulps are wide enough.
   */
  public static boolean areDistinct(double from, double to, int points) {
    if (points == 2 || (to - from) / (points - 1) >= SAFE_ULPS * ulp(from, to)) {
      return true;
    }
    return IntStream.range(1, points)
        .noneMatch(i -> at(i, from, to, points) <= at(i - 1, from, to, points));
  }

  private static double ulp(double from, double to) {
    return Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
  }

  /** A number of points that are distinct: as many as there are ulps, or somewhat fewer. */
  private static int fitting(double from, double to, int points) {
    int most = (int) Math.min(points - 1L, (long) ((to - from) / ulp(from, to)) + 1);
    for (int fewer = most; fewer > Math.max(2, most - TRIALS); fewer--) {
      if (areDistinct(from, to, fewer)) {
        return fewer;
      }
    }
    return Math.max(2, (int) ((to - from) / (SAFE_ULPS * ulp(from, to))));
  }

  /**
   * The i-th value, bit for bit NumPy's linspace. It is computed from i alone, for adding a step i
   * times drifts. A step below the normal doubles has lost digits and is not used; NumPy does the
   * same where the step is 0.
   */
  public double at(int i) {
    return at(i, from, to, points);
  }

  private static double at(int i, double from, double to, int points) {
    double step = (to - from) / (points - 1);
    if (step < Double.MIN_NORMAL) {
      return i == points - 1 ? to : from + (double) i / (points - 1) * (to - from);
    }
    return i == points - 1 ? to : from + i * step;
  }

  /** Refuses the number of a value that there is not. */
  public void check(int i) {
    if (i < 0 || i >= points) {
      throw new IndexOutOfBoundsException(
          "%s: the values are numbered 0 to %d, not %d".formatted(name, points - 1, i));
    }
  }

  /** The i-th value for people to read: 0 where nothing but rounding keeps it from 0. */
  public double shown(int i) {
    double value = at(i);
    return Math.abs(value) <= ROUNDING * step() ? 0 : value;
  }

  public double step() {
    return (to - from) / (points - 1);
  }

  /** The index of the axis value that is nearest to a value within the axis' ends. */
  public int nearest(double value) {
    return Math.max(0, Math.min(points - 1, (int) Math.round((value - from) / step())));
  }

  public boolean contains(double value) {
    return from <= value && value <= to;
  }

  public double[] values() {
    return IntStream.range(0, points).mapToDouble(this::at).toArray();
  }

  /** The axis with another number of points. */
  public Axis with(int count) {
    return new Axis(name, from, to, count);
  }
}
