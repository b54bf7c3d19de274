package costscape.critical.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Some of the smallest and of the largest eigenvalues of a symmetric matrix of which only products
 * with vectors are known, with their eigenvectors, by {@link LanczosSteps}. Immutable.
 */
public final class ExtremePairs {
  /** The search stops where residuals are this small beside the largest eigenvalue. */
  private static final double ENOUGH = 1e-10;

  private static final int LOOK_EVERY = 10;

  /**
   * An eigenvalue, its unit eigenvector, and how far the value may be from an eigenvalue of the
   * matrix.
   */
  public record Pair(double value, double residual, double[] vector) {}

  private final List<Pair> smallest;
  private final List<Pair> largest;
  private final int products;

  private ExtremePairs(List<Pair> smallest, List<Pair> largest, int products) {
    this.smallest = List.copyOf(smallest);
    this.largest = List.copyOf(largest);
    this.products = products;
  }

  /**
   * @param low how many of the smallest are wanted
   * @param high how many of the largest are wanted
   * @param most products
   */
  public static ExtremePairs of(
      UnaryOperator<double[]> matrix, int size, int low, int high, int most) {
    LanczosSteps basis =
        new LanczosSteps(matrix, Lanczos.randomUnit(size, List.of()), List.of(), most);
    while (true) {
      boolean last = !basis.step();
      boolean looks = basis.count() % LOOK_EVERY == 0 && basis.count() >= low + high;
      if (last || looks && isEnough(basis, low, high)) {
        return found(basis, low, high);
      }
    }
  }

  private static boolean isEnough(LanczosSteps basis, int low, int high) {
    Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
    int[] ascending = ascending(eigen, basis.count());
    double enough = ENOUGH * size(eigen, ascending);
    boolean enoughSoFar = true;
    for (int k = 0; k < ascending.length; k++) {
      boolean wanted = k < low || k >= ascending.length - high;
      double residual = basis.rest() * Math.abs(eigen.lastEntry(ascending[k]));
      enoughSoFar &= !wanted || residual <= enough;
    }
    return enoughSoFar;
  }

  private static double size(Tridiagonal eigen, int... ascending) {
    return Math.max(
        Math.abs(eigen.eigenvalue(ascending[0])),
        Math.abs(eigen.eigenvalue(ascending[ascending.length - 1])));
  }

  private static int[] ascending(Tridiagonal eigen, int count) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(eigen::eigenvalue))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static ExtremePairs found(LanczosSteps basis, int low, int high) {
    Tridiagonal eigen = Tridiagonal.whole(basis.diagonal(), basis.beside());
    int[] ascending = ascending(eigen, basis.count());
    double rounding = Lanczos.ROUNDING * size(eigen, ascending);
    List<Pair> smallest = new ArrayList<>();
    List<Pair> largest = new ArrayList<>();
    for (int k = 0; k < Math.min(low, ascending.length); k++) {
      smallest.add(pair(basis, eigen, ascending[k], rounding));
    }
    for (int k = 0; k < Math.min(high, ascending.length); k++) {
      largest.add(pair(basis, eigen, ascending[ascending.length - 1 - k], rounding));
    }
    return new ExtremePairs(smallest, largest, basis.count());
  }

  private static Pair pair(LanczosSteps basis, Tridiagonal eigen, int k, double rounding) {
    double residual = basis.rest() * Math.abs(eigen.lastEntry(k)) + rounding;
    return new Pair(eigen.eigenvalue(k), residual, basis.combined(eigen.entries(k)));
  }

  /** The smallest eigenvalues, ascending. */
  public List<Pair> smallest() {
    return smallest;
  }

  /** The largest eigenvalues, descending. */
  public List<Pair> largest() {
    return largest;
  }

  /** The number of products with the matrix that were taken. */
  public int products() {
    return products;
  }
}
