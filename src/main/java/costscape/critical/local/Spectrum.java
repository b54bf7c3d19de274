package costscape.critical.local;

import costscape.space.Vectors;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a Hessian, ascending, and their unit eigenvectors. Immutable.
 *
 * <p>They are found by Jacobi's rotations. Of the common methods this one keeps the small
 * eigenvalues of a graded matrix accurate relative to themselves (Demmel and Veselić, SIAM J.
 * Matrix Anal. 13, 1204), and a landscape's small ones decide what a point is. O(n³) a sweep, about
 * 8 sweeps.
 */
public final class Spectrum implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double UNIT_ROUNDOFF = 0x1p-53;
  private static final int MOST_SWEEPS = 60;

  private final double[] eigenvalues;
  private final double[][] eigenvectors;

  private Spectrum(double[] eigenvalues, double[][] eigenvectors) {
    this.eigenvalues = eigenvalues;
    this.eigenvectors = eigenvectors;
  }

  /**
   * @param hessian n × n row-major, symmetric, finite
   */
  public static Spectrum of(double[] hessian) {
    int n = (int) Math.round(Math.sqrt(hessian.length));
    double[][] matrix = new double[n][];
    double[][] vectors = new double[n][n]; // each row is a vector
    for (int k = 0; k < n; k++) {
      matrix[k] = Arrays.copyOfRange(hessian, k * n, (k + 1) * n);
      vectors[k][k] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(matrix, vectors); sweep++) {}
    int[] ascending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> matrix[k][k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[n];
    double[][] sorted = new double[n][];
    for (int k = 0; k < n; k++) {
      values[k] = matrix[ascending[k]][ascending[k]];
      sorted[k] = vectors[ascending[k]];
    }
    return new Spectrum(values, sorted);
  }

  /**
   * Goes once over the entries above the diagonal. Gives whether any of them was worth a rotation.
   */
  private static boolean rotateAll(double[][] matrix, double[][] vectors) {
    boolean rotated = false;
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        double negligible = UNIT_ROUNDOFF * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]));
        if (Math.abs(matrix[p][q]) > negligible) {
          rotate(matrix, vectors, p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  /** Makes entry (p, q) zero by the smaller of the two angles that do. */
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), theta);
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    double shift = tangent * matrix[p][q];
    matrix[p][p] -= shift;
    matrix[q][q] += shift;
    matrix[p][q] = 0;
    matrix[q][p] = 0;
    for (int k = 0; k < matrix.length; k++) {
      if (k != p && k != q) {
        double kp = matrix[k][p];
        double kq = matrix[k][q];
        matrix[k][p] = cosine * kp - sine * kq;
        matrix[k][q] = sine * kp + cosine * kq;
        matrix[p][k] = matrix[k][p];
        matrix[q][k] = matrix[k][q];
      }
      double vp = vectors[p][k];
      double vq = vectors[q][k];
      vectors[p][k] = cosine * vp - sine * vq;
      vectors[q][k] = sine * vp + cosine * vq;
    }
  }

  public int size() {
    return eigenvalues.length;
  }

  /** The k-th smallest eigenvalue, k from 0. */
  public double eigenvalue(int k) {
    return eigenvalues[k];
  }

  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /** The unit eigenvector of the k-th smallest eigenvalue, a copy. */
  public double[] eigenvector(int k) {
    return eigenvectors[k].clone();
  }

  public double smallest() {
    return eigenvalues[0];
  }

  public double largest() {
    return eigenvalues[eigenvalues.length - 1];
  }

  /** The largest magnitude of an eigenvalue, which is the 2-norm of the matrix. */
  public double norm() {
    return Math.max(Math.abs(smallest()), Math.abs(largest()));
  }

  /**
   * An eigenvalue below this magnitude cannot be told from 0. It is 16n roundings of the largest
   * one, about the error that summing the rows of a dataset leaves in the entries.
   */
  public double noise() {
    return 16 * size() * UNIT_ROUNDOFF * norm();
  }

  /** The number of eigenvalues that are negative beyond {@link #noise}. */
  public int index() {
    return (int) Arrays.stream(eigenvalues).filter(value -> value < -noise()).count();
  }

  /** The number of eigenvalues that cannot be told from 0. */
  public int nullity() {
    return (int) Arrays.stream(eigenvalues).filter(value -> Math.abs(value) <= noise()).count();
  }

  /** The component of a vector along the k-th eigenvector. */
  public double along(int k, double[] vector) {
    return Vectors.dot(eigenvectors[k], vector);
  }

  /** Adds a multiple of the k-th eigenvector to a vector. */
  public void add(int k, double multiple, double[] vector) {
    Vectors.add(vector, multiple, eigenvectors[k]);
  }
}
