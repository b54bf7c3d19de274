package costscape.lanes;

/**
 * eˣ over an array, in plain Java that the compiler turns into vector instructions: x = n·ln 2 + r
 * with |r| ≤ ½ ln 2, eʳ by the rational form of fdlibm's e_exp.c, 2ⁿ by moving n into the exponent.
 * The error stays below 1 ulp (2.3e-16 was the largest of 10⁷), for |x| ≤ {@value
 * LaneFunctions#LIMIT}.
 *
 * <p>1.1 ns an element on one core, where {@link Math#exp} takes 3.9. C2 vectorises a loop of up to
 * about twenty operations and none with a change between double and long in it, hence three loops;
 * all in one took 4.0 ns, a Taylor polynomial 1.4, a table of 2ⁿ 1.6.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the source prints them
final class PlainExponential {
  static final double LOG2_E = 1.4426950408889634;
  static final double LN2_HIGH = 6.93147180369123816490e-01; // its last 20 bits are 0
  static final double LN2_LOW = 1.90821492927058770002e-10;

  /**
   * Adding this constant leaves n + 1023 in the low bits: next to 1.5·2⁵² a double rounds to whole
   * numbers.
   */
  static final double ROUND = 0x1.8p52 + 1023;

  static final double P1 = 1.66666666666666019037e-01;
  static final double P2 = -2.77777777770155933842e-03;
  static final double P3 = 6.61375632143793436117e-05;
  static final double P4 = -1.65339022054652515390e-06;
  static final double P5 = 4.13813679705723846039e-08;

  private final double[] power;
  private final double[] rest;

  PlainExponential(int lanes) {
    power = new double[lanes];
    rest = new double[lanes];
  }

  /** x ← eˣ. */
  void apply(double[] x) {
    reduce(x, 1, power, rest);
    powersOfTwo(power);
    scaled(rest, power, x);
  }

  /**
   * x ← height / (1 + e^{slope·x}) + floor. With eʳ = (r·c + (1 + r)·d)/d, d = 2 − c, one division
   * serves both quotients; divisions take half of the time.
   */
  void logistic(double[] x, double slope, double height, double floor) {
    reduce(x, slope, power, rest);
    powersOfTwo(power);
    quotients(rest, power, x);
    if (height != 1 || floor != 0) {
      stretch(x, height, floor);
    }
  }

  private static void quotients(double[] rest, double[] power, double[] x) {
    for (int k = 0; k < x.length; k++) {
      double r = rest[k];
      double s = r * r;
      double c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
      double d = 2 - c;
      x[k] = d / (d + (r * c + (1 + r) * d) * power[k]);
    }
  }

  /**
   * e^−z as a fraction: 2ⁿ·(r·c + (1 + r)·d) over d = 2 − c. Numerator and denominator hold 2ⁿ and
   * r meanwhile.
   */
  static void decay(double[] z, double[] numerator, double[] denominator) {
    reduceNegative(z, numerator, denominator);
    powersOfTwo(numerator);
    fractions(numerator, denominator);
  }

  private static void reduceNegative(double[] z, double[] power, double[] rest) {
    for (int k = 0; k < z.length; k++) {
      double x = -z[k];
      double shifted = x * LOG2_E + ROUND;
      double n = shifted - ROUND;
      power[k] = shifted;
      rest[k] = x - n * LN2_HIGH - n * LN2_LOW;
    }
  }

  private static void fractions(double[] numerator, double[] denominator) {
    for (int k = 0; k < numerator.length; k++) {
      double r = denominator[k];
      double s = r * r;
      double c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
      double d = 2 - c;
      denominator[k] = d;
      numerator[k] *= r * c + (1 + r) * d;
    }
  }

  /**
   * x ← tanh x = E/(E + 2), E = e²ˣ − 1. With eʳ = 1 + 2r/d and p = 2ⁿ, E is N/d, N = 2r·p + (p −
   * 1)·d, which is 2r where x is small. So nothing is subtracted from 1, and one division serves
   * all quotients.
   */
  void tanh(double[] x) {
    reduce(x, 2, power, rest);
    powersOfTwo(power);
    tangents(rest, power, x);
  }

  private static void tangents(double[] rest, double[] power, double[] x) {
    for (int k = 0; k < x.length; k++) {
      double r = rest[k];
      double s = r * r;
      double c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
      double d = 2 - c;
      double numerator = (r + r) * power[k] + (power[k] - 1) * d;
      x[k] = numerator / (numerator + (d + d));
    }
  }

  private static void stretch(double[] x, double height, double floor) {
    for (int k = 0; k < x.length; k++) {
      x[k] = x[k] * height + floor;
    }
  }

  private static void reduce(double[] x, double slope, double[] power, double[] rest) {
    for (int k = 0; k < x.length; k++) {
      double z = x[k] * slope;
      double shifted = z * LOG2_E + ROUND;
      double n = shifted - ROUND;
      power[k] = shifted;
      rest[k] = z - n * LN2_HIGH - n * LN2_LOW;
    }
  }

  /** Replaces what {@link #ROUND} left of n by 2ⁿ. */
  static void powersOfTwo(double[] power) {
    for (int k = 0; k < power.length; k++) {
      power[k] = Double.longBitsToDouble(Double.doubleToRawLongBits(power[k]) << 52);
    }
  }

  private static void scaled(double[] rest, double[] power, double[] x) {
    for (int k = 0; k < x.length; k++) {
      double r = rest[k];
      double s = r * r;
      double c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
      x[k] = (1 + (r + r * c / (2 - c))) * power[k];
    }
  }
}
