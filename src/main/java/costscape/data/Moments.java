package costscape.data;

import java.io.Serializable;

/**
 * Mean, spread and reach of a column of numbers, found in one pass. Those of two stretches of a
 * column give those of the whole (Chan, Golub, LeVeque, Updating Formulae and a Pairwise Algorithm
 * for Computing Sample Variances, Stanford STAN-CS-79-773), so that nobody has to hold the column.
 *
 * @param count how many numbers
 * @param squares Σ (x − mean)²
 */
public record Moments(long count, double mean, double squares, double smallest, double largest)
    implements Serializable {
  /** The moments of no numbers. */
  public static final Moments NONE =
      new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** A deviation smaller beside the mean is made of digits that rounding reaches. */
  private static final double NEARLY_CONSTANT = 1e-9;

  /** Those of some numbers. */
  public static Moments of(double... column) {
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double x : column) {
      sum += x / column.length;
      smallest = Math.min(smallest, x);
      largest = Math.max(largest, x);
    }
    double squares = 0;
    for (double x : column) {
      squares += (x - sum) * (x - sum);
    }
    return column.length == 0 ? NONE : new Moments(column.length, sum, squares, smallest, largest);
  }

  /** Those of these numbers and of others that follow them. */
  public Moments and(Moments next) {
    if (count == 0 || next.count == 0) {
      return count == 0 ? next : this;
    }
    double share = (double) next.count / (count + next.count);
    double apart = next.mean - mean;
    return new Moments(
        count + next.count,
        mean + apart * share,
        squares + next.squares + apart * apart * count * share,
        Math.min(smallest, next.smallest),
        Math.max(largest, next.largest));
  }

  /** The (population) standard deviation. */
  public double deviation() {
    return Math.sqrt(squares / count);
  }

  /** How far the numbers reach. */
  public double reach() {
    return largest - smallest;
  }

  /**
   * Returns whether {@link Standard#scaled} keeps the digits: all numbers are one, or they truly
   * differ.
   */
  public boolean isScalable() {
    double deviation = deviation();
    return smallest == largest
        || (deviation > NEARLY_CONSTANT * Math.abs(mean) && Double.isFinite(deviation));
  }

  /** Returns what shifts and scales the column so that its mean is 0 and its deviation 1. */
  public Standard standard() {
    return smallest == largest ? Standard.constant(smallest) : new Standard(mean, deviation());
  }
}
