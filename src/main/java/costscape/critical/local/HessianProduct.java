package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Runner;

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
}
