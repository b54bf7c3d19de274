package costscape.critical.local;

import costscape.space.Vectors;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Eigenvalues and unit eigenvectors of a symmetric tridiagonal matrix. */
final class Tridiagonal {
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
