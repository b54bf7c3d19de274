package costscape.critical.local;

import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/**
 * The outermost eigenvalues of a symmetric matrix of which only products with vectors are known, by
 * Lanczos' method with full reorthogonalisation (Parlett: The Symmetric Eigenvalue Problem, 1980,
 * chapter 13). Each value found lies within its residual of an eigenvalue. An eigenvalue farther
 * out could be missed only if the random first vector had no part along its eigenvector. Immutable.
 */
public final class Lanczos {
  /** The search stops at a residual this small beside the largest eigenvalue. */
  private static final double ENOUGH = 1e-9;

  /** The rounding of the products themselves, as a share of the largest eigenvalue. */
  private static final double ROUNDING = 1e-13;

  private static final int LOOK_EVERY = 10;

  private final double[] values; // ascending
  private final double[] residuals;

  private Lanczos(double[] values, double... residuals) {
    this.values = values;
    this.residuals = residuals;
  }

  /**
   * The extreme eigenvalues of a symmetric matrix that is known by its products with vectors, in
   * the directions that are orthogonal to some eigenvectors.
   *
   * @param steps the most products
   * @param known those eigenvectors, orthonormal
   */
  public static Lanczos of(
      UnaryOperator<double[]> matrix, int size, int steps, List<double[]> known) {
    List<double[]> basis = new ArrayList<>(known);
    double[] diagonal = new double[Math.min(size - known.size(), steps)];
    double[] beside = new double[diagonal.length];
    double[] vector = randomUnit(size, known);
    for (int k = 0; k < diagonal.length; k++) {
      basis.add(vector);
      double[] next = matrix.apply(vector).clone();
      diagonal[k] = Vectors.dot(next, vector);
      orthogonalize(next, basis);
      orthogonalize(next, basis);
      beside[k] = Vectors.norm(next);
      boolean last = k + 1 == diagonal.length || !(beside[k] > 0);
      if (last || (k + 1) % LOOK_EVERY == 0) {
        Lanczos found = ritz(diagonal, beside, k + 1);
        if (last || found.isEnough()) {
          return found;
        }
      }
      for (int m = 0; m < size; m++) {
        next[m] /= beside[k];
      }
      vector = next;
    }
    throw new IllegalStateException("the last product ends the search");
  }

  private static double[] randomUnit(int size, List<double[]> known) {
    Well19937c random = new Well19937c(1);
    double[] vector = new double[size];
    for (int k = 0; k < size; k++) {
      vector[k] = random.nextGaussian();
    }
    orthogonalize(vector, known);
    double norm = Vectors.norm(vector);
    for (int k = 0; k < size; k++) {
      vector[k] /= norm;
    }
    return vector;
  }

  private static void orthogonalize(double[] vector, List<double[]> basis) {
    for (double[] unit : basis) {
      Vectors.add(vector, -Vectors.dot(vector, unit), unit);
    }
  }

  /**
   * The eigenvalues of the tridiagonal matrix so far. A residual is β times the last entry of an
   * eigenvector.
   */
  private static Lanczos ritz(double[] diagonal, double[] beside, int size) {
    Tridiagonal eigen =
        new Tridiagonal(Arrays.copyOf(diagonal, size), Arrays.copyOf(beside, size - 1));
    int[] ascending =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(eigen::eigenvalue))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[size];
    double[] residuals = new double[size];
    for (int k = 0; k < size; k++) {
      values[k] = eigen.eigenvalue(ascending[k]);
      residuals[k] = beside[size - 1] * Math.abs(eigen.lastEntry(ascending[k]));
    }
    double rounding = ROUNDING * Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
    for (int k = 0; k < size; k++) {
      residuals[k] += rounding;
    }
    return new Lanczos(values, residuals);
  }

  private boolean isEnough() {
    double enough = ENOUGH * Math.max(Math.abs(smallest()), Math.abs(largest()));
    return residuals[0] <= enough && residuals[residuals.length - 1] <= enough;
  }

  public double smallest() {
    return values[0];
  }

  public double largest() {
    return values[values.length - 1];
  }

  /** How far the smallest eigenvalue found may be from an eigenvalue of the matrix. */
  public double smallestResidual() {
    return residuals[0];
  }

  public double largestResidual() {
    return residuals[residuals.length - 1];
  }

  /** The number of eigenvalues found that lie below a bound by more than their residual. */
  public int below(double bound) {
    int count = 0;
    for (int k = 0; k < values.length; k++) {
      count += values[k] + residuals[k] < bound ? 1 : 0;
    }
    return count;
  }
}
