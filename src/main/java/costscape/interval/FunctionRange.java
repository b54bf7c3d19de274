package costscape.interval;

import costscape.cost.LogisticLoss;
import costscape.network.ActivationFunction;
import java.util.Map;
import java.util.Optional;

/**
 * A function of one variable with its first two derivatives over an interval. Writes low and high
 * of the value, of the slope and of the bend, six numbers.
 */
@FunctionalInterface
public interface FunctionRange {
  void over(double low, double high, double[] ranges);

  /** The bounds of activations without a setting. */
  Map<ActivationFunction, FunctionRange> BY_ACTIVATION =
      Map.of(
          ActivationFunction.SIGMOID, Elementary::sigmoid,
          ActivationFunction.TANH, FunctionRange::tanh,
          ActivationFunction.RELU, FunctionRange::relu,
          ActivationFunction.SOFTPLUS, FunctionRange::crossEntropy, // of label 0: log(1 + eᶻ)
          ActivationFunction.ELU, FunctionRange::elu,
          ActivationFunction.SILU, SiluRange::over,
          ActivationFunction.IDENTITY, FunctionRange::identity);

  /**
   * The bounds of an activation.
   *
   * @throws IllegalArgumentException where {@link #isKnown} says no
   */
  static FunctionRange of(ActivationFunction activation) {
    return known(activation)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no bounds of %s units are known".formatted(activation.word())));
  }

  /** Returns whether bounds of an activation are known. */
  static boolean isKnown(ActivationFunction activation) {
    return known(activation).isPresent();
  }

  private static Optional<FunctionRange> known(ActivationFunction activation) {
    if (activation.slope() == ActivationFunction.Slope.BENT) {
      double below = activation.slopeBelow();
      return Optional.of((low, high, ranges) -> bent(below, low, high, ranges));
    }
    return Optional.ofNullable(BY_ACTIVATION.get(activation));
  }

  /**
   * The same along a line, where a relu unit's second derivative on its kink is a jump of the slope
   * upwards: a measure that is not negative. For a convex f, f(z(t)) bends up by f′(z)z″ or more.
   */
  static FunctionRange alongLine(ActivationFunction activation) {
    FunctionRange plane = of(activation);
    return activation.hasKink()
        ? (low, high, ranges) -> {
          plane.over(low, high, ranges);
          ranges[4] = 0;
        }
        : plane;
  }

  private static void identity(double low, double high, double[] ranges) {
    ranges[0] = low;
    ranges[1] = high;
    ranges[2] = 1;
    ranges[3] = 1;
    ranges[4] = 0;
    ranges[5] = 0;
  }

  /** tanh′(z) = 4σ′(2z), tanh″(z) = 8σ″(2z); products with powers of 2 are exact. */
  private static void tanh(double low, double high, double[] ranges) {
    Elementary.sigmoid(2 * low, 2 * high, ranges);
    ranges[0] = Elementary.tanhLow(low);
    ranges[1] = Elementary.tanhHigh(high);
    ranges[2] *= 4;
    ranges[3] *= 4;
    ranges[4] *= 8;
    ranges[5] *= 8;
  }

  /**
   * Over a kink the slope is any number from 0 to 1, Clarke's generalised derivative, for which the
   * mean value theorem holds (Optimization and Nonsmooth Analysis, 1983, theorem 2.3.7). There is
   * no second derivative: nothing is known of the bend.
   */
  private static void relu(double low, double high, double[] ranges) {
    ranges[0] = Math.max(0, low);
    ranges[1] = Math.max(0, high);
    twoSlopes(low, high, 0, ranges);
  }

  /** Sets the ranges of a function like relu, with another derivative below 0. */
  private static void bent(double below, double low, double high, double[] ranges) {
    ranges[0] = low < 0 ? Bounds.down(below * low) : low;
    ranges[1] = high < 0 ? Bounds.up(below * high) : high;
    twoSlopes(low, high, below, ranges);
  }

  private static void twoSlopes(double low, double high, double below, double[] ranges) {
    ranges[2] = low > 0 ? 1 : below;
    ranges[3] = high < 0 ? below : 1;
    boolean smooth = low > 0 || high < 0;
    ranges[4] = smooth ? 0 : Double.NEGATIVE_INFINITY;
    ranges[5] = smooth ? 0 : Double.POSITIVE_INFINITY;
  }

  /**
   * Value and slope rise. The slope is Lipschitz: where it has a corner, at 0, its generalised
   * derivative is any number from 0 to 1 (Clarke, as above), and an interval that holds these
   * serves as second derivatives do.
   */
  private static void elu(double low, double high, double[] ranges) {
    ranges[0] = low > 0 ? low : Elementary.expm1Low(low);
    ranges[1] = high > 0 ? high : Elementary.expm1High(high);
    ranges[2] = low >= 0 ? 1 : Elementary.expLow(low);
    ranges[3] = high >= 0 ? 1 : Math.min(1, Elementary.expHigh(high));
    ranges[4] = high >= 0 ? 0 : ranges[2];
    ranges[5] = low > 0 ? 0 : ranges[3];
  }

  /** A row's loss as a function of its logit. */
  static FunctionRange of(LogisticLoss loss, int label) {
    FunctionRange zero =
        switch (loss) {
          case CROSS_ENTROPY -> FunctionRange::crossEntropy;
          case SQUARED -> FunctionRange::squared;
        };
    return label == 0 ? zero : (low, high, ranges) -> mirrored(zero, low, high, ranges);
  }

  /** f(−z): values and bends are f's at −z, slopes have the other sign. */
  private static void mirrored(FunctionRange zero, double low, double high, double[] ranges) {
    zero.over(-high, -low, ranges);
    double slopeLow = ranges[2];
    ranges[2] = -ranges[3];
    ranges[3] = -slopeLow;
  }

  /**
   * (z − t)²/m, 2(z − t)/m and 2/m.
   *
   * @param target t
   * @param outputs m
   */
  static FunctionRange squaredError(double target, int outputs) {
    Interval share = Interval.of(1).over(Interval.of(outputs));
    Interval bend = share.times(Interval.of(2));
    return (low, high, ranges) -> {
      Interval error = Interval.between(low, high).minus(Interval.of(target));
      Interval value = outputs == 1 ? error.square() : error.square().times(share);
      Interval slope = outputs == 1 ? twice(error) : error.times(bend);
      ranges[0] = value.low();
      ranges[1] = value.high();
      ranges[2] = slope.low();
      ranges[3] = slope.high();
      ranges[4] = outputs == 1 ? 2 : bend.low();
      ranges[5] = outputs == 1 ? 2 : bend.high();
    };
  }

  /** Doubling is exact. */
  private static Interval twice(Interval value) {
    return Interval.between(2 * value.low(), 2 * value.high());
  }

  /** log(1 + eᶻ), σ and σ′. */
  private static void crossEntropy(double low, double high, double[] ranges) {
    Elementary.sigmoid(low, high, ranges);
    for (int k = 5; k >= 2; k--) {
      ranges[k] = ranges[k - 2];
    }
    ranges[0] = Elementary.softplusLow(low);
    ranges[1] = Elementary.softplusHigh(high);
  }

  /** ½σ², σσ′ and σ′² + σσ″. */
  private static void squared(double low, double high, double[] ranges) {
    Elementary.sigmoid(low, high, ranges);
    Interval value = Interval.between(ranges[0], ranges[1]);
    Interval slope = Interval.between(ranges[2], ranges[3]);
    Interval bend = slope.square().plus(value.times(Interval.between(ranges[4], ranges[5])));
    Interval half = value.square().times(Interval.of(0.5));
    Interval rise = value.times(slope);
    ranges[0] = half.low();
    ranges[1] = half.high();
    ranges[2] = rise.low();
    ranges[3] = rise.high();
    ranges[4] = bend.low();
    ranges[5] = bend.high();
  }

  /**
   * t₀ log(1 + eᶻ) + t₁ log(1 + e⁻ᶻ) for two numbers that are not negative and not both 0: the
   * cross-entropy of two classes where a row belongs to both by some weights. Its slope t₀σ(z) −
   * t₁σ(−z) rises, so that it is convex, highest at an end and no lower than any of its tangents.
   * One instance a thread.
   */
  final class EntropyRange implements FunctionRange {
    private static final FunctionRange OF_ZERO = FunctionRange.of(LogisticLoss.CROSS_ENTROPY, 0);
    private static final FunctionRange OF_ONE = FunctionRange.of(LogisticLoss.CROSS_ENTROPY, 1);

    private final Interval zero;
    private final Interval one;
    private final double[] ofZero = new double[6];
    private final double[] ofOne = new double[6];

    /**
     * A range for one row.
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

  /**
   * z·σ(z) with its first two derivatives, σ + zσ′ and 2σ′ + zσ″, over an interval. Each is bounded
   * at the interval's ends, and at the points where it turns that lie between. The value has one,
   * its slope the two zeros of the bend, and the bend 0 and two more; outside of them it goes one
   * way.
   */
  final class SiluRange {
    /** Where the value is smallest, from below and from above, and the value there. */
    private static final Interval LEAST_AT = new Interval(-1.278464542761074, -1.2784645427610735);

    private static final double LEAST = -0.27846454276107385;

    /** Where the slope is largest; at minus that it is smallest. */
    private static final Interval STEEPEST_AT = new Interval(2.399357280515467, 2.399357280515468);

    private static final double MOST_SLOPE = 1.0998393201288672;
    private static final double LEAST_SLOPE = -0.09983932012886693;

    /** Where the bend is smallest, and at minus that; at 0 it is largest, ½. */
    private static final Interval BENT_AT = new Interval(3.4358409935351104, 3.4358409935351113);

    private static final double LEAST_BEND = -0.0369143731998932;

    private SiluRange() {}

    static void over(double low, double high, double[] ranges) {
      double[] one = at(low, ranges);
      double[] other = at(high, ranges);
      for (int k = 0; k < ranges.length; k += 2) {
        ranges[k] = Math.min(one[k], other[k]);
        ranges[k + 1] = Math.max(one[k + 1], other[k + 1]);
      }
      if (meets(low, high, LEAST_AT)) {
        ranges[0] = LEAST;
      }
      if (meets(low, high, STEEPEST_AT)) {
        ranges[3] = MOST_SLOPE;
      }
      if (meets(low, high, STEEPEST_AT.negated())) {
        ranges[2] = LEAST_SLOPE;
      }
      if (meets(low, high, BENT_AT) || meets(low, high, BENT_AT.negated())) {
        ranges[4] = LEAST_BEND;
      }
      if (low <= 0 && high >= 0) {
        ranges[5] = 0.5;
      }
    }

    private static boolean meets(double low, double high, Interval place) {
      return low <= place.high() && high >= place.low();
    }

    /** Bounds at one z. */
    private static double[] at(double z, double[] room) {
      Elementary.sigmoid(z, z, room);
      Interval self = Interval.between(z, z);
      Interval value = Interval.between(room[0], room[1]);
      Interval slope = Interval.between(room[2], room[3]);
      Interval bend = Interval.between(room[4], room[5]);
      Interval own = value.times(self);
      Interval ownSlope = value.plus(self.times(slope));
      Interval ownBend = slope.times(Interval.of(2)).plus(self.times(bend));
      return new double[] {
        own.low(), own.high(), ownSlope.low(), ownSlope.high(), ownBend.low(), ownBend.high()
      };
    }
  }
}
