package costscape.sweep.kernel;

import costscape.lanes.LaneFunctions;
import java.util.Arrays;

/**
 * Σ log(1 + Σ e^{z_c − z_y}), the inner sum over the classes other than a row's own. Where a
 * difference is too large for this, the sum is NaN and the caller goes row by row.
 */
final class SoftmaxSum implements OutputSum {
  /** So many e^{690} of 1,000 classes are still below e⁷⁰⁰. */
  private static final double LARGEST = 690;

  private final int[] labels;
  private final LaneFunctions functions;
  private final double[] difference;
  private final double[] others;
  private final double[] total;

  SoftmaxSum(int[] labels, LaneFunctions functions) {
    this.labels = labels;
    this.functions = functions;
    difference = new double[labels.length];
    others = new double[labels.length];
    total = new double[labels.length];
  }

  @Override
  public double of(double[][] outputs) {
    Arrays.fill(others, 0);
    Arrays.fill(total, 0);
    for (int s = 0; s + 1 < outputs.length; s++) {
      if (!differences(outputs, s)) {
        return Double.NaN;
      }
      functions.exponential(difference);
      for (int k = 0; k < others.length; k++) {
        others[k] += difference[k];
      }
    }
    functions.addLogOnePlus(total, others);
    double sum = 0;
    for (double loss : total) {
      sum += loss;
    }
    return sum;
  }

  /** How far the s-th other class is above the row's own; whether all are moderate. */
  private boolean differences(double[][] outputs, int s) {
    double largest = 0;
    for (int k = 0; k < labels.length; k++) {
      int own = labels[k];
      double z = outputs[s < own ? s : s + 1][k] - outputs[own][k];
      difference[k] = z;
      largest = Math.max(largest, Math.abs(z));
    }
    return largest <= LARGEST; // not where one is NaN
  }
}
