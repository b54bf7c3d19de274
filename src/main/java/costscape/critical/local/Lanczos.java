package costscape.critical.local;

import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

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
  private final List<ExtremePairs.Pair> outermost;

  private Lanczos(double[] values, double[] residuals, List<ExtremePairs.Pair> outermost) {
    this.values = values;
    this.residuals = residuals;
    this.outermost = outermost;
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
          return new Lanczos(found.values, found.residuals, ExtremePairs.outermost(basis));
        }
      }
    }
  }

  static double[] randomUnit(int size, List<double[]> known) {
    double[] vector = Vectors.gaussian(size, RandomNumbers.of(1));
    Vectors.orthogonalize(vector, known);
    Vectors.divide(vector, Vectors.norm(vector));
    return vector;
  }

  /**
   * The eigenvalues of the tridiagonal matrix so far. A residual is β times the last entry of an
   * eigenvector.
   */
  private static Lanczos ritz(LanczosSteps basis) {
    Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
    int[] ascending = eigen.ascending();
    double rounding = ROUNDING * eigen.size();
    return new Lanczos(
        Arrays.stream(ascending).mapToDouble(eigen::eigenvalue).toArray(),
        Arrays.stream(ascending)
            .mapToDouble(k -> basis.rest() * Math.abs(eigen.lastEntry(k)) + rounding)
            .toArray(),
        List.of());
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

  /** The smallest eigenvalue found, with its unit eigenvector in the full space. */
  public ExtremePairs.Pair smallestPair() {
    return outermost.get(0);
  }

  /** The largest eigenvalue found, with its unit eigenvector. */
  public ExtremePairs.Pair largestPair() {
    return outermost.get(1);
  }

  /** The number of eigenvalues found that lie below a bound by more than their residual. */
  public int below(double bound) {
    int count = 0;
    for (int k = 0; k < values.length; k++) {
      count += values[k] + residuals[k] < bound ? 1 : 0;
    }
    return count;
  }

  /**
   * Lanczos' method with full reorthogonalisation, a product at a time (Parlett: The Symmetric
   * Eigenvalue Problem, 1980, chapter 13). In the basis that it builds the matrix is tridiagonal.
   */
  static class LanczosSteps {
    private final UnaryOperator<double[]> matrix;
    private final List<double[]> basis;
    private final int known;
    private final double[] diagonal;
    private final double[] beside;
    private double[] vector;
    private int count;

    /**
     * @param first of unit length, orthogonal to what is known
     * @param known orthonormal vectors to which the basis stays orthogonal
     * @param most products
     */
    LanczosSteps(UnaryOperator<double[]> matrix, double[] first, List<double[]> known, int most) {
      this.matrix = matrix;
      this.basis = new ArrayList<>(known);
      this.known = known.size();
      diagonal = new double[Math.min(first.length - known.size(), most)];
      beside = new double[diagonal.length];
      vector = first;
    }

    /** Takes a step. Gives whether another one can follow. */
    boolean step() {
      basis.add(vector);
      double[] next = matrix.apply(vector).clone();
      diagonal[count] = Vectors.dot(next, vector);
      Vectors.orthogonalize(next, basis);
      Vectors.orthogonalize(next, basis);
      beside[count] = Vectors.norm(next);
      Vectors.divide(next, beside[count]);
      vector = next;
      count++;
      return count < diagonal.length && beside[count - 1] > 0;
    }

    /** The number of steps so far. */
    int count() {
      return count;
    }

    double[] diagonal() {
      return Arrays.copyOf(diagonal, count);
    }

    /** The entries beside the diagonal, one fewer than on it. */
    double[] beside() {
      return Arrays.copyOf(beside, count - 1);
    }

    /** The length of what the last step left over. */
    double rest() {
      return beside[count - 1];
    }

    /** A vector of which the components in the basis are known. */
    double[] combined(double... components) {
      return Vectors.combined(components, basis.subList(known, basis.size()));
    }
  }

  /** Eigenvalues and unit eigenvectors of a symmetric tridiagonal matrix. */
  static class Tridiagonal {
    private final double[] eigenvalues; // in no order
    private final RealMatrix vectors; // whose columns are the eigenvectors

    /** By the entries on the diagonal and those beside it, one fewer. */
    Tridiagonal(double[] diagonal, double... beside) {
      EigenDecomposition found = new EigenDecomposition(diagonal, beside);
      eigenvalues = found.getRealEigenvalues();
      vectors = found.getV();
    }

    double eigenvalue(int k) {
      return eigenvalues[k];
    }

    /** The numbers of the eigenvalues, the smallest one's first. */
    int[] ascending() {
      return IntStream.range(0, eigenvalues.length)
          .boxed()
          .sorted(Comparator.comparingDouble(this::eigenvalue))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    /** The largest size of an eigenvalue. */
    double size() {
      return Vectors.largest(eigenvalues);
    }

    double lastEntry(int k) {
      return vectors.getEntry(eigenvalues.length - 1, k);
    }

    double firstEntry(int k) {
      return vectors.getEntry(0, k);
    }

    /** The entries of the k-th eigenvector. */
    double[] entries(int k) {
      return vectors.getColumn(k);
    }
  }
}
