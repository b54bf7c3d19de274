package costscape.critical.local;

import costscape.space.Vectors;
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
  static final double ROUNDING = 1e-13;

  private static final int LOOK_EVERY = 10;

  private final double[] values; // ascending
  private final double[] residuals;
  private final double[] lowest; // the unit vector of the smallest value, in the full space
  private final double[] highest;

  private Lanczos(double[] values, double[] residuals, double[] lowest, double[] highest) {
    this.values = values;
    this.residuals = residuals;
    this.lowest = lowest;
    this.highest = highest;
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
    LanczosSteps basis = new LanczosSteps(matrix, randomUnit(size, known), known, steps);
    while (true) {
      boolean last = !basis.step();
      if (last || basis.count() % LOOK_EVERY == 0) {
        Lanczos found = ritz(basis);
        if (last || found.isEnough()) {
          return found.withOutermost(basis);
        }
      }
    }
  }

  static double[] randomUnit(int size, List<double[]> known) {
    Well19937c random = new Well19937c(1);
    double[] vector = new double[size];
    for (int k = 0; k < size; k++) {
      vector[k] = random.nextGaussian();
    }
    LanczosSteps.orthogonalize(vector, known);
    double norm = Vectors.norm(vector);
    for (int k = 0; k < size; k++) {
      vector[k] /= norm;
    }
    return vector;
  }

  /**
   * The eigenvalues of the tridiagonal matrix so far. A residual is β times the last entry of an
   * eigenvector.
   */
  private static Lanczos ritz(LanczosSteps basis) {
    int size = basis.count();
    Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
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
      residuals[k] = basis.rest() * Math.abs(eigen.lastEntry(ascending[k]));
    }
    double rounding = ROUNDING * Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
    for (int k = 0; k < size; k++) {
      residuals[k] += rounding;
    }
    return new Lanczos(values, residuals, new double[0], new double[0]);
  }

  private Lanczos withOutermost(LanczosSteps basis) {
    Tridiagonal eigen = Tridiagonal.whole(basis.diagonal(), basis.beside());
    int least = 0;
    int most = 0;
    for (int k = 1; k < values.length; k++) {
      least = eigen.eigenvalue(k) < eigen.eigenvalue(least) ? k : least;
      most = eigen.eigenvalue(k) > eigen.eigenvalue(most) ? k : most;
    }
    return new Lanczos(
        values,
        residuals,
        basis.combined(eigen.entries(least)),
        basis.combined(eigen.entries(most)));
  }

  private boolean isEnough() {
    double enough = ENOUGH * Math.max(Math.abs(smallest()), Math.abs(largest()));
    return residuals[0] <= enough && residuals[residuals.length - 1] <= enough;
  }

  public double smallest() {
    return values[0];
  }

  /** The eigenvector of the smallest eigenvalue found, of unit length. */
  public double[] lowest() {
    return lowest.clone();
  }

  public double largest() {
    return values[values.length - 1];
  }

  /** The smallest eigenvalue found, with its eigenvector. */
  public ExtremePairs.Pair smallestPair() {
    return new ExtremePairs.Pair(smallest(), smallestResidual(), lowest());
  }

  /** The largest eigenvalue found, with its eigenvector. */
  public ExtremePairs.Pair largestPair() {
    return new ExtremePairs.Pair(largest(), largestResidual(), highest.clone());
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
