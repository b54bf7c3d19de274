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

  private final ExtremePairs outermost;
  private final Tridiagonal eigen;
  private final double rest;

  private Lanczos(LanczosSteps basis) {
    outermost = ExtremePairs.found(basis, 1, 1);
    eigen = new Tridiagonal(basis.diagonal(), basis.beside());
    rest = basis.rest();
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
    return new Lanczos(ExtremePairs.search(matrix, size, known, 1, 1, steps, ENOUGH));
  }

  static double[] randomUnit(int size, List<double[]> known) {
    double[] vector = Vectors.gaussian(size, RandomNumbers.of(1));
    Vectors.orthogonalize(vector, known);
    Vectors.divide(vector, Vectors.norm(vector));
    return vector;
  }

  public double smallest() {
    return smallestPair().value();
  }

  public double largest() {
    return largestPair().value();
  }

  /** The smallest eigenvalue found, with its unit eigenvector in the full space. */
  public ExtremePairs.Pair smallestPair() {
    return outermost.smallest().get(0);
  }

  /** The largest eigenvalue found, with its unit eigenvector. */
  public ExtremePairs.Pair largestPair() {
    return outermost.largest().get(0);
  }

  /** The number of eigenvalues found that lie below a bound by more than their residual. */
  public int below(double bound) {
    return (int)
        Arrays.stream(eigen.ascending())
            .filter(k -> eigen.eigenvalue(k) + eigen.residual(k, rest) < bound)
            .count();
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

    /**
     * How far the k-th eigenvalue may be from one of the matrix that the steps took, which left
     * over a vector of some length.
     */
    double residual(int k, double rest) {
      return rest * Math.abs(lastEntry(k)) + ROUNDING * size();
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
