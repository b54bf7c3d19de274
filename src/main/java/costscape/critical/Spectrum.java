package costscape.critical;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Eigenvalues of a Hessian, ascending, and their unit eigenvectors. Immutable. */
public final class Spectrum {
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
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int k = 0; k < n; k++) {
      matrix.setRow(k, Arrays.copyOfRange(hessian, k * n, (k + 1) * n));
    }
    EigenDecomposition decomposition = new EigenDecomposition(matrix);
    double[] ascending = new double[n];
    double[][] vectors = new double[n][];
    for (int k = 0; k < n; k++) { // commons-math3 sorts a symmetric matrix's descending
      ascending[k] = decomposition.getRealEigenvalue(n - 1 - k);
      vectors[k] = decomposition.getEigenvector(n - 1 - k).toArray();
    }
    return new Spectrum(ascending, vectors);
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
}
