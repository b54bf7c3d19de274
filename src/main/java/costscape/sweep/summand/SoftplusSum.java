package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import java.util.Arrays;

/**
 * Σ softplus(uᵢ) over rows i, for many cells (lanes) at once. The sum is the logarithm of a
 * product, gathered as q ← q + e + q·e with e = eᵘ: that is Π(1 + eᵢ) − 1 from positive terms only,
 * so log(1 + q) keeps full relative accuracy down to 1e-300, and there is one logarithm for all
 * rows. Where the product might overflow, powers of two are taken out of it and counted. A row
 * beyond {@value #FLAT} in every lane is its own softplus to the last bit and is added as it is; a
 * row too wide for either way takes an exponential and a logarithm of its own. Rows that are the
 * same in every lane share one factor.
 *
 * <p>The file is long because all ways to add a row share one product and what is known of its
 * size.
 *
 * <p>0.09 ns a row and lane where eᵘ is given as a product, 1.3 ns where it is not; 1.9 ns a
 * logarithm, a fifth of that where powers of two are taken out.
 */
public final class SoftplusSum {
  /** From here on softplus(u) = u in double precision: e⁻⁴⁰ is 4e-18. */
  private static final double FLAT = 40;

  /** e⁶⁹⁰ times the rounding of many factors is still far from 1.8e308. */
  private static final double ROOM = 690;

  /** Where u is below this, eᵘ is less than the smallest subnormal number. */
  private static final double NOTHING = -746;

  /** Where u rises by no more, eᵘ is the same to half an ulp. */
  private static final double SAME = 0x1p-53;

  private static final double LN2 = 0.6931471805599453;

  /**
   * The largest logarithm of the product at which it may take one more factor, of 1 + e^ROOM at
   * most.
   */
  private static final double FULL = ROOM + LN2;

  /** The logarithm of the product once powers of two have been taken out. */
  private static final double KEPT = (LaneFunctions.KEPT_EXPONENT + 1) * LN2;

  private static final int FUSED = 4;

  private final double[] total;
  private final double[] product;
  private final double[] exponent; // of the powers of two that were taken out of the product
  private final double[] magnitude;
  private final LaneFunctions functions;

  private final double[] factors;
  private final double[][] arrays;
  private int waiting;
  private double same; // Π(1 + e) − 1 of rows that are the same in every lane
  private double used; // no less than log(1 + product) in any lane
  private boolean scaled; // whether any exponent may differ from 0

  public SoftplusSum(int lanes) {
    this(new double[lanes], new double[FUSED], new double[FUSED][], new LaneFunctions(lanes));
  }

  private SoftplusSum(
      double[] magnitude, double[] factors, double[][] arrays, LaneFunctions functions) {
    total = new double[magnitude.length];
    product = new double[magnitude.length];
    exponent = new double[magnitude.length];
    this.magnitude = magnitude;
    this.factors = factors;
    this.arrays = arrays;
    this.functions = functions;
  }

  /**
   * Another sum of as many cells. Both share the arrays that a call works with, so call {@link
   * #settle} on one before the other one goes on.
   */
  public SoftplusSum another() {
    return new SoftplusSum(magnitude, factors, arrays, functions);
  }

  public void clear() {
    Arrays.fill(total, 0);
  }

  /**
   * Adds softplus(u + v): the row's signed logit is a number u and an array v.
   *
   * @param exponentials eᵛ; not read where |u| or |v| may exceed {@link LaneFunctions#LIMIT}
   * @param low a bound that v is nowhere below
   * @param high a bound that v is nowhere above
   */
  public void add(
      double u, double expU, double[] v, double[] exponentials, double low, double high) {
    if (u + low >= FLAT) {
      FactorLoops.addFlat(total, u, v);
    } else if (u + high < NOTHING) {
      return;
    } else if (u + high >= ROOM
        || Math.abs(u) > LaneFunctions.LIMIT
        || low < -LaneFunctions.LIMIT
        || high > LaneFunctions.LIMIT) {
      FactorLoops.shift(magnitude, u, v);
      addAlone(magnitude);
    } else {
      reserve(u + high);
      if (high - low <= SAME) {
        double e = expU * exponentials[0];
        same += e + same * e;
      } else {
        await(expU, exponentials);
      }
    }
  }

  /**
   * Adds softplus(u + v) of four rows at once.
   *
   * @param high the sum over the rows of max(0, upper bound of u + v); {@link #fourFit} says
   *     whether it may be so large
   * @param exp0 the first row's eᵘ, |u| ≤ {@link LaneFunctions#LIMIT}
   * @param exponentials0 the first row's eᵛ, |v| ≤ {@link LaneFunctions#LIMIT}
   */
  void addFour(
      double high,
      double exp0,
      double[] exponentials0,
      double exp1,
      double[] exponentials1,
      double exp2,
      double[] exponentials2,
      double exp3,
      double[] exponentials3) {
    makeRoom(high + FUSED * LN2);
    FactorLoops.gather(
        product,
        exp0,
        exponentials0,
        exp1,
        exponentials1,
        exp2,
        exponentials2,
        exp3,
        exponentials3);
  }

  /** Returns whether {@link #addFour} may take rows with such a sum of upper bounds. */
  static boolean fourFit(double high) {
    return KEPT + high + FUSED * LN2 <= FULL;
  }

  private void await(double factor, double[] exponentials) {
    factors[waiting] = factor;
    arrays[waiting++] = exponentials;
    if (waiting == FUSED) {
      settle();
    }
  }

  /** Adds softplus(u), u being nowhere below low or above high, and uses the array up. */
  public void add(double[] u, double low, double high) {
    if (low >= FLAT) {
      FactorLoops.addFlat(total, 0, u);
    } else if (high < NOTHING) {
      return;
    } else if (high >= ROOM || low < -LaneFunctions.LIMIT) {
      addAlone(u);
    } else {
      functions.exponential(u);
      addExponentials(u, high);
    }
  }

  /** Adds log(1 + e), where no e exceeds e^{high}, high below {@value #ROOM}. */
  void addExponentials(double[] e, double high) {
    reserve(high);
    FactorLoops.gather(product, e);
  }

  /** Adds what rows cost that were evaluated elsewhere. */
  void addLosses(double[] losses) {
    FactorLoops.addFlat(total, 0, losses);
  }

  /**
   * Returns whether {@link #addExponentials} may take a row whose signed logit lies within these
   * bounds.
   */
  public static boolean fits(double low, double high) {
    return high < ROOM && low > -LaneFunctions.LIMIT;
  }

  /** The sums, good until {@link #clear}. */
  public double[] total() {
    flush();
    return total;
  }

  /** Makes room for a factor 1 + e^{high}. */
  private void reserve(double high) {
    makeRoom(Math.max(high, 0) + LN2);
  }

  private void makeRoom(double needed) {
    if (used + needed > FULL) {
      if (KEPT + needed > FULL) {
        flush();
      } else {
        scaleDown();
      }
    }
    used += needed;
  }

  /**
   * Takes powers of two out of the product, which stays at 2⁶⁴ or more where it was larger. There
   * the 1 that it lacks is below rounding.
   */
  private void scaleDown() {
    settle();
    gatherSame();
    functions.scaleDown(product, exponent);
    scaled = true;
    used = KEPT;
  }

  /** Takes the product's logarithm. */
  public void flush() {
    settle();
    if (used > 0) {
      gatherSame();
      functions.addLogOnePlus(total, product);
      Arrays.fill(product, 0);
      used = 0;
    }
    if (scaled) {
      FactorLoops.addMultiples(total, LN2, exponent);
      Arrays.fill(exponent, 0);
      scaled = false;
    }
  }

  private void gatherSame() {
    if (same != 0) {
      FactorLoops.gather(product, same);
      same = 0;
    }
  }

  /** Uses up the arrays that were handed in, so that they may change from now on. */
  public void settle() {
    if (waiting == FUSED) {
      FactorLoops.gather(
          product,
          factors[0],
          arrays[0],
          factors[1],
          arrays[1],
          factors[2],
          arrays[2],
          factors[3],
          arrays[3]);
    } else {
      for (int k = 0; k < waiting; k++) {
        FactorLoops.gather(product, factors[k], arrays[k]);
      }
    }
    waiting = 0;
  }

  /** max(u, 0) + log(1 + e^{−|u|}), the exponential as a square lest it underflow early. */
  private void addAlone(double[] u) {
    FactorLoops.addPositiveParts(total, u);
    halfNegativeMagnitudes(u);
    functions.exponential(u);
    FactorLoops.squares(u);
    functions.addLogOnePlus(total, u);
  }

  private static void halfNegativeMagnitudes(double[] u) {
    for (int k = 0; k < u.length; k++) {
      u[k] = Math.max(-0.5 * Math.abs(u[k]), 0.5 * NOTHING);
    }
  }

  /**
   * The loops over all lanes of a {@link SoftplusSum}. The compiler turns each into vector
   * instructions. To gather a factor 1 + e means q ← q + e + q·e, where q is the product less 1.
   */
  static final class FactorLoops {
    private FactorLoops() {}

    static void gather(double[] product, double e) {
      for (int k = 0; k < product.length; k++) {
        double q = product[k];
        product[k] = q + e + q * e;
      }
    }

    static void gather(double[] product, double[] exponentials) {
      for (int k = 0; k < product.length; k++) {
        double e = exponentials[k];
        double q = product[k];
        product[k] = q + e + q * e;
      }
    }

    static void gather(double[] product, double factor, double[] array) {
      for (int k = 0; k < product.length; k++) {
        double e = factor * array[k];
        double q = product[k];
        product[k] = q + e + q * e;
      }
    }

    /**
     * Gathers four rows at once, which saves three loads and stores of the product, a fifth of the
     * time.
     */
    static void gather(
        double[] product,
        double factor0,
        double[] array0,
        double factor1,
        double[] array1,
        double factor2,
        double[] array2,
        double factor3,
        double[] array3) {
      for (int k = 0; k < product.length; k++) {
        double e = factor0 * array0[k];
        double q = product[k];
        q = q + e + q * e;
        e = factor1 * array1[k];
        q = q + e + q * e;
        e = factor2 * array2[k];
        q = q + e + q * e;
        e = factor3 * array3[k];
        product[k] = q + e + q * e;
      }
    }

    static void addMultiples(double[] total, double unit, double[] counts) {
      for (int k = 0; k < total.length; k++) {
        total[k] += unit * counts[k];
      }
    }

    static void addFlat(double[] total, double u, double[] v) {
      for (int k = 0; k < total.length; k++) {
        total[k] += u + v[k];
      }
    }

    static void shift(double[] sum, double u, double[] v) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] = u + v[k];
      }
    }

    static void addPositiveParts(double[] total, double[] u) {
      for (int k = 0; k < total.length; k++) {
        total[k] += Math.max(u[k], 0);
      }
    }

    static void squares(double[] e) {
      for (int k = 0; k < e.length; k++) {
        e[k] *= e[k];
      }
    }
  }
}
