package costscape.lanes;

import static costscape.lanes.PlainExponential.ROUND;
import static costscape.lanes.PlainLogOnePlus.COUNTER;
import static costscape.lanes.PlainLogOnePlus.COUNTER_OF_1;

/**
 * Takes powers of two out of an array's large elements. The loops are short for the reason given in
 * {@link PlainExponential}.
 */
final class PlainScaleDown {
  /**
   * A number's biased exponent behind {@link PlainLogOnePlus#COUNTER}, less this constant, is d.
   */
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

  /** Adds d to what was taken, and leaves a number whose low bits are the exponent of 2⁻ᵈ. */
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
