package costscape.lanes;

import java.util.function.IntFunction;

/**
 * Elementary functions over whole arrays; a lane is one element. Sweeps and trainings spend their
 * time here. Every implementation gives the same bits, so it changes no result which one is used.
 * An instance has room for its work and is for one thread.
 */
public abstract class LaneFunctions {
  /** Exponents may lie between −LIMIT and LIMIT. */
  public static final double LIMIT = 700;

  /** {@link #scaleDown} leaves numbers below 2 to the power of this exponent plus 1. */
  public static final int KEPT_EXPONENT = 64;

  @SuppressWarnings("ClassInitializationDeadlock") // the subclass is loaded when it is first used
  private static volatile IntFunction<LaneFunctions> maker = PlainLanes::new;

  /** The fastest functions that are in use now, of arrays of so many lanes. */
  public static LaneFunctions of(int lanes) {
    return maker.apply(lanes);
  }

  /**
   * From now on {@link #of} asks another maker, whose functions give the same bits.
   *
   * <p>This is a switch for the whole program, and not a parameter, because the faster functions
   * come in while a job runs: pieces under way keep their functions, and the next pieces get the
   * faster ones. A job is sent and saved as a value, so it cannot hold them, and {@code
   * Job.run(index)} would have to hand them through every job and kernel.
   */
  public static void use(IntFunction<LaneFunctions> faster) {
    maker = faster;
  }

  /**
   * e^−z as a fraction, for |z| ≤ {@value #LIMIT}: with it a sigmoid is d/(n + d) and 1 less it is
   * n/(n + d), both to a few ulp of themselves and by one division.
   */
  public abstract void decay(double[] z, double[] numerator, double[] denominator);

  /** x ← eˣ, for |x| ≤ {@value #LIMIT}. The error stays below 1 ulp. */
  public abstract void exponential(double[] x);

  /**
   * z ← Σ wᵢaᵢ + b, the sum from the first input to the last and then b.
   *
   * @param a the inputs, one or more, each as long as z
   * @param w as many weights, or more
   */
  public abstract void affine(double[] z, double[][] a, double[] w, double b);

  /** z ← height / (1 + e^{slope·z}) + floor, for |slope·z| ≤ {@value #LIMIT}. */
  public abstract void logistic(double[] z, double slope, double height, double floor);

  /**
   * z ← tanh z, for |2z| ≤ {@value #LIMIT}, to full relative accuracy however small z is: 2σ(2z) −
   * 1 would keep only what the rounding of 1 leaves, and err by 6e-10 of itself at z = 1e-7.
   */
  public abstract void tanh(double[] z);

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
  public abstract void scaleDown(double[] q, double[] taken);

  /** total ← total + log(1 + q), 0 ≤ q ≤ e⁷⁰⁰, to full relative accuracy however small q is. */
  public abstract void addLogOnePlus(double[] total, double[] q);
}
