package costscape.lanes;

/**
 * The probability that a standard normal number exceeds x ≥ 0, which is ½ erfc(x/√2), over an
 * array: e^(−x²/2) · q(t) / (2 + 4y) with y = x/√2, t = (y − 3.75)/(y + 3.75) and the polynomial q
 * for (1 + 2y)·e^(y²)·erfc(y) of Shepherd and Laframboise (Math. Comp. 36, 1981, 249). Its 23
 * coefficients were computed anew to 50 digits; q errs by 3e-16 at most. The rounding of x² leaves
 * a relative error of some x²·1e-16 in the tail.
 *
 * <p>The loops are short for the reason given in {@link PlainExponential}.
 */
public final class PlainGaussianTail {
  static final double C0 = 1.2375126308378275;
  static final double C1 = -0.14024059858554525;
  static final double C2 = 0.0035854154854790257;
  static final double C3 = 0.08227673848999506;
  static final double C4 = -0.10880393014244462;
  static final double C5 = 0.09230432116428125;
  static final double C6 = -0.05869339857664934;
  static final double C7 = 0.02836227737211114;
  static final double C8 = -0.009746579683265262;
  static final double C9 = 0.0017556261651970652;
  static final double C10 = 0.000293714378044958;
  static final double C11 = -0.00029015535246077655;
  static final double C12 = 5.164652974177416e-05;
  static final double C13 = 2.2387565714911816e-05;
  static final double C14 = -1.1438048033346894e-05;
  static final double C15 = -9.792625707303523e-07;
  static final double C16 = 1.7419821586224816e-06;
  static final double C17 = -5.084465378687302e-08;
  static final double C18 = -2.4857126248016745e-07;
  static final double C19 = 1.879082322370048e-08;
  static final double C20 = 3.197926671666804e-08;
  static final double C21 = -1.9551358868985616e-09;
  static final double C22 = -2.623107347133476e-09;

  static final double SHIFT = 3.75;
  static final double ONE_OVER_SQRT_2_PI = 0.3989422804014327;
  static final double SQRT_HALF = 0.7071067811865476;

  private final LaneFunctions functions;
  private final double[] t;
  private final double[] q;
  private final double[] power;

  /** By functions of arrays of as many lanes. */
  public PlainGaussianTail(LaneFunctions functions, int lanes) {
    this.functions = functions;
    t = new double[lanes];
    q = new double[lanes];
    power = new double[lanes];
  }

  /** z ← z·Φ(z) = max(0, z) − |z|·(1 − Φ(|z|)), Φ being the normal distribution's function. */
  public void gelu(double[] z) {
    arguments(z, t, power);
    functions.exponential(power);
    first(t, q);
    second(t, q);
    third(t, q);
    products(z, q, power);
  }

  /**
   * Writes the first two derivatives of z·Φ(z), which are Φ(z) + z·φ(z) and φ(z)·(2 − z²), φ being
   * the density.
   */
  public void geluDerivatives(double[] z, double[] slope, double[] bend) {
    arguments(z, t, power);
    functions.exponential(power);
    first(t, q);
    second(t, q);
    third(t, q);
    for (int k = 0; k < z.length; k++) {
      double tail = q[k] * power[k] / (2 + 4 * (Math.abs(z[k]) * SQRT_HALF));
      double density = ONE_OVER_SQRT_2_PI * power[k];
      slope[k] = (z[k] > 0 ? 1 - tail : tail) + z[k] * density;
      bend[k] = density * (2 - z[k] * z[k]);
    }
  }

  private static void arguments(double[] z, double[] t, double[] power) {
    for (int k = 0; k < z.length; k++) {
      double y = Math.abs(z[k]) * SQRT_HALF;
      t[k] = (y - SHIFT) / (y + SHIFT);
      power[k] = Math.max(-0.5 * z[k] * z[k], -LaneFunctions.LIMIT);
    }
  }

  private static void first(double[] t, double[] q) {
    for (int k = 0; k < t.length; k++) {
      double x = t[k];
      q[k] = ((((((C22 * x + C21) * x + C20) * x + C19) * x + C18) * x + C17) * x + C16) * x + C15;
    }
  }

  private static void second(double[] t, double[] q) {
    for (int k = 0; k < t.length; k++) {
      double x = t[k];
      double above = q[k];
      q[k] =
          (((((((above * x + C14) * x + C13) * x + C12) * x + C11) * x + C10) * x + C9) * x + C8)
                  * x
              + C7;
    }
  }

  private static void third(double[] t, double[] q) {
    for (int k = 0; k < t.length; k++) {
      double x = t[k];
      double above = q[k];
      q[k] = ((((((above * x + C6) * x + C5) * x + C4) * x + C3) * x + C2) * x + C1) * x + C0;
    }
  }

  private static void products(double[] z, double[] q, double[] power) {
    for (int k = 0; k < z.length; k++) {
      double size = Math.abs(z[k]);
      double tail = q[k] * power[k] / (2 + 4 * (size * SQRT_HALF));
      z[k] = Math.max(0, z[k]) - size * tail;
    }
  }

  /** The tail of one number, by the same operations. */
  static double of(double x) {
    double y = x * SQRT_HALF;
    double t = (y - SHIFT) / (y + SHIFT);
    double q = C22;
    for (int k = REST.length - 1; k >= 0; k--) {
      q = q * t + REST[k];
    }
    double power = Scalar.exp(Math.max(-0.5 * x * x, -LaneFunctions.LIMIT));
    return q * power / (2 + 4 * y);
  }

  private static final double[] REST = {
    C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20,
    C21
  };
}
