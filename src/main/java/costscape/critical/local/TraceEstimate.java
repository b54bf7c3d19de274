package costscape.critical.local;

import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The trace of a symmetric matrix of which only products with vectors are known: the mean of zᵀAz
 * over vectors z of random signs (Hutchinson, Communications in Statistics 19, 433, 1990). The
 * diagonal adds to each of them exactly, so what varies comes from the other entries alone.
 *
 * @param value the mean
 * @param error its standard error
 */
public record TraceEstimate(double value, double error) {
  /**
   * Estimates a trace.
   *
   * @param probes random vectors, 2 or more, each a product with the matrix
   */
  public static TraceEstimate of(UnaryOperator<double[]> matrix, int size, int probes, long seed) {
    RandomGenerator random = RandomNumbers.of(seed);
    double[] found = new double[probes];
    double[] signs = new double[size];
    for (int k = 0; k < probes; k++) {
      Arrays.setAll(signs, i -> random.nextBoolean() ? 1 : -1);
      found[k] = Vectors.dot(signs, matrix.apply(signs));
    }
    double mean = Arrays.stream(found).sum() / probes;
    double squares = Arrays.stream(found).map(one -> (one - mean) * (one - mean)).sum();
    return new TraceEstimate(mean, Math.sqrt(squares / (probes - 1.0) / probes));
  }
}
