package costscape.sweep.kernel;

import costscape.lanes.LaneFunctions;
import costscape.space.Vectors;
import java.util.Arrays;

/**
 * Σ log(1 + Σ e^{z_c − z_y}), the inner sum over the classes other than a row's own. Where a
 * difference is too large for this, the sum is NaN and the caller goes row by row.
 */
final class SoftmaxSum implements OutputSum {
  /** So many e^{690} of 1,000 classes are still below e⁷⁰⁰. */
  private static final double LARGEST = 690;

  private final int[] labels;
  private final double[][] isOther; // by class and row: 1, or 0 where the class is the row's own
  private final LaneFunctions functions;
  private final double[] own;
  private final double[] difference;
  private final double[] others;
  private final double[] total;

  SoftmaxSum(int[] labels, int classes, LaneFunctions functions) {
    this.labels = labels;
    this.functions = functions;
    isOther = new double[classes][labels.length];
    for (int c = 0; c < classes; c++) {
      for (int k = 0; k < labels.length; k++) {
        isOther[c][k] = labels[k] == c ? 0 : 1;
      }
    }
    own = new double[labels.length];
    difference = new double[labels.length];
    others = new double[labels.length];
    total = new double[labels.length];
  }

  @Override
  public double of(double[][] outputs, double largest) {
    for (int k = 0; k < labels.length; k++) {
      own[k] = outputs[labels[k]][k];
    }
    Arrays.fill(others, 0);
    Arrays.fill(total, 0);
    boolean moderate = 2 * largest <= LARGEST;
    for (int c = 0; c < outputs.length; c++) {
      subtract(outputs[c], own, difference);
      if (!moderate && !(Vectors.largest(difference) <= LARGEST)) {
        return Double.NaN;
      }
      functions.exponential(difference);
      addProducts(difference, isOther[c], others);
    }
    functions.addLogOnePlus(total, others);
    double sum = 0;
    for (double loss : total) {
      sum += loss;
    }
    return sum;
  }

  private static void subtract(double[] from, double[] what, double[] difference) {
    for (int k = 0; k < difference.length; k++) {
      difference[k] = from[k] - what[k];
    }
  }

  private static void addProducts(double[] a, double[] b, double[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += a[k] * b[k];
    }
  }
}
