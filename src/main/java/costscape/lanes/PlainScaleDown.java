package costscape.lanes;

import static costscape.lanes.PlainExponential.ROUND;
import static costscape.lanes.PlainLogOnePlus.COUNTER;
import static costscape.lanes.PlainLogOnePlus.COUNTER_OF_1;

/** Powers of two taken out of an array's large elements, in loops as short as the exponential's. */
final class PlainScaleDown {
  /** Taken from a number's biased exponent behind {@link PlainLogOnePlus#COUNTER}, it leaves d. */
  static final double COUNTER_OF_KEPT = COUNTER_OF_1 + LaneFunctions.KEPT_EXPONENT;

  private final double[] power;

  PlainScaleDown(int lanes) {
    power = new double[lanes];
  }

  void apply(double[] q, double[] taken) {
    counters(q, power);
    excesses(power, taken);
    PlainExponential.powersOfTwo(power);
    multiply(q, power);
  }

  private static void counters(double[] q, double[] exponent) {
    for (int k = 0; k < q.length; k++) {
      exponent[k] = Double.longBitsToDouble(Double.doubleToRawLongBits(q[k]) >>> 52 | COUNTER);
    }
  }

  /** Counts d and leaves the number whose low bits are 2⁻ᵈ's exponent. */
  private static void excesses(double[] exponent, double[] taken) {
    for (int k = 0; k < exponent.length; k++) {
      double d = Math.max(0, exponent[k] - COUNTER_OF_KEPT);
      taken[k] += d;
      exponent[k] = ROUND - d;
    }
  }

  private static void multiply(double[] q, double[] power) {
    for (int k = 0; k < q.length; k++) {
      q[k] *= power[k];
    }
  }
}
