package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;

/**
 * Whether every row is met as exactly as doubles can: each error is no more than the rounding of
 * the sum that it is the result of. No loss of errors goes below 0, so without a penalty such a
 * point is a minimum, and no slope needs to be compared with a cost that is rounding alone.
 */
final class PerfectFit {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /** Each of the terms of an answer comes with a rounding or two of its own. */
  private static final int ROUNDINGS = 2;

  private PerfectFit() {}

  static boolean is(DifferentiableCost cost, double[] theta) {
    if (!(cost instanceof NetworkCost network)
        || !(network.loss() instanceof RegressionLoss)
        || network.penalty(theta) != 0) {
      return false;
    }
    int layers = network.network().layout().layers();
    double share = ROUNDINGS * (network.network().layout().width(layers - 1) + 4) * UNIT_ROUNDOFF;
    boolean[] met = {true};
    Kinks.Errors.of(network, theta)
        .each((row, output, error, size) -> met[0] &= Math.abs(error) <= share * size);
    return met[0];
  }
}
