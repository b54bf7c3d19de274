package costscape.interval;

/**
 * Lower and upper bounds of elementary functions at one double. What rises takes its lower bound at
 * an interval's lower end and its upper bound at the upper one. Sigmoids come from e = e^−|z| ≤ 1,
 * so that a saturated one keeps its tiny slope.
 */
public final class Elementary {
  /** Where σ″ is smallest, log(2 + √3), from below and from above. */
  private static final double STEEPEST_FROM = 1.316957896924816;

  private static final double STEEPEST_TO = 1.3169578969248168;

  /** 1/(6√3), the largest |σ″|, from above. */
  private static final double MOST_BEND = 0.09622504486493764;

  private Elementary() {}

  public static double twoDown(double value) {
    return Bounds.down(Bounds.down(value));
  }

  public static double twoUp(double value) {
    return Bounds.up(Bounds.up(value));
  }

  static double expLow(double x) {
    return Math.max(0, twoDown(StrictMath.exp(x)));
  }

  static double expHigh(double x) {
    return twoUp(StrictMath.exp(x));
  }

  static double expm1Low(double x) {
    return x == 0 ? 0 : Math.max(-1, twoDown(StrictMath.expm1(x)));
  }

  static double expm1High(double x) {
    return x == 0 ? 0 : twoUp(StrictMath.expm1(x));
  }

  static double log1pLow(double x) {
    return x == 0 ? 0 : twoDown(StrictMath.log1p(x));
  }

  static double log1pHigh(double x) {
    return x == 0 ? 0 : twoUp(StrictMath.log1p(x));
  }

  /** log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|). */
  static double softplusLow(double x) {
    double rest = Math.max(0, log1pLow(expLow(-Math.abs(x))));
    return x > 0 ? Bounds.sumLow(x, rest) : rest;
  }

  static double softplusHigh(double x) {
    double rest = log1pHigh(expHigh(-Math.abs(x)));
    return x > 0 ? Bounds.sumHigh(x, rest) : rest;
  }

  /** From bounds of e: e/(1 + e) rises with e, 1/(1 + e) falls. */
  static double sigmoidLow(double x, double eLow, double eHigh) {
    return x < 0
        ? Math.max(0, Bounds.down(eLow / Bounds.up(1 + eLow)))
        : Bounds.down(1 / Bounds.up(1 + eHigh));
  }

  static double sigmoidHigh(double x, double eLow, double eHigh) {
    return x < 0
        ? Bounds.up(eHigh / Bounds.down(1 + eHigh))
        : Math.min(1, Bounds.up(1 / Bounds.down(1 + eLow)));
  }

  /** tanh x = −t/(2 + t), t = e^−2x − 1, for x ≥ 0; −t/(2 + t) falls with t. */
  static double tanhLow(double x) {
    if (x < 0) {
      return -tanhHigh(-x);
    }
    double t = expm1High(-2 * x);
    return Math.max(0, Bounds.down(-t / Bounds.up(2 + t)));
  }

  static double tanhHigh(double x) {
    if (x < 0) {
      return -tanhLow(-x);
    }
    double t = expm1Low(-2 * x);
    return x == 0 ? 0 : Math.min(1, Bounds.up(-t / Bounds.down(2 + t)));
  }

  /** σ′ = e/(1 + e)², which rises with e up to 1. */
  static double slopeLow(double eLow) {
    double root = Bounds.up(1 + eLow);
    return Math.max(0, Bounds.down(eLow / Bounds.up(root * root)));
  }

  static double slopeHigh(double eHigh) {
    double root = Bounds.down(1 + eHigh);
    return Math.min(0.25, Bounds.up(eHigh / Bounds.down(root * root)));
  }

  /** |σ″| = e(1 − e)/(1 + e)³. */
  private static double bendLow(double eLow, double eHigh) {
    double root = Bounds.up(1 + eHigh);
    double cube = Bounds.up(Bounds.up(root * root) * root);
    double left = Math.max(0, Bounds.down(1 - eHigh));
    return Math.max(0, Bounds.down(Bounds.down(eLow * left) / cube));
  }

  private static double bendHigh(double eLow, double eHigh) {
    double root = Bounds.down(1 + eLow);
    double cube = Bounds.down(Bounds.down(root * root) * root);
    double left = Math.max(0, Bounds.up(1 - eLow));
    return Math.min(MOST_BEND, Bounds.up(Bounds.up(eHigh * left) / cube));
  }

  /**
   * σ, σ′ and σ″ over an interval: low and high of each, six numbers. σ rises; σ′ is even and falls
   * away from 0; σ″ is odd, and smallest at log(2 + √3).
   */
  public static void sigmoid(double low, double high, double[] ranges) {
    double lowFrom = expLow(-Math.abs(low));
    double lowTo = expHigh(-Math.abs(low));
    double highFrom = low == high ? lowFrom : expLow(-Math.abs(high));
    double highTo = low == high ? lowTo : expHigh(-Math.abs(high));
    ranges[0] = sigmoidLow(low, lowFrom, lowTo);
    ranges[1] = sigmoidHigh(high, highFrom, highTo);
    boolean around = low <= 0 && high >= 0;
    ranges[2] = slopeLow(Math.min(lowFrom, highFrom));
    ranges[3] = around ? 0.25 : slopeHigh(Math.max(lowTo, highTo));
    double leastAtLow = low < 0 ? bendLow(lowFrom, lowTo) : -bendHigh(lowFrom, lowTo);
    double mostAtLow = low < 0 ? bendHigh(lowFrom, lowTo) : -bendLow(lowFrom, lowTo);
    double leastAtHigh = high < 0 ? bendLow(highFrom, highTo) : -bendHigh(highFrom, highTo);
    double mostAtHigh = high < 0 ? bendHigh(highFrom, highTo) : -bendLow(highFrom, highTo);
    boolean valley = low <= STEEPEST_TO && high >= STEEPEST_FROM;
    boolean hill = low <= -STEEPEST_FROM && high >= -STEEPEST_TO;
    ranges[4] = valley ? -MOST_BEND : Math.min(leastAtLow, leastAtHigh);
    ranges[5] = hill ? MOST_BEND : Math.max(mostAtLow, mostAtHigh);
  }
}
