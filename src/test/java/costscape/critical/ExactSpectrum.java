package costscape.critical;

import costscape.space.SymmetricMatrix;
import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** All eigenvalues of a Hessian, by commons-math, which the engine does not use for it. */
final class ExactSpectrum {
  /** Entries below this share of the largest are 0: commons-math does not converge on them. */
  private static final double NOTHING = 1e-25;

  private ExactSpectrum() {}

  /** The eigenvalues, ascending. */
  static double[] of(SymmetricMatrix hessian) {
    double largest = Double.MIN_NORMAL;
    for (double entry : hessian.rows()) {
      largest = Math.max(largest, Math.abs(entry));
    }
    double[][] rows = new double[hessian.size()][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = hessian.row(k);
      for (int m = 0; m < rows.length; m++) {
        double share = rows[k][m] / largest;
        rows[k][m] = Math.abs(share) < NOTHING ? 0 : share;
      }
    }
    double[] values;
    try {
      values = new EigenDecomposition(new Array2DRowRealMatrix(rows, false)).getRealEigenvalues();
    } catch (MaxCountExceededException e) {
      values = jacobi(rows);
    }
    for (int k = 0; k < values.length; k++) {
      values[k] *= largest;
    }
    Arrays.sort(values);
    return values;
  }

  /** Jacobi's rotations, for the graded matrices on which commons-math gives up. */
  private static double[] jacobi(double[]... a) {
    for (int sweep = 0; sweep < 40; sweep++) {
      for (int p = 0; p < a.length; p++) {
        for (int q = p + 1; q < a.length; q++) {
          if (a[p][q] != 0) {
            double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
            turn(a, p, q, Math.cos(angle), Math.sin(angle));
          }
        }
      }
    }
    double[] values = new double[a.length];
    Arrays.setAll(values, k -> a[k][k]);
    return values;
  }

  private static void turn(double[][] a, int p, int q, double cosine, double sine) {
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = cosine * kp - sine * kq;
      a[k][q] = sine * kp + cosine * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = cosine * pk - sine * qk;
      a[q][k] = sine * pk + cosine * qk;
    }
    a[p][q] = Math.abs(a[p][q]) < 1e-18 ? 0 : a[p][q];
    a[q][p] = a[p][q];
  }
}
