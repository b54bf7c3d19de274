package costscape.sweep;

import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The forward pass of some rows at once: a unit's activations over the rows are one array. Sums run
 * in {@link costscape.network.Pass}'s order, to the same bits.
 */
final class RowBatch {
  private static final int FUSED = 4;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final double[][][] activations; // by layer and unit
  private final boolean[][] fixed; // units that are the same in all cells
  private final double[] signs;
  private final double[] reaches; // of the features: the largest size among the rows
  private final UnitActivation hidden;
  private final UnitActivation sigmoid;
  private final SoftplusSum softplus;

  /**
   * @param fixes which parameters are the same in all cells
   */
  RowBatch(NetworkCost cost, int fromRow, int toRow, IntPredicate fixes) {
    this.cost = cost;
    layout = cost.network().layout();
    int rows = toRow - fromRow;
    activations = new double[layout.layers() + 1][][];
    fixed = new boolean[activations.length][];
    for (int layer = 0; layer < activations.length; layer++) {
      activations[layer] = new double[layout.width(layer)][rows];
      fixed[layer] = new boolean[layout.width(layer)];
      for (int unit = 0; unit < fixed[layer].length; unit++) {
        fixed[layer][unit] = layer == 0 || isFixed(layer, unit, fixes);
      }
    }
    signs = new double[rows];
    reaches = new double[layout.width(0)];
    for (int k = 0; k < rows; k++) {
      signs[k] = cost.dataset().label(fromRow + k) == 0 ? 1 : -1;
      for (int feature = 0; feature < layout.width(0); feature++) {
        double value = cost.dataset().feature(fromRow + k, feature);
        activations[0][feature][k] = value;
        reaches[feature] = Math.max(reaches[feature], Math.abs(value));
      }
    }
    hidden = new UnitActivation(cost.network().activation(), rows);
    sigmoid = new UnitActivation(ActivationFunction.SIGMOID, rows);
    softplus = new SoftplusSum(rows);
  }

  private boolean isFixed(int layer, int unit, IntPredicate fixes) {
    boolean same = fixes.test(layout.bias(layer, unit));
    for (int from = 0; from < layout.width(layer - 1); from++) {
      same &= fixed[layer - 1][from] && fixes.test(layout.weight(layer, from, unit));
    }
    return same;
  }

  /** Evaluates the units that are the same in all cells. */
  void fix(double[] theta) {
    forward(theta, true);
  }

  /** Σ over the rows of the loss. */
  double sum(double[] theta) {
    forward(theta, false);
    double[] u = activations[layout.layers()][0];
    return cost.loss() == Loss.CROSS_ENTROPY ? crossEntropy(u) : squared(u);
  }

  private void forward(double[] theta, boolean fixedUnits) {
    int last = layout.layers();
    for (int layer = 1; layer <= last; layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        if (fixed[layer][unit] == fixedUnits || layer == last) {
          double[] z = activations[layer][unit];
          preActivations(theta, layer, unit, z);
          if (layer < last) {
            hidden.apply(z, largest(theta, layer, unit));
          }
        }
      }
    }
  }

  /** What no pre-activation of a unit exceeds in size. */
  private double largest(double[] theta, int layer, int unit) {
    double sum = Math.abs(theta[layout.bias(layer, unit)]);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      double reach = layer == 1 ? reaches[from] : 1;
      sum += Math.abs(theta[layout.weight(layer, from, unit)]) * reach;
    }
    return sum;
  }

  private void preActivations(double[] theta, int layer, int unit, double[] z) {
    double[][] below = activations[layer - 1];
    Arrays.fill(z, 0);
    int from = 0;
    for (; from + FUSED <= below.length; from += FUSED) {
      add(
          z,
          theta[layout.weight(layer, from, unit)],
          below[from],
          theta[layout.weight(layer, from + 1, unit)],
          below[from + 1],
          theta[layout.weight(layer, from + 2, unit)],
          below[from + 2],
          theta[layout.weight(layer, from + 3, unit)],
          below[from + 3]);
    }
    for (; from < below.length; from++) {
      add(z, theta[layout.weight(layer, from, unit)], below[from]);
    }
    add(z, theta[layout.bias(layer, unit)]);
  }

  private static void add(double[] z, double bias) {
    for (int k = 0; k < z.length; k++) {
      z[k] += bias;
    }
  }

  private static void add(double[] z, double weight, double[] a) {
    for (int k = 0; k < z.length; k++) {
      z[k] += weight * a[k];
    }
  }

  /** Four at once spare three loads and stores of z. */
  private static void add(
      double[] z,
      double weight0,
      double[] a0,
      double weight1,
      double[] a1,
      double weight2,
      double[] a2,
      double weight3,
      double[] a3) {
    for (int k = 0; k < z.length; k++) {
      z[k] = z[k] + weight0 * a0[k] + weight1 * a1[k] + weight2 * a2[k] + weight3 * a3[k];
    }
  }

  /** Σ softplus(sz); NaN where a logit is. */
  private double crossEntropy(double[] z) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < z.length; k++) {
      z[k] *= signs[k];
      low = Math.min(low, z[k]);
      high = Math.max(high, z[k]);
    }
    if (!Double.isFinite(high - low)) {
      return Double.NaN;
    }
    softplus.clear();
    softplus.add(z, low, high);
    return total(softplus.total());
  }

  /** Σ ½σ(sz)²: the residual is σ(z) for label 0 and −σ(−z) for label 1. */
  private double squared(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] *= signs[k];
    }
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
