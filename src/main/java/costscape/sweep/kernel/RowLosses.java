package costscape.sweep.kernel;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.SoftmaxLoss;
import costscape.data.Numbers;
import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;
import costscape.space.Vectors;
import costscape.sweep.summand.SoftplusSum;
import java.util.Arrays;

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

  /**
   * Σ over some rows of a loss of several outputs, from arrays with one entry a row: no row is
   * handed to the loss alone.
   */
  private interface OutputSum {
    /**
     * The sum of the loss over the rows, from the outputs of the network; NaN where this way does
     * not serve every row.
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

    /**
     * Σ log(1 + Σ e^{z_c − z_y}), the inner sum over the classes other than a row's own. Where a
     * difference is too large for this, the sum is NaN and the caller goes row by row.
     */
    final class SoftmaxSum implements OutputSum {
      /** So many e^{690} of 1,000 classes are still below e⁷⁰⁰. */
      private static final double LARGEST = 690;

      private final int[] labels;
      private final double[][]
          isOther; // by class and row: 1, or 0 where the class is the row's own
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
  }
}
