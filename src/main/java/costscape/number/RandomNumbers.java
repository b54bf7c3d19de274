package costscape.number;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The one kind of random numbers: WELL19937c (Panneton, L'Ecuyer and Matsumoto, Improved
 * long-period generators based on linear recurrences modulo 2, 2006). A seed gives the same numbers
 * on every machine, so whatever is drawn from it can be drawn again.
 */
public final class RandomNumbers {
  private RandomNumbers() {}

  /** Returns a new generator at the beginning of a seed's numbers: others than of the same long. */
  public static RandomGenerator of(int seed) {
    return new Well19937c(seed);
  }

  /** Returns a new generator at the beginning of a seed's numbers. */
  public static RandomGenerator of(long seed) {
    return new Well19937c(seed);
  }

  /** Returns a new generator for one of many independent draws of a seed. */
  public static RandomGenerator of(long seed, int draw) {
    return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, draw});
  }
}
