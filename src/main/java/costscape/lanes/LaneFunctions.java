package costscape.lanes;

/**
 * Elementary functions over whole arrays, in plain Java that the compiler turns into vector
 * instructions; a lane is one element. Sweeps and trainings spend their time here. An instance has
 * room for its work and is for one thread.
 */
public final class LaneFunctions {
  /** Exponents may lie between −LIMIT and LIMIT. */
  public static final double LIMIT = 700;

  /** {@link #scaleDown} leaves numbers below 2 to the power of this exponent plus 1. */
  public static final int KEPT_EXPONENT = 64;

  private final int lanes;
  private final PlainExponential exponential;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private PlainLogOnePlus logOnePlus;

  /** Makes the functions of arrays of so many lanes. */
  public LaneFunctions(int lanes) {
    this.lanes = lanes;
    this.exponential = new PlainExponential(lanes);
  }

  /**
   * e^−z as a fraction, for |z| ≤ {@value #LIMIT}: with it a sigmoid is d/(n + d) and 1 less it is
   * n/(n + d), both to a few ulp of themselves and by one division.
   */
  public void decay(double[] z, double[] numerator, double[] denominator) {
    PlainExponential.decay(z, numerator, denominator);
  }

  /** x ← eˣ, for |x| ≤ {@value #LIMIT}. The error stays below 1 ulp. */
  public void exponential(double[] x) {
    exponential.apply(x);
  }

  /** z ← height / (1 + e^{slope·z}) + floor, for |slope·z| ≤ {@value #LIMIT}. */
  public void logistic(double[] z, double slope, double height, double floor) {
    exponential.logistic(z, slope, height, floor);
  }

  /**
   * z ← tanh z, for |2z| ≤ {@value #LIMIT}, to full relative accuracy however small z is: 2σ(2z) −
   * 1 would keep only what the rounding of 1 leaves, and err by 6e-10 of itself at z = 1e-7.
   */
  public void tanh(double[] z) {
    exponential.tanh(z);
  }

  /**
   * Brings every z into ±limit. This takes a quarter of a logistic function's time, so arrays that
   * are known to lie there are not clamped.
   */
  public static void clamp(double[] z, double limit) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(-limit, Math.min(limit, z[k]));
    }
  }

  /**
   * q ← q·2⁻ᵈ and taken ← taken + d, where d = 0 for a q below 2^{@value #KEPT_EXPONENT}, and for a
   * larger q the d that brings it to that power of two or just above. Nothing is rounded.
   */
  public void scaleDown(double[] q, double[] taken) {
    logarithms().scaleDown(q, taken);
  }

  /** total ← total + log(1 + q), 0 ≤ q ≤ e⁷⁰⁰, to full relative accuracy however small q is. */
  public void addLogOnePlus(double[] total, double[] q) {
    logarithms().addTo(total, q);
  }

  private PlainLogOnePlus logarithms() {
    if (logOnePlus == null) {
      logOnePlus = new PlainLogOnePlus(lanes);
    }
    return logOnePlus;
  }
}
