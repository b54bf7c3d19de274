package costscape.space;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** Arithmetic on vectors. A method that changes an array changes its first argument only. */
public final class Vectors {
  /** Between these a sum of squares has neither underflowed nor overflowed. */
  private static final double SMALLEST_SQUARES = 1e-280;

  private static final double LARGEST_SQUARES = 1e300;

  private Vectors() {}

  /** Σ aₖbₖ, summed from the first entry to the last. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /**
   * ‖a‖. Down a valley entries of 1e-162 are met: where their squares would underflow or overflow,
   * the entries are scaled first.
   */
  public static double norm(double[] a) {
    double squares = dot(a, a);
    if (squares >= SMALLEST_SQUARES && squares <= LARGEST_SQUARES) {
      return Math.sqrt(squares);
    }
    double largest = largest(a);
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double[] scaled = a.clone();
    divide(scaled, largest);
    return largest * Math.sqrt(dot(scaled, scaled));
  }

  /** The largest size of an entry; NaN where one entry is. */
  public static double largest(double... a) {
    double largest = 0;
    for (double entry : a) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /** ‖a − b‖. */
  public static double distance(double[] a, double[] b) {
    return norm(difference(a, b));
  }

  /** a − b. */
  public static double[] difference(double[] a, double[] b) {
    return moved(a, -1, b);
  }

  /** y + αx. */
  public static double[] moved(double[] y, double alpha, double[] x) {
    double[] moved = y.clone();
    add(moved, alpha, x);
    return moved;
  }

  /** The point from + share · (to − from). */
  public static double[] between(double[] from, double[] to, double share) {
    double[] point = from.clone();
    for (int k = 0; k < point.length; k++) {
      point[k] += share * (to[k] - from[k]);
    }
    return point;
  }

  /** y ← y + αx. */
  public static void add(double[] y, double alpha, double[] x) {
    add(y, alpha, x, 0);
  }

  /** The same without the entries before {@code from}. */
  static void add(double[] y, double alpha, double[] x, int from) {
    for (int k = from; k < y.length; k++) {
      y[k] += alpha * x[k];
    }
  }

  /** Σ sharesₖxₖ. */
  public static double[] combined(double[] shares, List<double[]> vectors) {
    double[] sum = new double[vectors.get(0).length];
    for (int k = 0; k < shares.length; k++) {
      add(sum, shares[k], vectors.get(k));
    }
    return sum;
  }

  /** Takes a vector's parts along orthonormal ones from it, one after the other. */
  public static void orthogonalize(double[] vector, List<double[]> basis) {
    for (double[] unit : basis) {
      add(vector, -dot(vector, unit), unit);
    }
  }

  /** y ← factor · y. */
  public static void scale(double[] y, double factor) {
    for (int k = 0; k < y.length; k++) {
      y[k] *= factor;
    }
  }

  /** y ← y / divisor, each entry rounded once. */
  public static void divide(double[] y, double divisor) {
    for (int k = 0; k < y.length; k++) {
      y[k] /= divisor;
    }
  }

  /** Independent entries of the standard normal distribution, in order. */
  public static double[] gaussian(int size, RandomGenerator random) {
    double[] drawn = new double[size];
    Arrays.setAll(drawn, k -> random.nextGaussian());
    return drawn;
  }

  /** Turns y around where its largest entry, the first of equals, is below 0. */
  public static void upright(double[] y) {
    double largest = 0;
    for (double entry : y) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    scale(y, Math.signum(largest));
  }

  /** Scales y down to a length; a shorter y stays as it is. */
  public static void shorten(double[] y, double length) {
    double norm = norm(y);
    if (norm > length) {
      scale(y, length / norm);
    }
  }
}
