package costscape.critical.catalogue;

/**
 * What a search from random starts says of the ends that it did not reach, from those that it
 * reached once or twice.
 *
 * @param starts how many there were
 * @param once ends that exactly one start reached
 * @param twice ends that exactly two starts reached
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
   * How many such ends there are, at the least estimated: once · (once − 1) / (2 (twice + 1)), the
   * estimate named Chao1 without its bias (A. Chao, Scandinavian Journal of Statistics 11, 265).
   */
  public double ends() {
    return once * (once - 1.0) / (2 * (twice + 1.0));
  }

  /** An end that a smaller share of starts reach is missed with a probability of 5 % or more. */
  public double easilyMissed() {
    return Math.min(1, SURELY_MET / starts);
  }
}
