package costscape.critical.catalogue;

/**
 * An estimate of the ends that a search from random starts did not reach, from those that it
 * reached once or twice.
 *
 * @param starts the number of starts
 * @param once the number of ends that exactly one start reached
 * @param twice the number of ends that exactly two starts reached
 */
public record Unseen(int starts, int once, int twice) {
  /** An end that this many times 1/starts of all starts reach was met with 95 % probability. */
  private static final double SURELY_MET = 3;

  public Unseen {
    if (starts < 1 || once < 0 || twice < 0) {
      throw new IllegalArgumentException(
          "1 start or more and no fewer than 0 ends, not %d, %d, %d"
              .formatted(starts, once, twice));
    }
  }

  /**
   * The estimated share of starts that lead to ends which no start of the search reached: once /
   * starts (Good and Turing; I. J. Good, Biometrika 40, 237). Two ends met once by 600 starts: 0.33
   * %. Where a search from the neighbours found some of these ends, it is less.
   */
  public double share() {
    return (double) once / starts;
  }

  /**
   * A lower estimate of the number of such ends: once · (once − 1) / (2 (twice + 1)), the estimate
   * named Chao1 without its bias (A. Chao, Scandinavian Journal of Statistics 11, 265).
   */
  public double ends() {
    return once * Math.max(0, once - 1.0) / (2 * (twice + 1.0));
  }

  /** The share of starts below which an end is missed with a probability of 5 % or more. */
  public double easilyMissed() {
    return Math.min(1, SURELY_MET / starts);
  }
}
