package costscape.interval;

import costscape.space.SymmetricMatrix;
import java.util.Arrays;

/** Plain matrices of doubles, n × n row-major: what is only guessed with, and then proved. */
public final class Matrices {
  private Matrices() {}

  /** The middle of every second derivative; what is not known is not finite. */
  public static SymmetricMatrix middle(Jet jet) {
    return SymmetricMatrix.of(
        jet.dimension,
        (i, j) -> {
          int k = jet.index(i, j);
          return Interval.middle(jet.low[k], jet.high[k]);
        });
  }

  public static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  /** The inverse by Gauss and Jordan's elimination; entries are not finite where there is none. */
  public static double[] inverse(SymmetricMatrix matrix) {
    int n = matrix.size();
    double[] left = matrix.rows();
    double[] inverse = new double[n * n];
    for (int k = 0; k < n; k++) {
      inverse[k * n + k] = 1;
    }
    for (int k = 0; k < n; k++) {
      int pivot = pivot(left, n, k);
      swap(left, n, k, pivot);
      swap(inverse, n, k, pivot);
      double divisor = left[k * n + k];
      for (int j = 0; j < n; j++) {
        left[k * n + j] /= divisor;
        inverse[k * n + j] /= divisor;
      }
      for (int i = 0; i < n; i++) {
        double factor = left[i * n + k];
        for (int j = 0; i != k && j < n; j++) {
          left[i * n + j] -= factor * left[k * n + j];
          inverse[i * n + j] -= factor * inverse[k * n + j];
        }
      }
    }
    return inverse;
  }

  private static int pivot(double[] matrix, int n, int column) {
    int pivot = column;
    for (int i = column + 1; i < n; i++) {
      if (Math.abs(matrix[i * n + column]) > Math.abs(matrix[pivot * n + column])) {
        pivot = i;
      }
    }
    return pivot;
  }

  private static void swap(double[] matrix, int n, int one, int other) {
    for (int j = 0; one != other && j < n; j++) {
      double kept = matrix[one * n + j];
      matrix[one * n + j] = matrix[other * n + j];
      matrix[other * n + j] = kept;
    }
  }
}
