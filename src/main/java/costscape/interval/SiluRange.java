package costscape.interval;

/**
 * z·σ(z) with its first two derivatives, σ + zσ′ and 2σ′ + zσ″, over an interval. Each is bounded
 * at the interval's ends, and at the points where it turns that lie between. The value has one, its
 * slope the two zeros of the bend, and the bend 0 and two more; outside of them it goes one way.
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
