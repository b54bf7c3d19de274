package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.SoftmaxLoss;
import costscape.data.Numbers;
import costscape.lanes.LaneFunctions;

/**
 * Σ over some rows of a loss of several outputs, from arrays with one entry a row: no row is handed
 * to the loss alone.
 */
interface OutputSum {
  /**
   * The sum of the loss over the rows, from the outputs of the network; NaN where this way does not
   * serve every row.
   *
   * @param outputs by output unit, then by row
   * @param largest a bound that no |output| exceeds
   */
  double of(double[][] outputs, double largest);

  /** The sum that fits a loss, for some consecutive rows and functions of as many lanes. */
  static OutputSum of(NetworkCost cost, int fromRow, int toRow, LaneFunctions functions) {
    if (cost.loss() == SoftmaxLoss.CROSS_ENTROPY) {
      int[] labels = new int[toRow - fromRow];
      for (int k = 0; k < labels.length; k++) {
        labels[k] = cost.dataset().label(fromRow + k);
      }
      return new SoftmaxSum(labels, cost.network().output().width(), functions);
    }
    return cost.loss() instanceof RegressionLoss loss
        ? numbers(loss, cost.dataset().numbers(), fromRow, toRow)
        : (outputs, largest) -> Double.NaN;
  }

  private static OutputSum numbers(RegressionLoss loss, Numbers numbers, int fromRow, int toRow) {
    double[][] targets = new double[numbers.outputs()][toRow - fromRow];
    for (int output = 0; output < targets.length; output++) {
      for (int k = 0; k < targets[output].length; k++) {
        targets[output][k] = numbers.number(fromRow + k, output);
      }
    }
    return (outputs, largest) -> {
      double sum = 0;
      for (int output = 0; output < targets.length; output++) {
        sum += loss.sum(outputs[output], targets[output]);
      }
      return sum / targets.length;
    };
  }
}
