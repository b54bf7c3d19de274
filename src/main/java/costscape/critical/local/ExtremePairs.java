package costscape.critical.local;

import costscape.critical.local.Lanczos.LanczosSteps;
import costscape.critical.local.Lanczos.Tridiagonal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of the smallest and of the largest eigenvalues of a symmetric matrix of which only products
 * with vectors are known, with their eigenvectors, by {@link LanczosSteps}. Immutable.
 *
 * @param smallest the smallest eigenvalues, ascending
 * @param largest the largest eigenvalues, descending
 * @param products the number of products with the matrix that were taken
 */
public record ExtremePairs(List<Pair> smallest, List<Pair> largest, int products) {
  /** The search stops where residuals are this small beside the largest eigenvalue. */
  private static final double ENOUGH = 1e-10;

  private static final int LOOK_EVERY = 10;

  /**
   * An eigenvalue, its unit eigenvector, and how far the value may be from an eigenvalue of the
   * matrix.
   */
  public record Pair(double value, double residual, double[] vector) {}

  /**
   * Finds the outermost eigenvalues. A search meets only one vector of an eigenvalue that occurs
   * several times. So the search goes on in what is orthogonal to all found, until nothing farther
   * out is left there.
   *
   * @param low how many of the smallest are wanted
   * @param high how many of the largest are wanted
   * @param most products of one search
   * @param rounding the share of a product below which its digits are rounding
   */
  public static ExtremePairs of(
      UnaryOperator<double[]> matrix, int size, int low, int high, int most, double rounding) {
    double enough = Math.max(ENOUGH, rounding);
    ExtremePairs found = found(search(matrix, size, List.of(), low, high, most, enough), low, high);
    List<double[]> known = new ArrayList<>();
    found.all().forEach(pair -> known.add(pair.vector));
    boolean searches = found.isConverged();
    while (searches && known.size() < size && low + high < size) {
      int below = Math.min(low, 1);
      int above = Math.min(high, 1);
      ExtremePairs next =
          found(search(matrix, size, known, below, above, most, enough), below, above);
      ExtremePairs merged = found.with(next);
      searches = merged.smallest != found.smallest || merged.largest != found.largest;
      next.all().forEach(pair -> known.add(pair.vector));
      found = merged;
    }
    return found;
  }

  /** Takes steps until the outermost values are known to a share of the largest one. */
  static LanczosSteps search(
      UnaryOperator<double[]> matrix,
      int size,
      List<double[]> known,
      int low,
      int high,
      int most,
      double enough) {
    LanczosSteps basis = new LanczosSteps(matrix, Lanczos.randomUnit(size, known), known, most);
    while (true) {
      boolean last = !basis.step();
      boolean looks = basis.count() % LOOK_EVERY == 0 && basis.count() >= low + high;
      if (last || (looks && isEnough(basis, low, high, enough))) {
        return basis;
      }
    }
  }

  private Stream<Pair> all() {
    return Stream.concat(smallest.stream(), largest.stream());
  }

  private boolean isConverged() {
    double enough = 10 * ENOUGH * size();
    return all().allMatch(pair -> pair.residual <= enough);
  }

  private double size() {
    return all().mapToDouble(pair -> Math.abs(pair.value)).reduce(0, Math::max);
  }

  /** With those of other vectors that lie farther out than the innermost of these. */
  private ExtremePairs with(ExtremePairs next) {
    double apart = 10 * ENOUGH * size();
    return new ExtremePairs(
        merged(smallest, next.smallest, Comparator.comparingDouble(Pair::value), apart),
        merged(largest, next.largest, Comparator.comparingDouble(pair -> -pair.value), apart),
        products + next.products);
  }

  private static List<Pair> merged(
      List<Pair> outermost, List<Pair> next, Comparator<Pair> inwards, double apart) {
    if (next.isEmpty() || outermost.isEmpty()) {
      return outermost;
    }
    Pair innermost = outermost.get(outermost.size() - 1);
    Pair other = next.get(0);
    boolean farther =
        inwards.compare(other, innermost) < 0 && Math.abs(other.value - innermost.value) > apart;
    if (!farther) {
      return outermost;
    }
    List<Pair> all = new ArrayList<>(outermost);
    all.add(other);
    all.sort(inwards);
    return List.copyOf(all.subList(0, outermost.size()));
  }

  private static boolean isEnough(LanczosSteps basis, int low, int high, double share) {
    Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
    int[] ascending = eigen.ascending();
    double enough = share * eigen.size();
    boolean enoughSoFar = true;
    for (int k = 0; k < ascending.length; k++) {
      boolean wanted = k < low || k >= ascending.length - high;
      double residual = basis.rest() * Math.abs(eigen.lastEntry(ascending[k]));
      enoughSoFar &= !wanted || residual <= enough;
    }
    return enoughSoFar;
  }

  /** The smallest and the largest values that some steps found. */
  static ExtremePairs found(LanczosSteps basis, int low, int high) {
    Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
    int[] ascending = eigen.ascending();
    int count = ascending.length;
    IntFunction<Pair> pair =
        k ->
            new Pair(
                eigen.eigenvalue(k),
                eigen.residual(k, basis.rest()),
                basis.combined(eigen.entries(k)));
    return new ExtremePairs(
        IntStream.range(0, Math.min(low, count)).mapToObj(k -> pair.apply(ascending[k])).toList(),
        IntStream.range(0, Math.min(high, count))
            .mapToObj(k -> pair.apply(ascending[count - 1 - k]))
            .toList(),
        basis.count());
  }
}
