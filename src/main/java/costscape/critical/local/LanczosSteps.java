package costscape.critical.local;

import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lanczos' method with full reorthogonalisation, a product at a time (Parlett: The Symmetric
 * Eigenvalue Problem, 1980, chapter 13). In the basis that it builds the matrix is tridiagonal.
 */
final class LanczosSteps {
  private final UnaryOperator<double[]> matrix;
  private final List<double[]> basis;
  private final int known;
  private final double[] diagonal;
  private final double[] beside;
  private double[] vector;
  private int count;

  /**
   * @param first of unit length, orthogonal to what is known
   * @param known orthonormal vectors to which the basis stays orthogonal
   * @param most products
   */
  LanczosSteps(UnaryOperator<double[]> matrix, double[] first, List<double[]> known, int most) {
    this.matrix = matrix;
    this.basis = new ArrayList<>(known);
    this.known = known.size();
    diagonal = new double[Math.min(first.length - known.size(), most)];
    beside = new double[diagonal.length];
    vector = first;
  }

  /** Takes a step. Gives whether another one can follow. */
  boolean step() {
    basis.add(vector);
    double[] next = matrix.apply(vector).clone();
    diagonal[count] = Vectors.dot(next, vector);
    Vectors.orthogonalize(next, basis);
    Vectors.orthogonalize(next, basis);
    beside[count] = Vectors.norm(next);
    Vectors.divide(next, beside[count]);
    vector = next;
    count++;
    return count < diagonal.length && beside[count - 1] > 0;
  }

  /** The number of steps so far. */
  int count() {
    return count;
  }

  double[] diagonal() {
    return Arrays.copyOf(diagonal, count);
  }

  /** The entries beside the diagonal, one fewer than on it. */
  double[] beside() {
    return Arrays.copyOf(beside, count - 1);
  }

  /** The length of what the last step left over. */
  double rest() {
    return beside[count - 1];
  }

  /** A vector of which the components in the basis are known. */
  double[] combined(double... components) {
    return Vectors.combined(components, basis.subList(known, basis.size()));
  }
}
