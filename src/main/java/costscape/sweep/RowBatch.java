package costscape.sweep;

import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.util.function.IntPredicate;

/**
 * The forward pass of some rows at once: a unit's activations over the rows are one array. Sums run
 * in {@link costscape.network.Pass}'s order, to the same bits.
 */
final class RowBatch {
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final double[][][] activations; // by layer and unit
  private final boolean[][] fixed; // units that are the same in all cells
  private final double mostActive; // no hidden unit's activation exceeds it in size
  private final double[] signs;
  private final double[] reaches; // of the features: the largest size among the rows
  private final double[] weights; // of the unit that is evaluated
  private final LaneFunctions functions;
  private final UnitActivation hidden;
  private final UnitActivation sigmoid;
  private final SoftplusSum softplus;

  /**
   * @param fixes which parameters are the same in all cells
   */
  RowBatch(NetworkCost cost, int fromRow, int toRow, IntPredicate fixes) {
    this.cost = cost;
    layout = cost.network().layout();
    mostActive =
        cost.network().activation() == ActivationFunction.RELU ? Double.POSITIVE_INFINITY : 1;
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
    weights = new double[layout.size()];
    functions = LaneFunctions.of(rows);
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
    int last = layout.layers();
    double[] u = activations[last][0];
    return cost.loss() == Loss.CROSS_ENTROPY
        ? crossEntropy(u, largest(theta, last, 0))
        : squared(u);
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
      double reach = layer == 1 ? reaches[from] : mostActive;
      sum += Math.abs(theta[layout.weight(layer, from, unit)]) * reach;
    }
    return sum;
  }

  private void preActivations(double[] theta, int layer, int unit, double[] z) {
    double[][] below = activations[layer - 1];
    for (int from = 0; from < below.length; from++) {
      weights[from] = theta[layout.weight(layer, from, unit)];
    }
    functions.affine(z, below, weights, theta[layout.bias(layer, unit)]);
  }

  /**
   * Σ softplus(sz); NaN where a logit is.
   *
   * @param largest no |z| exceeds it; looked for where it says too little
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
      return Double.NaN;
    }
    softplus.clear();
    softplus.add(z, low, high);
    return total(softplus.total());
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
