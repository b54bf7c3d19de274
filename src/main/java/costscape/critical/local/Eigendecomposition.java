package costscape.critical.local;

import costscape.job.Progress;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a Hessian, ascending, and their unit eigenvectors. Immutable.
 *
 * <p>They are found by Jacobi's rotations. Of the common methods this one keeps the small
 * eigenvalues of a graded matrix accurate relative to themselves (Demmel and Veselić, SIAM J.
 * Matrix Anal. 13, 1204), and a landscape's small ones decide what a point is. O(n³) a sweep, about
 * 8 sweeps.
 */
public final class Eigendecomposition implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double UNIT_ROUNDOFF = 0x1p-53;
  private static final int MOST_SWEEPS = 60;

  private final double[] eigenvalues;
  private final double[][] eigenvectors;
  private final int known; // of the last eigenvectors: their eigenvalue is 0 whatever the point is

  private Eigendecomposition(double[] eigenvalues, double[][] eigenvectors, int known) {
    this.eigenvalues = eigenvalues;
    this.eigenvectors = eigenvectors;
    this.known = known;
  }

  /**
   * The spectrum of a Hessian that is 0 along some directions whatever the point is. These come
   * last among the eigenvectors, with eigenvalue 0, and count neither as flat nor as leading
   * anywhere.
   *
   * @param flat orthonormal
   */
  public static Eigendecomposition of(SymmetricMatrix hessian, List<double[]> flat) {
    if (flat.isEmpty()) {
      return of(hessian);
    }
    int n = flat.get(0).length;
    Deflation deflation = new Deflation(n, flat);
    Eigendecomposition rest = of(deflation.reduced(hessian));
    double[][] vectors = new double[n][];
    for (int k = 0; k < n; k++) {
      vectors[k] =
          k < rest.size()
              ? deflation.whole(rest.eigenvectors[k])
              : flat.get(k - rest.size()).clone();
    }
    return new Eigendecomposition(Arrays.copyOf(rest.eigenvalues, n), vectors, flat.size());
  }

  /**
   * The eigenvalues and eigenvectors of a Hessian.
   *
   * @param hessian finite
   */
  public static Eigendecomposition of(SymmetricMatrix hessian) {
    return of(hessian, Progress.NONE);
  }

  /**
   * The eigenvalues and eigenvectors of a large Hessian. Each sweep over its rows is a work of its
   * own to the listener, since the number of sweeps is not known beforehand.
   *
   * @param hessian finite
   */
  public static Eigendecomposition of(SymmetricMatrix hessian, Progress progress) {
    int n = hessian.size();
    double[][] matrix = new double[n][];
    double[][] vectors = new double[n][n]; // each row is a vector
    for (int k = 0; k < n; k++) {
      matrix[k] = hessian.row(k);
      vectors[k][k] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(matrix, vectors, progress); sweep++) {}
    Integer[] ascending = new Integer[n];
    Arrays.setAll(ascending, k -> k);
    Arrays.sort(ascending, Comparator.comparingDouble(k -> matrix[k][k]));
    double[] values = new double[n];
    double[][] sorted = new double[n][];
    for (int k = 0; k < n; k++) {
      values[k] = matrix[ascending[k]][ascending[k]];
      sorted[k] = vectors[ascending[k]];
    }
    return new Eigendecomposition(values, sorted, 0);
  }

  /**
   * Goes once over the entries above the diagonal. Gives whether any of them was worth a rotation.
   */
  private static boolean rotateAll(double[][] matrix, double[][] vectors, Progress progress) {
    boolean rotated = false;
    progress.begin(matrix.length);
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        double negligible = UNIT_ROUNDOFF * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]));
        if (Math.abs(matrix[p][q]) > negligible) {
          rotate(matrix, vectors, p, q);
          rotated = true;
        }
      }
      progress.report(p + 1, matrix.length);
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
    double first = matrix[p][p] - shift;
    double second = matrix[q][q] + shift;
    turn(matrix[p], matrix[q], cosine, sine);
    turn(vectors[p], vectors[q], cosine, sine);
    matrix[p][p] = first;
    matrix[q][q] = second;
    matrix[p][q] = 0;
    matrix[q][p] = 0;
    for (int k = 0; k < matrix.length; k++) {
      matrix[k][p] = matrix[p][k];
      matrix[k][q] = matrix[q][k];
    }
  }

  /** Turns two rows in the plane that they span. */
  private static void turn(double[] p, double[] q, double cosine, double sine) {
    for (int k = 0; k < p.length; k++) {
      double before = p[k];
      p[k] = cosine * before - sine * q[k];
      q[k] = sine * before + cosine * q[k];
    }
  }

  public int size() {
    return eigenvalues.length;
  }

  /** How many directions are flat whatever the point is. */
  public int known() {
    return known;
  }

  /** How many directions are not known to be flat beforehand. */
  private int told() {
    return eigenvalues.length - known;
  }

  /** Returns whether the k-th direction is flat whatever the point is. */
  public boolean isKnown(int k) {
    return k >= told();
  }

  /** The k-th smallest eigenvalue, k from 0; those known to be 0 come last. */
  public double eigenvalue(int k) {
    return eigenvalues[k];
  }

  /** All of them, ascending. */
  public double[] eigenvalues() {
    double[] all = eigenvalues.clone();
    if (known > 0) {
      Arrays.sort(all);
    }
    return all;
  }

  /** The unit eigenvector of the k-th smallest eigenvalue, a copy. */
  public double[] eigenvector(int k) {
    return eigenvectors[k].clone();
  }

  public double smallest() {
    return eigenvalues[0];
  }

  public double largest() {
    return eigenvalues[told() - 1];
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
    return below(-noise());
  }

  /** The number of eigenvalues below a bound. */
  public int below(double bound) {
    return (int) Arrays.stream(eigenvalues).filter(value -> value < bound).count();
  }

  /** How many are not told from 0, of those that are not known to be 0 beforehand. */
  public int nullity() {
    return within(noise());
  }

  /** How many are no farther from 0 than a bound, of those not known to be 0 beforehand. */
  public int within(double bound) {
    return (int)
        Arrays.stream(eigenvalues, 0, told()).filter(value -> Math.abs(value) <= bound).count();
  }

  /** The component of a vector along the k-th eigenvector. */
  public double along(int k, double[] vector) {
    return Vectors.dot(eigenvectors[k], vector);
  }

  /** The vector that has these components along the eigenvectors. */
  public double[] combined(IntToDoubleFunction component) {
    double[] sum = new double[size()];
    for (int k = 0; k < sum.length; k++) {
      add(k, component.applyAsDouble(k), sum);
    }
    return sum;
  }

  /** Adds a multiple of the k-th eigenvector to a vector. */
  public void add(int k, double multiple, double[] vector) {
    Vectors.add(vector, multiple, eigenvectors[k]);
  }

  /**
   * Takes known directions out of a symmetric matrix. Householder's reflections turn each of them
   * into a coordinate axis, whose row and column are then left out. Each reflection touches only
   * the coordinates that its direction has, so that tiny entries elsewhere keep their digits;
   * adding a large number along the directions instead would drown these.
   */
  private static final class Deflation {
    private final int size;
    private final List<double[]> reflections = new ArrayList<>();
    private final boolean[] taken;

    /** Takes out orthonormal directions. */
    Deflation(int size, List<double[]> directions) {
      this.size = size;
      taken = new boolean[size];
      for (double[] direction : directions) {
        double[] vector = direction.clone();
        reflections.forEach(mirror -> reflect(mirror, vector));
        int axis = largest(vector);
        taken[axis] = true;
        vector[axis] += Math.copySign(1, vector[axis]);
        reflections.add(vector);
      }
    }

    private int largest(double... vector) {
      int largest = -1;
      for (int k = 0; k < size; k++) {
        vector[k] = taken[k] ? 0 : vector[k]; // rounding: it is orthogonal to that axis
        boolean larger = largest < 0 || Math.abs(vector[k]) > Math.abs(vector[largest]);
        largest = !taken[k] && larger ? k : largest;
      }
      return largest;
    }

    /** x − 2 v (v·x) / (v·v), in place. */
    private static void reflect(double[] mirror, double[] vector) {
      double squares = 0;
      double along = 0;
      for (int k = 0; k < mirror.length; k++) {
        squares += mirror[k] * mirror[k];
        along += mirror[k] * vector[k];
      }
      double factor = 2 * along / squares;
      for (int k = 0; k < mirror.length; k++) {
        if (mirror[k] != 0) {
          vector[k] -= factor * mirror[k];
        }
      }
    }

    /** The matrix in the directions that are left. */
    SymmetricMatrix reduced(SymmetricMatrix matrix) {
      double[][] rows = new double[size][];
      for (int k = 0; k < size; k++) {
        double[] row = matrix.row(k);
        rows[k] = row;
        reflections.forEach(mirror -> reflect(mirror, row));
      }
      int[] left = IntStream.range(0, size).filter(k -> !taken[k]).toArray();
      double[][] columns = new double[left.length][];
      for (int m = 0; m < left.length; m++) {
        int at = left[m];
        double[] column = Arrays.stream(rows).mapToDouble(row -> row[at]).toArray();
        reflections.forEach(mirror -> reflect(mirror, column));
        columns[m] = column;
      }
      return SymmetricMatrix.of(left.length, (k, m) -> columns[m][left[k]]);
    }

    /** A vector of the directions that are left, in the matrix's own coordinates. */
    double[] whole(double[] reduced) {
      double[] whole = new double[size];
      int at = 0;
      for (int k = 0; k < size; k++) {
        whole[k] = taken[k] ? 0 : reduced[at++];
      }
      for (int k = reflections.size() - 1; k >= 0; k--) {
        reflect(reflections.get(k), whole);
      }
      return whole;
    }
  }
}
