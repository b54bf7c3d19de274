package costscape.critical.local;

import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes known directions out of a symmetric matrix. Householder's reflections turn each of them
 * into a coordinate axis, whose row and column are then left out. Each reflection touches only the
 * coordinates that its direction has, so that tiny entries elsewhere keep their digits; adding a
 * large number along the directions instead would drown these.
 */
final class Deflation {
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
    double[] column = new double[size];
    for (int m = 0; m < size; m++) {
      for (int k = 0; k < size; k++) {
        column[k] = rows[k][m];
      }
      reflections.forEach(mirror -> reflect(mirror, column));
      for (int k = 0; k < size; k++) {
        rows[k][m] = column[k];
      }
    }
    int[] left = IntStream.range(0, size).filter(k -> !taken[k]).toArray();
    return SymmetricMatrix.of(left.length, (k, m) -> rows[left[k]][left[m]]);
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
