package costscape.critical.local;

import costscape.critical.local.Lanczos.LanczosSteps;
import costscape.critical.local.Lanczos.Tridiagonal;
import costscape.number.RandomNumbers;
import costscape.space.Axis;
import costscape.space.Vectors;
import costscape.sweep.CellLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The density of a symmetric matrix's eigenvalues by stochastic Lanczos quadrature (Lin, Saad,
 * Yang, SIAM Review 58, 2016, section 3.2; for networks Ghorbani, Krishnan, Xiao,
 * arXiv:1901.10159). From every random unit vector a few Lanczos steps give eigenvalues θ of a
 * small tridiagonal matrix and weights τ², the squares of its eigenvectors' first entries. The
 * density at t is the mean over the vectors of Σ τ²·N(t; θ, width²), and its integral is 1.
 * Immutable.
 */
public final class SpectralDensity {
  /** The width of the bell over each value, as a share of the range of the values. */
  private static final double WIDTH = 0.005;

  private static final int POINTS = 1001;

  /** The axis of a curve reaches so many widths of a bell beyond the outermost values. */
  private static final double BEYOND = 4;

  private static final double FLOOR = 0.02;

  private final double[] values;
  private final double[] weights;
  private final ExtremePairs.Pair smallest;
  private final ExtremePairs.Pair largest;

  private SpectralDensity(
      double[] values, double[] weights, ExtremePairs.Pair smallest, ExtremePairs.Pair largest) {
    this.values = values;
    this.weights = weights;
    this.smallest = smallest;
    this.largest = largest;
  }

  /**
   * How much is computed.
   *
   * @param probes random vectors
   * @param steps products for each of them, at most
   * @param seed of the random vectors
   */
  public record Plan(int probes, int steps, long seed) {}

  public static SpectralDensity of(UnaryOperator<double[]> matrix, int size, Plan plan) {
    RandomGenerator random = RandomNumbers.of(plan.seed);
    int steps = Math.min(size, plan.steps);
    double[] values = new double[plan.probes * steps];
    double[] weights = new double[values.length];
    int count = 0;
    List<ExtremePairs.Pair> outermost = new ArrayList<>();
    for (int probe = 0; probe < plan.probes; probe++) {
      double[] vector = Vectors.gaussian(size, random);
      Vectors.scale(vector, 1 / Vectors.norm(vector));
      LanczosSteps basis = new LanczosSteps(matrix, vector, List.of(), steps);
      while (basis.step()) {}
      Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
      for (int k = 0; k < basis.count(); k++) {
        values[count] = eigen.eigenvalue(k);
        weights[count] = eigen.firstEntry(k) * eigen.firstEntry(k) / plan.probes;
        count++;
      }
      ExtremePairs pairs = ExtremePairs.found(basis, 1, 1);
      outermost.addAll(pairs.smallest());
      outermost.addAll(pairs.largest());
    }
    Comparator<ExtremePairs.Pair> rising = Comparator.comparingDouble(ExtremePairs.Pair::value);
    return new SpectralDensity(
        Arrays.copyOf(values, count),
        Arrays.copyOf(weights, count),
        Collections.min(outermost, rising),
        Collections.max(outermost, rising));
  }

  /** The smallest value that a random vector met. */
  public double smallest() {
    return smallest.value();
  }

  public double largest() {
    return largest.value();
  }

  /** The smallest value with the unit vector that has it. */
  public ExtremePairs.Pair smallestPair() {
    return smallest;
  }

  public ExtremePairs.Pair largestPair() {
    return largest;
  }

  /** The standard deviation of the bells. */
  public double width() {
    double range = largest() - smallest();
    return WIDTH * (range > 0 ? range : Math.max(Math.abs(largest()), 1));
  }

  /**
   * The density at t.
   *
   * @param width standard deviation of the bells
   */
  public double at(double t, double width) {
    return IntStream.range(0, values.length)
            .mapToDouble(
                k -> {
                  double from = (t - values[k]) / width;
                  return weights[k] * StrictMath.exp(-0.5 * from * from);
                })
            .sum()
        / (width * Math.sqrt(2 * Math.PI));
  }

  /** The density along an axis that holds all of its bells. */
  public CellLine curve() {
    double width = width();
    Axis axis =
        new Axis("eigenvalue", smallest() - BEYOND * width, largest() + BEYOND * width, POINTS);
    double[] densities = new double[POINTS];
    Arrays.setAll(densities, k -> at(axis.at(k), width));
    return CellLine.of(axis, densities);
  }

  /**
   * The least density that a picture shows: a share of the peak of a single eigenvalue's bell.
   *
   * @param size how many eigenvalues there are
   */
  public double floor(int size) {
    return FLOOR / (size * width() * Math.sqrt(2 * Math.PI));
  }

  /** The estimated share of the eigenvalues below a bound. */
  public double shareBelow(double bound) {
    return IntStream.range(0, values.length)
        .filter(k -> values[k] < bound)
        .mapToDouble(k -> weights[k])
        .sum();
  }
}
