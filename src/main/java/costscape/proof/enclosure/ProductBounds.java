package costscape.proof.enclosure;

import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Vectors;

/**
 * Bounds of the exact Hessian at a point times a vector, with every rounding counted. So it is
 * known how far a product is that was computed in doubles; and since ‖Hv − λv‖ ≤ r for a unit
 * vector v means that an eigenvalue of H lies within r of λ (Parlett, The Symmetric Eigenvalue
 * Problem, 1980, section 4.5), how far an eigenvalue is, whatever search found it.
 *
 * <p>Work for a runner, in blocks of rows.
 */
public record ProductBounds(NetworkCost cost, double[] theta, double[] vector)
    implements Job<double[]> {
  /** Rows times parameters: some seconds of work. */
  private static final double MOST_WORK = 1e8;

  private static final int BLOCKS = 8;

  /** Of a mean, a penalty and a difference. */
  private static final double OPERATIONS = 8;

  /** Whether products are bounded. */
  public static boolean isKnown(NetworkCost cost) {
    return (double) cost.dimension() * cost.dataset().rows() <= MOST_WORK
        && Enclosure.refusal(cost).isEmpty();
  }

  /**
   * How far a product that was computed lies from the exact one, at most; not finite where a row
   * lies too near to where a unit switches.
   */
  public static double distance(
      NetworkCost cost, double[] theta, double[] vector, double[] product, Runner runner) {
    int size = theta.length;
    double[] middle = new double[size];
    double[] radius = new double[size];
    runner.run(
        new ProductBounds(cost, theta, vector),
        part -> {
          for (int k = 0; k < size; k++) {
            middle[k] += part[k];
            radius[k] += part[size + k] + Balls.UNIT * Math.abs(middle[k]);
          }
        });
    int rows = cost.dataset().rows();
    double[] apart = new double[size];
    for (int k = 0; k < size; k++) {
      double decay = cost.network().layout().isWeight(k) ? cost.l2() * vector[k] : 0;
      double mean = (middle[k] + decay) / rows;
      double sizes =
          (Math.abs(middle[k]) + Math.abs(decay)) / rows + Math.abs(mean) + Math.abs(product[k]);
      apart[k] =
          Math.abs(mean - product[k])
              + radius[k] / rows
              + OPERATIONS * (Balls.UNIT * sizes + Double.MIN_NORMAL);
    }
    return Balls.MORE * Vectors.norm(apart);
  }

  @Override
  public int size() {
    return Math.min(BLOCKS, cost.dataset().rows());
  }

  @Override
  public double[] run(int index) {
    long rows = cost.dataset().rows();
    Balls sum =
        new RowProductBounds(cost, theta, vector)
            .sum((int) (rows * index / size()), (int) (rows * (index + 1) / size()));
    double[] both = new double[2 * vector.length];
    System.arraycopy(sum.middle, 0, both, 0, vector.length);
    System.arraycopy(sum.radius, 0, both, vector.length, vector.length);
    return both;
  }
}
