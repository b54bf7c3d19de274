package costscape.sweep.kernel;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;
import costscape.sweep.summand.SoftplusSum;

/** Σ over some rows of what the network's outputs cost. */
final class RowLosses {
  private final NetworkCost cost;
  private final int first; // number of the first of its rows
  private final boolean logistic;
  private final OutputSum several; // of other losses than those of one logit and its class
  private final double[] signs;
  private final UnitActivation sigmoid;
  private final SoftplusSum softplus;

  /** Given functions for arrays of as many rows. */
  RowLosses(NetworkCost cost, int fromRow, int toRow, LaneFunctions functions) {
    this.cost = cost;
    int rows = toRow - fromRow;
    first = fromRow;
    logistic = cost.loss() instanceof LogisticLoss;
    signs = new double[rows];
    for (int k = 0; k < rows; k++) {
      signs[k] = logistic && cost.dataset().label(fromRow + k) == 0 ? 1 : -1;
    }
    several = OutputSum.of(cost, fromRow, toRow, functions);
    sigmoid = new UnitActivation(ActivationFunction.SIGMOID, rows);
    softplus = new SoftplusSum(rows);
  }

  /**
   * The sum of the losses.
   *
   * @param outputs by output unit, then by row; may be written to
   * @param largest a bound that no |output| exceeds
   */
  double sum(double[][] outputs, double largest) {
    if (!logistic) {
      double quick = several.of(outputs, largest);
      return Double.isFinite(quick) ? quick : rowByRow(outputs);
    }
    return cost.loss() == LogisticLoss.CROSS_ENTROPY
        ? crossEntropy(outputs[0], largest)
        : squared(outputs[0]);
  }

  private double rowByRow(double[][] outputs) {
    double[] logits = new double[outputs.length];
    double sum = 0;
    for (int row = 0; row < signs.length; row++) {
      for (int output = 0; output < logits.length; output++) {
        logits[output] = outputs[output][row];
      }
      sum += cost.loss().value(logits, cost.dataset().targets(), first + row);
    }
    return sum;
  }

  /**
   * Σ softplus(sz); NaN where a logit is.
   *
   * @param largest no |z| exceeds it; where this bound says too little, the largest |z| is looked
   *     for
   */
  private double crossEntropy(double[] z, double largest) {
    multiply(z, signs);
    double low = -largest;
    double high = largest;
    if (!SoftplusSum.fits(low, high)) {
      low = Double.POSITIVE_INFINITY;
      high = Double.NEGATIVE_INFINITY;
      for (double u : z) {
        low = Math.min(low, u);
        high = Math.max(high, u);
      }
    }
    if (!Double.isFinite(high - low)) {
      return oneByOne(z);
    }
    softplus.clear();
    softplus.add(z, low, high);
    return total(softplus.total());
  }

  /** An infinite logit costs nothing on its row's right side, and is infinite on the wrong one. */
  private static double oneByOne(double[] z) {
    double sum = 0;
    for (double u : z) {
      sum += LogisticLoss.CROSS_ENTROPY.value(u, 0);
    }
    return sum;
  }

  private static void multiply(double[] z, double[] signs) {
    for (int k = 0; k < z.length; k++) {
      z[k] *= signs[k];
    }
  }

  /** Σ ½σ(sz)²: the residual is σ(z) for label 0 and −σ(−z) for label 1. */
  private double squared(double[] z) {
    multiply(z, signs);
    sigmoid.apply(z, Double.POSITIVE_INFINITY);
    double sum = 0;
    for (double residual : z) {
      sum += 0.5 * residual * residual;
    }
    return sum;
  }

  private static double total(double[] losses) {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum;
  }
}
