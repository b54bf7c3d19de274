package costscape.critical.local;

import costscape.space.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a symmetric tridiagonal matrix and some entries of each unit eigenvector, by QL
 * steps with implicit shifts (Bowdler, Martin, Reinsch, Wilkinson, Numer. Math. 11, 293, "tql2").
 * Of the eigenvectors only the rows that are wanted are carried along: with one of them n²
 * operations suffice.
 */
final class Tridiagonal {
  private static final int MOST_STEPS = 60;

  private final double[] diagonal; // becomes the eigenvalues, in no order
  private final double[] beside;
  private final double[][] rows; // of the matrix whose columns are the eigenvectors

  /** By the entries on the diagonal and those beside it, one fewer. */
  Tridiagonal(double[] diagonal, double... beside) {
    this(diagonal, beside, diagonal.length - 1);
  }

  /** With every entry of every eigenvector. */
  static Tridiagonal whole(double[] diagonal, double... beside) {
    return new Tridiagonal(diagonal, beside, IntStream.range(0, diagonal.length).toArray());
  }

  /** With the first entry of every eigenvector. */
  static Tridiagonal withFirst(double[] diagonal, double... beside) {
    return new Tridiagonal(diagonal, beside, 0);
  }

  private Tridiagonal(double[] diagonal, double[] beside, int... wanted) {
    int size = diagonal.length;
    this.diagonal = diagonal.clone();
    this.beside = new double[size];
    System.arraycopy(beside, 0, this.beside, 0, size - 1);
    rows = new double[wanted.length][size];
    for (int k = 0; k < wanted.length; k++) {
      rows[k][wanted[k]] = 1;
    }
    for (int k = 0; k < size; k++) {
      for (int step = 0; step < MOST_STEPS && !split(k); step++) {}
    }
  }

  double eigenvalue(int k) {
    return diagonal[k];
  }

  /** The numbers of the eigenvalues, the smallest one's first. */
  int[] ascending() {
    return IntStream.range(0, diagonal.length)
        .boxed()
        .sorted(Comparator.comparingDouble(this::eigenvalue))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The largest size of an eigenvalue. */
  double size() {
    return Vectors.largest(diagonal);
  }

  /** The last entry of those carried of the k-th eigenvector, which is its last where all are. */
  double lastEntry(int k) {
    return rows[rows.length - 1][k];
  }

  /** The first entry of those carried of the k-th eigenvector. */
  double firstEntry(int k) {
    return rows[0][k];
  }

  /** The entries carried of the k-th eigenvector. */
  double[] entries(int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
  }

  /**
   * Gives whether the k-th entry stands alone; where it does not, takes one QL step on the block
   * that it begins.
   */
  private boolean split(int k) {
    int end = k;
    while (end < diagonal.length - 1 && !negligible(end)) {
      end++;
    }
    if (end > k) {
      step(k, end);
    }
    return end == k;
  }

  private boolean negligible(int k) {
    double around = Math.abs(diagonal[k]) + Math.abs(diagonal[k + 1]);
    return around + Math.abs(beside[k]) == around;
  }

  private void step(int from, int to) {
    double ratio = (diagonal[from + 1] - diagonal[from]) / (2 * beside[from]);
    double root = StrictMath.hypot(ratio, 1);
    double chase =
        diagonal[to] - diagonal[from] + beside[from] / (ratio + Math.copySign(root, ratio));
    double sine = 1;
    double cosine = 1;
    double shift = 0;
    for (int i = to - 1; i >= from; i--) {
      double bulge = sine * beside[i];
      double rest = cosine * beside[i];
      double length = StrictMath.hypot(bulge, chase);
      beside[i + 1] = length;
      if (length == 0) {
        diagonal[i + 1] -= shift;
        beside[to] = 0;
        return;
      }
      sine = bulge / length;
      cosine = chase / length;
      double reduced = diagonal[i + 1] - shift;
      double twice = (diagonal[i] - reduced) * sine + 2 * cosine * rest;
      shift = sine * twice;
      diagonal[i + 1] = reduced + shift;
      chase = cosine * twice - rest;
      for (double[] row : rows) {
        double upper = row[i + 1];
        row[i + 1] = sine * row[i] + cosine * upper;
        row[i] = cosine * row[i] - sine * upper;
      }
    }
    diagonal[from] -= shift;
    beside[from] = chase;
    beside[to] = 0;
  }
}
