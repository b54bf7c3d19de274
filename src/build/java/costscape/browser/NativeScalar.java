package costscape.browser;

/**
 * The bits of the exponential and the logarithm of the engine's {@code Scalar} in the translated
 * engine, with the same results bit for bit. {@code Math.exp} of JavaScript differs by the last bit
 * in one number of some, and training makes other digits of that: 500 steps of gradient descent on
 * iris ended with none in common. JavaScript is slow at the bits of doubles, so powers of two come
 * from a table, and the exponent of a number is read in the memory that two arrays share.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the source prints them
final class NativeScalar {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final int BIAS = 1023;

  /** Next to 1.5·2⁵² a double rounds to whole numbers. */
  private static final double ROUND = 0x1.8p52 + BIAS;

  private static final int FROM_SQRT2 = 0x3ff00000 - 0x3fe6a09e;

  private static final double[] POWERS_OF_TWO = powersOfTwo();

  private NativeScalar() {}

  /** The powers 2ⁿ of all normal numbers, n from −1022 on. */
  private static double[] powersOfTwo() {
    double[] powers = new double[2 * BIAS];
    powers[0] = Double.MIN_NORMAL;
    for (int k = 1; k < powers.length; k++) {
      powers[k] = 2 * powers[k - 1];
    }
    return powers;
  }

  static double powerOfTwo(double shifted) {
    return POWERS_OF_TWO[(int) (shifted - ROUND) + BIAS - 1];
  }

  static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return StrictMath.log(x);
    }
    int high = NativeBits.high(x);
    int exponent = ((high + FROM_SQRT2) >> 20) - BIAS;
    double f = NativeBits.withHigh(x, high - (exponent << 20)) - 1;
    double s = f / (2 + f);
    double half = 0.5 * f * f;
    return exponent * LN2_HIGH - (half - (s * (half + rest(s * s)) + exponent * LN2_LOW) - f);
  }

  private static double rest(double z) {
    return z
        * (6.666666666666735130e-01
            + z
                * (3.999999999940941908e-01
                    + z
                        * (2.857142874366239149e-01
                            + z
                                * (2.222219843214978396e-01
                                    + z
                                        * (1.818357216161805012e-01
                                            + z
                                                * (1.531383769920937332e-01
                                                    + z * 1.479819860511658591e-01))))));
  }
}
