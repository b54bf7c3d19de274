package costscape.browser;

/**
 * Sine and cosine as {@link StrictMath} has them, bit for bit: by the formulas of fdlibm's k_sin.c,
 * k_cos.c and e_rem_pio2.c, for |x| up to 2¹⁹·π/2. The rows of the moons are made of them.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the source prints them
final class FdlibmAngles {
  private static final int QUARTER = 0x3fe921fb; // the upper half of π/4
  private static final double TWO_OVER_PI = 6.36619772367581382433e-01;

  /** π/2 in three parts of 33 bits, and what each leaves. */
  private static final double[] PARTS = {
    1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21
  };

  private static final double[] RESTS = {
    6.07710050650619224932e-11, 2.02226624879595063154e-21, 8.47842766036889956997e-32
  };

  private FdlibmAngles() {}

  static double sin(double x) {
    return turned(x, 0);
  }

  static double cos(double x) {
    return turned(x, 1);
  }

  /** The sine of x and so many right angles. */
  private static double turned(double x, int turns) {
    int size = Halves.high(x) & 0x7fffffff;
    if (size <= QUARTER) {
      return turns == 0 ? sine(x, 0, false) : cosine(x, 0);
    }
    int n = (int) (Math.abs(x) * TWO_OVER_PI + 0.5);
    double[] rest = rest(Math.abs(x), n, size >> 20);
    double sign = x < 0 ? -1 : 1;
    int quadrant = ((x < 0 ? -n : n) + turns) & 3;
    double value =
        (quadrant & 1) == 0
            ? sine(sign * rest[0], sign * rest[1], true)
            : cosine(sign * rest[0], sign * rest[1]);
    return quadrant < 2 ? value : -value;
  }

  /** x − n·π/2 as a sum of two numbers. */
  private static double[] rest(double x, int n, int exponent) {
    double r = x - n * PARTS[0];
    double w = n * RESTS[0];
    double first = r - w;
    int[] enough = {16, 49};
    for (int part = 1; part < 3; part++) {
      if (exponent - (Halves.high(first) >> 20 & 0x7ff) <= enough[part - 1]) {
        break;
      }
      double before = r;
      w = n * PARTS[part];
      r = before - w;
      w = n * RESTS[part] - ((before - r) - w);
      first = r - w;
    }
    return new double[] {first, (r - first) - w};
  }

  private static double sine(double x, double y, boolean tail) {
    if ((Halves.high(x) & 0x7fffffff) < 0x3e400000) {
      return x;
    }
    double z = x * x;
    double v = z * x;
    double r = -2.50507602534068634195e-08 + z * 1.58969099521155010221e-10;
    r = 2.75573137070700676789e-06 + z * r;
    r = -1.98412698298579493134e-04 + z * r;
    r = 8.33333333332248946124e-03 + z * r;
    double s = -1.66666666666666324348e-01;
    return tail ? x - ((z * (0.5 * y - v * r) - y) - v * s) : x + v * (s + z * r);
  }

  private static double cosine(double x, double y) {
    int size = Halves.high(x) & 0x7fffffff;
    if (size < 0x3e400000) {
      return 1;
    }
    double z = x * x;
    double r = 2.08757232129817482790e-09 + z * -1.13596475577881948265e-11;
    r = -2.75573143513906633035e-07 + z * r;
    r = 2.48015872894767294178e-05 + z * r;
    r = -1.38888888888741095749e-03 + z * r;
    r = z * (4.16666666666666019037e-02 + z * r);
    if (size < 0x3FD33333) { // |x| < 0.3
      return 1 - (0.5 * z - (z * r - x * y));
    }
    double part = size > 0x3fe90000 ? 0.28125 : Halves.withHigh(0, size - 0x00200000);
    return (1 - part) - ((0.5 * z - part) - (z * r - x * y));
  }
}
