package costscape.browser;

/**
 * log(1 + x), eˣ − 1 and tanh x as {@link StrictMath} has them, bit for bit: by the formulas of
 * fdlibm's s_log1p.c, s_expm1.c and s_tanh.c. Browsers differ in them (of 20,000 numbers Chromium
 * 156 has the last bit of tanh otherwise in 14, of log1p in 15), and training carries that on.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the source prints them
final class Fdlibm {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double ONE_OVER_LN2 = 1.44269504088896338700e+00;
  private static final int ONE = 0x3ff00000;

  private Fdlibm() {}

  static double log1p(double x) {
    int high = Halves.high(x);
    int size = high & 0x7fffffff;
    if (!(x > -1) || high >= 0x7ff00000) {
      return x == -1 ? Double.NEGATIVE_INFINITY : x == Double.POSITIVE_INFINITY ? x : Double.NaN;
    }
    if (size < 0x3e200000) { // |x| < 2⁻²⁹
      return size < 0x3c900000 ? x : x - x * x * 0.5;
    }
    if (high < 0x3FDA827A && (high > 0 || high <= 0xbfd2bec3)) { // √½ < 1 + x < √2
      return log1p(x, 1, 0, 0);
    }
    double u = high < 0x43400000 ? 1 + x : x;
    int upper = Halves.high(u);
    int k = (upper >> 20) - 1023;
    double lost = high >= 0x43400000 ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    upper &= 0xfffff;
    if (upper < 0x6a09e) {
      u = Halves.withHigh(u, upper | ONE);
    } else {
      k++;
      u = Halves.withHigh(u, upper | 0x3fe00000);
      upper = (0x00100000 - upper) >> 2;
    }
    return log1p(u - 1, upper, k, lost);
  }

  /** k ln 2 + log(1 + f) + c; the upper half of f is 0 where |f| < 2⁻²⁰. */
  private static double log1p(double f, int upper, int k, double c) {
    double half = 0.5 * f * f;
    if (upper == 0) {
      if (f == 0) {
        return k == 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
      }
      double rest = half * (1 - 0.66666666666666666 * f);
      return k == 0 ? f - rest : k * LN2_HIGH - ((rest - (k * LN2_LOW + c)) - f);
    }
    double s = f / (2 + f);
    double z = s * s;
    double r = z * logarithm(z);
    return k == 0
        ? f - (half - s * (half + r))
        : k * LN2_HIGH - ((half - (s * (half + r) + (k * LN2_LOW + c))) - f);
  }

  private static double logarithm(double z) {
    double sum = 1.531383769920937332e-01 + z * 1.479819860511658591e-01;
    sum = 1.818357216161805012e-01 + z * sum;
    sum = 2.222219843214978396e-01 + z * sum;
    sum = 2.857142874366239149e-01 + z * sum;
    sum = 3.999999999940941908e-01 + z * sum;
    return 6.666666666666735130e-01 + z * sum;
  }

  static double expm1(double x) {
    int size = Halves.high(x) & 0x7fffffff;
    if (size >= 0x4043687A && (x < 0 || size >= 0x40862E42)) { // below −56 ln 2, or near overflow
      return Double.isNaN(x)
          ? x
          : x < 0
              ? -1
              : x > 7.09782712893383973096e+02 ? Double.POSITIVE_INFINITY : reduced(x, size);
    }
    return size < 0x3c900000 ? x : reduced(x, size);
  }

  /** With x = k ln 2 + r, the part of r that rounding lost being c. */
  private static double reduced(double x, int size) {
    if (size <= 0x3fd62e42) { // |x| ≤ ½ ln 2
      return scaled(x, 0, 0);
    }
    int k = x < 0 ? -1 : 1;
    if (size >= 0x3FF0A2B2) { // |x| ≥ 1½ ln 2
      k = (int) (ONE_OVER_LN2 * x + (x < 0 ? -0.5 : 0.5));
    }
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    return scaled(r, k, (high - r) - low);
  }

  private static double scaled(double x, int k, double c) {
    double half = 0.5 * x;
    double square = x * half;
    double sum = 4.00821782732936239552e-06 + square * -2.01099218183624371326e-07;
    sum = -7.93650757867487942473e-05 + square * sum;
    sum = 1.58730158725481460165e-03 + square * sum;
    sum = -3.33333333333331316428e-02 + square * sum;
    double r = 1 + square * sum;
    double t = 3 - r * half;
    double e = square * ((r - t) / (6 - x * t));
    return k == 0 ? x - (x * e - square) : powered(x, k, x * (e - c) - c - square);
  }

  private static double powered(double x, int k, double e) {
    if (k == -1) {
      return 0.5 * (x - e) - 0.5;
    }
    if (k == 1) {
      return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    }
    if (k <= -2 || k > 56) {
      double y = 1 - (e - x);
      return (k == 1024 ? y * 2 * 0x1p1023 : raised(y, k)) - 1;
    }
    return k < 20
        ? raised(Halves.withHigh(1, ONE - (0x200000 >> k)) - (e - x), k)
        : raised(x - (e + Halves.withHigh(1, (0x3ff - k) << 20)) + 1, k);
  }

  private static double raised(double y, int k) {
    return Halves.withHigh(y, Halves.high(y) + (k << 20));
  }

  static double tanh(double x) {
    double size = Math.abs(x);
    int high = Halves.high(size);
    if (!(size < 22)) {
      return Double.isNaN(x) ? x : x > 0 ? 1 : -1;
    }
    if (high < 0x3c800000) { // |x| < 2⁻⁵⁵
      return x * (1 + x);
    }
    double t = expm1(high >= ONE ? 2 * size : -2 * size);
    double z = high >= ONE ? 1 - 2 / (t + 2) : -t / (t + 2);
    return x < 0 ? -z : z;
  }

  /** The distance to the next number, which the translator has wrong: far too small. */
  static double ulp(double x) {
    int exponent = (Halves.high(x) & 0x7ff00000) >> 20;
    if (exponent == 0x7ff) {
      return Math.abs(x);
    }
    return exponent > 52
        ? Halves.withHigh(0, (exponent - 52) << 20)
        : exponent == 0 ? Double.MIN_VALUE : Double.MIN_VALUE * (1L << (exponent - 1));
  }
}
