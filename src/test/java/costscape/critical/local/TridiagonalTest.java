package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Eigenvalues and the last entries of eigenvectors are those of the whole matrix. */
class TridiagonalTest {
  /** Relative to the largest eigenvalue; the entries differ by powers of ten. */
  private static final double ROUNDING = 1e-13;

  @Test
  void agreesWithTheWholeMatrix() {
    Well19937c random = new Well19937c(1);
    for (int size = 1; size <= 12; size++) {
      for (double decades : new double[] {0, 3}) {
        double[] diagonal = new double[size];
        double[] beside = new double[size - 1];
        for (int k = 0; k < size; k++) {
          diagonal[k] = random.nextGaussian() * Math.pow(10, decades * random.nextDouble());
          if (k > 0) {
            beside[k - 1] = k == 5 ? 0 : random.nextGaussian();
          }
        }
        check(diagonal, beside);
      }
    }
  }

  private static void check(double[] diagonal, double... beside) {
    int n = diagonal.length;
    double[] whole = new double[n * n];
    for (int k = 0; k < n; k++) {
      whole[k * n + k] = diagonal[k];
      if (k > 0) {
        whole[k * n + k - 1] = beside[k - 1];
        whole[(k - 1) * n + k] = beside[k - 1];
      }
    }
    Eigendecomposition spectrum = Eigendecomposition.of(Rows.of(whole));
    Tridiagonal found = new Tridiagonal(diagonal, beside);
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(found::eigenvalue))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < n; k++) {
      double tolerance = ROUNDING * (1 + spectrum.norm());
      assertEquals(spectrum.eigenvalue(k), found.eigenvalue(order[k]), tolerance);
      double entry = Math.abs(spectrum.eigenvector(k)[n - 1]);
      assertEquals(entry, Math.abs(found.lastEntry(order[k])), 1e-9, "of " + n + ", entry " + k);
    }
  }
}
