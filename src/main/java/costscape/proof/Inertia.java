package costscape.proof;

import costscape.critical.local.Eigendecomposition;
import costscape.interval.Bounds;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.OptionalInt;

/**
 * How many eigenvalues are negative in every symmetric matrix of an interval matrix H, where none
 * of them may be 0. With any matrix V, VᵀHV has as many negative, zero and positive eigenvalues as
 * H unless V is singular (Sylvester's law of inertia); V's columns are the middle's eigenvectors
 * over the roots of their eigenvalues' sizes, so that VᵀHV is near a diagonal of ±1. Where every
 * disc of Gershgorin around a diagonal entry keeps off 0, there are as many negative eigenvalues as
 * discs left of 0; and V is not singular, since VᵀHV is not (Horn and Johnson, Matrix Analysis,
 * theorems 4.5.8 and 6.1.1).
 *
 * <p>Over a box such an H also says that it holds one stationary point at most: two gradients
 * differ by the mean of the Hessians between, which is in H and takes only 0 to 0.
 */
public final class Inertia {
  private Inertia() {}

  /** The number of negative eigenvalues over a box; empty where it is not proved. */
  public static OptionalInt of(Jet over) {
    int n = over.dimension;
    SymmetricMatrix middle = Matrices.middle(over);
    if (!middle.isFinite()) {
      return OptionalInt.empty();
    }
    double[][] columns = columns(Eigendecomposition.of(middle));
    int negative = 0;
    for (int i = 0; i < n; i++) {
      Interval[] image = times(over, columns[i]);
      Interval disc = dot(columns[i], image);
      double radius = 0;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          radius = Bounds.sumHigh(radius, dot(columns[j], image).magnitude());
        }
      }
      if (disc.high() < -radius) {
        negative++;
      } else if (!(disc.low() > radius)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(negative);
  }

  public static double[][] columns(Eigendecomposition spectrum) {
    double[][] columns = new double[spectrum.size()][];
    for (int k = 0; k < columns.length; k++) {
      double size = Math.sqrt(Math.abs(spectrum.eigenvalue(k)));
      columns[k] = spectrum.eigenvector(k);
      Vectors.divide(columns[k], size > 0 ? size : 1);
    }
    return columns;
  }

  private static Interval[] times(Jet over, double[] vector) {
    Interval[] image = new Interval[vector.length];
    for (int i = 0; i < image.length; i++) {
      int row = i;
      image[i] =
          Interval.sum(vector.length, j -> over.second(row, j).times(Interval.of(vector[j])));
    }
    return image;
  }

  private static Interval dot(double[] vector, Interval[] image) {
    return Interval.sum(vector.length, k -> image[k].times(Interval.of(vector[k])));
  }
}
