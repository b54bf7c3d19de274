package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.number.RandomNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The Hessian at a point times one vector, as a job of blocks of rows. The sums of the blocks are
 * added in their order, so that the bits are the same on any number of threads.
 */
public record HessianProduct(DifferentiableCost cost, double[] theta, double[] vector)
    implements Job<double[]> {
  private static final int BLOCKS = 8;

  public static double[] of(
      DifferentiableCost cost, double[] theta, double[] vector, Runner runner) {
    HessianProduct job = new HessianProduct(cost, theta, vector);
    double[] product = new double[vector.length];
    runner.run(
        job,
        part -> {
          for (int k = 0; k < product.length; k++) {
            product[k] += part[k];
          }
        });
    if (cost instanceof NetworkCost network) {
      network.meanOfProducts(vector, product);
    }
    return product;
  }

  @Override
  public int size() {
    return cost instanceof NetworkCost network ? Math.min(BLOCKS, network.dataset().rows()) : 1;
  }

  @Override
  public double[] run(int index) {
    double[] product = new double[vector.length];
    if (cost instanceof NetworkCost network) {
      long rows = network.dataset().rows();
      network.addHessianTimes(
          theta,
          vector,
          (int) (rows * index / size()),
          (int) (rows * (index + 1) / size()),
          product);
    } else {
      cost.hessianTimes(theta, vector, product);
    }
    return product;
  }

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
     * Estimates the traces of some parts of a matrix, all from the same products. A part's share of
     * zᵀAz is its own block's, and what the other rows add to it is 0 in the mean.
     *
     * @param parts the rows and columns of each
     * @param probes random vectors, 2 or more, each a product with the matrix
     */
    public static List<TraceEstimate> of(
        UnaryOperator<double[]> matrix, int size, List<int[]> parts, int probes, long seed) {
      RandomGenerator random = RandomNumbers.of(seed);
      double[][] found = new double[parts.size()][probes];
      double[] signs = new double[size];
      for (int k = 0; k < probes; k++) {
        Arrays.setAll(signs, i -> random.nextBoolean() ? 1 : -1);
        double[] product = matrix.apply(signs);
        for (int part = 0; part < found.length; part++) {
          for (int i : parts.get(part)) {
            found[part][k] += signs[i] * product[i];
          }
        }
      }
      return Arrays.stream(found).map(TraceEstimate::of).toList();
    }

    private static TraceEstimate of(double... found) {
      double mean = Arrays.stream(found).sum() / found.length;
      double squares = Arrays.stream(found).map(one -> (one - mean) * (one - mean)).sum();
      return new TraceEstimate(mean, Math.sqrt(squares / (found.length - 1.0) / found.length));
    }
  }
}
