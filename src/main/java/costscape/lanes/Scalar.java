package costscape.lanes;

import static costscape.lanes.PlainExponential.LN2_HIGH;
import static costscape.lanes.PlainExponential.LN2_LOW;
import static costscape.lanes.PlainExponential.LOG2_E;
import static costscape.lanes.PlainExponential.P1;
import static costscape.lanes.PlainExponential.P2;
import static costscape.lanes.PlainExponential.P3;
import static costscape.lanes.PlainExponential.P4;
import static costscape.lanes.PlainExponential.P5;
import static costscape.lanes.PlainExponential.ROUND;
import static costscape.lanes.PlainLogOnePlus.FROM_SQRT2;
import static costscape.lanes.PlainLogOnePlus.L1;
import static costscape.lanes.PlainLogOnePlus.L2;
import static costscape.lanes.PlainLogOnePlus.L3;
import static costscape.lanes.PlainLogOnePlus.L4;
import static costscape.lanes.PlainLogOnePlus.L5;
import static costscape.lanes.PlainLogOnePlus.L6;
import static costscape.lanes.PlainLogOnePlus.L7;

/**
 * Exponential and logarithm of one number, by the formulas of {@link LaneFunctions}. They give the
 * same bits on every Java and every machine. {@link Math#exp} and {@link Math#log} may differ by an
 * ulp between machines, and training carries that on into other digits. Functions that are needed
 * less often are taken from {@link StrictMath}, which is the same everywhere too.
 */
public final class Scalar {
  private Scalar() {}

  /** eˣ. */
  public static double exp(double x) {
    if (!(Math.abs(x) <= LaneFunctions.LIMIT)) {
      return StrictMath.exp(x);
    }
    double shifted = x * LOG2_E + ROUND;
    double r = rest(x, shifted);
    double c = c(r);
    return (1 + (r + r * c / (2 - c))) * powerOfTwo(shifted);
  }

  /** The numerator of e^−z, as {@link LaneFunctions#decay} has it; at most 1 beyond its range. */
  public static double decayNumerator(double z) {
    if (!(Math.abs(z) <= LaneFunctions.LIMIT)) {
      return z < 0 ? 1 : StrictMath.exp(-z);
    }
    double shifted = -z * LOG2_E + ROUND;
    double r = rest(-z, shifted);
    double c = c(r);
    return powerOfTwo(shifted) * (r * c + (1 + r) * (2 - c));
  }

  /** The denominator of e^−z. */
  public static double decayDenominator(double z) {
    if (!(Math.abs(z) <= LaneFunctions.LIMIT)) {
      return z < 0 ? StrictMath.exp(z) : 1;
    }
    return 2 - c(rest(-z, -z * LOG2_E + ROUND));
  }

  private static double rest(double x, double shifted) {
    double n = shifted - ROUND;
    return x - n * LN2_HIGH - n * LN2_LOW;
  }

  /** 2ⁿ from what {@link PlainExponential#ROUND} left of n. */
  static double powerOfTwo(double shifted) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
  }

  /** The quantity that fdlibm's e_exp.c calls c. */
  private static double c(double r) {
    double s = r * r;
    return r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
  }

  /**
   * 1 − Φ(x) = ½ erfc(x/√2) for x ≥ 0: the probability that a standard normal number exceeds x, as
   * {@link PlainGaussianTail} has it.
   */
  public static double gaussianTail(double x) {
    return PlainGaussianTail.of(x);
  }

  /** log x: x = 2ᵉ(1 + f), and log(1 + f) by fdlibm's e_log.c. The error stays below 1 ulp. */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return StrictMath.log(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    long exponent = ((bits + FROM_SQRT2) >> 52) - 1023;
    double f = Double.longBitsToDouble(bits - (exponent << 52)) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
    double half = 0.5 * f * f;
    return exponent * LN2_HIGH - (half - (s * (half + r) + exponent * LN2_LOW) - f);
  }
}
