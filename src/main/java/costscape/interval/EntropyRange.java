package costscape.interval;

import costscape.cost.LogisticLoss;

/**
 * t₀ log(1 + eᶻ) + t₁ log(1 + e⁻ᶻ) for two numbers that are not negative and not both 0: the
 * cross-entropy of two classes where a row belongs to both by some weights. Its slope t₀σ(z) −
 * t₁σ(−z) rises, so that it is convex, highest at an end and no lower than any of its tangents. One
 * instance a thread.
 */
public final class EntropyRange implements FunctionRange {
  private static final FunctionRange OF_ZERO = FunctionRange.of(LogisticLoss.CROSS_ENTROPY, 0);
  private static final FunctionRange OF_ONE = FunctionRange.of(LogisticLoss.CROSS_ENTROPY, 1);

  private final Interval zero;
  private final Interval one;
  private final double[] ofZero = new double[6];
  private final double[] ofOne = new double[6];

  /**
   * Of one row.
   *
   * @param zero t₀
   * @param one t₁
   */
  public EntropyRange(Interval zero, Interval one) {
    this.zero = zero;
    this.one = one;
  }

  @Override
  public void over(double low, double high, double[] ranges) {
    plain(low, high, ranges);
    if (low == high) {
      return;
    }
    double[] tangent = new double[6];
    double touching = touching(low, high, ranges);
    plain(low, low, tangent);
    double most = tangent[1];
    plain(high, high, tangent);
    most = Math.max(most, tangent[1]);
    plain(touching, touching, tangent);
    Interval run = Interval.between(low, high).minus(Interval.of(touching));
    Interval rise = Interval.between(tangent[2], tangent[3]).times(run);
    double least = Interval.of(tangent[0]).plus(rise).low();
    ranges[0] = Math.max(ranges[0], least);
    ranges[1] = Math.min(ranges[1], most);
  }

  /** Where a tangent that lies high touches: the lowest place, or the end that is next to it. */
  private double touching(double low, double high, double[] ranges) {
    if (ranges[2] >= 0) {
      return low;
    }
    if (ranges[3] <= 0) {
      return high;
    }
    double lowest = Math.log(one.middle() / zero.middle());
    return lowest > low ? Math.min(lowest, high) : low;
  }

  private void plain(double low, double high, double[] ranges) {
    OF_ZERO.over(low, high, ofZero);
    OF_ONE.over(low, high, ofOne);
    for (int k = 0; k < ranges.length; k += 2) {
      Interval sum =
          zero.times(Interval.between(ofZero[k], ofZero[k + 1]))
              .plus(one.times(Interval.between(ofOne[k], ofOne[k + 1])));
      ranges[k] = sum.low();
      ranges[k + 1] = sum.high();
    }
  }
}
