package costscape.lanes;

import static costscape.lanes.PlainExponential.LN2_HIGH;
import static costscape.lanes.PlainExponential.LN2_LOW;
import static costscape.lanes.PlainExponential.ROUND;

/**
 * log(1 + q) over an array, 0 ≤ q ≤ e⁷⁰⁰, to full relative accuracy however small q is. With 1 + q
 * = 2ᵉ(1 + f), |f| below √2 − 1, the logarithm is e·ln 2 + log(1 + f), the latter by fdlibm's
 * e_log.c, and the part of q that rounding lost in 1 + q is added in first order.
 *
 * <p>1.9 ns an element on one core, where {@link Math#log1p} takes 10 and {@link Math#log} 5.6. The
 * loops are short for the reason given in {@link PlainExponential}. Powers of two are taken out of
 * large q by the same constants.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the source prints them
final class PlainLogOnePlus {
  static final double L1 = 6.666666666666735130e-01;
  static final double L2 = 3.999999999940941908e-01;
  static final double L3 = 2.857142874366239149e-01;
  static final double L4 = 2.222219843214978396e-01;
  static final double L5 = 1.818357216161805012e-01;
  static final double L6 = 1.531383769920937332e-01;
  static final double L7 = 1.479819860511658591e-01;

  /**
   * Added to the bits of a double, this constant carries into the exponent where the significand is
   * √2 or more.
   */
  static final long FROM_SQRT2 = (0x3ff00000L - 0x3fe6a09eL) << 32;

  static final long EXPONENT = 0x7ffL << 52;
  static final long TWICE_BIAS = 2046L << 52;

  /**
   * The bits of 2⁵². Where a whole number is put into their last bits, the double is 2⁵² plus that
   * number.
   */
  static final long COUNTER = 0x4330000000000000L;

  static final double COUNTER_OF_1 = 0x1p52 + 1023;

  /** A number's biased exponent behind {@link #COUNTER}, less this constant, is d. */
  private static final double COUNTER_OF_KEPT = COUNTER_OF_1 + LaneFunctions.KEPT_EXPONENT;

  private final double[] sum;
  private final double[] scale;
  private final double[] exponent;
  private final double[] fraction;
  private final double[] lost;
  private final double[] shortfall;

  PlainLogOnePlus(int lanes) {
    sum = new double[lanes];
    scale = new double[lanes];
    exponent = new double[lanes];
    fraction = new double[lanes];
    lost = new double[lanes];
    shortfall = new double[lanes];
  }

  /** total ← total + log(1 + q). */
  void addTo(double[] total, double[] q) {
    onePlus(q, sum);
    exponents(sum, scale, exponent);
    fractions(q, sum, scale, fraction, lost);
    series(fraction, shortfall);
    sum(fraction, shortfall, lost, exponent, total);
  }

  private static void onePlus(double[] q, double[] sum) {
    for (int k = 0; k < q.length; k++) {
      sum[k] = 1 + q[k];
    }
  }

  private static void exponents(double[] sum, double[] scale, double[] exponent) {
    for (int k = 0; k < sum.length; k++) {
      long bits = Double.doubleToRawLongBits(sum[k]) + FROM_SQRT2;
      scale[k] = Double.longBitsToDouble(TWICE_BIAS - (bits & EXPONENT));
      exponent[k] = Double.longBitsToDouble(bits >>> 52 | COUNTER);
    }
  }

  private static void fractions(
      double[] q, double[] sum, double[] scale, double[] fraction, double[] lost) {
    for (int k = 0; k < q.length; k++) {
      double f = sum[k] * scale[k] - 1;
      fraction[k] = f;
      lost[k] = (q[k] - (sum[k] - 1)) * scale[k] * (1 - f);
    }
  }

  /** Writes f − log(1 + f). */
  private static void series(double[] fraction, double[] shortfall) {
    for (int k = 0; k < fraction.length; k++) {
      double f = fraction[k];
      double s = f / (2 + f);
      double z = s * s;
      double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
      double half = 0.5 * f * f;
      shortfall[k] = half - s * (half + r);
    }
  }

  private static void sum(
      double[] fraction, double[] shortfall, double[] lost, double[] exponent, double[] total) {
    for (int k = 0; k < fraction.length; k++) {
      double e = exponent[k] - COUNTER_OF_1;
      total[k] += e * LN2_HIGH + (fraction[k] - (shortfall[k] - (e * LN2_LOW + lost[k])));
    }
  }

  /** q ← q·2⁻ᵈ and taken ← taken + d, with d as {@link LaneFunctions#scaleDown} has it. */
  void scaleDown(double[] q, double[] taken) {
    counters(q, scale);
    excesses(scale, taken);
    PlainExponential.powersOfTwo(scale);
    multiply(q, scale);
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
