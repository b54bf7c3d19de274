package costscape.sweep.kernel;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.Link;
import costscape.network.ParameterLayout;
import costscape.sweep.summand.SoftplusSum;
import costscape.sweep.summand.UnitActivation;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Computes the forward pass of some rows at once; the activations of a unit over the rows are one
 * array. Sums run in {@link costscape.network.Pass}'s order, to the same bits.
 */
final class RowBatch {
  private final NetworkCost cost;
  private final int first; // number of the first of its rows
  private final boolean logistic;
  private final ParameterLayout layout;
  private final double[][][] activations; // by layer and unit
  private final boolean[][] fixed; // units that are the same in all cells
  private final double[] signs;
  private final double[][] reaches; // by layer and unit: no activation exceeds it in size
  private final double[] weights; // the incoming weights of the unit that is evaluated
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
    first = fromRow;
    logistic = cost.network().output().link() == Link.LOGISTIC;
    signs = new double[rows];
    for (int k = 0; k < rows; k++) {
      signs[k] = logistic && cost.dataset().label(fromRow + k) == 0 ? 1 : -1;
      for (int feature = 0; feature < layout.width(0); feature++) {
        activations[0][feature][k] = cost.dataset().feature(fromRow + k, feature);
      }
    }
    weights = new double[layout.size()];
    functions = LaneFunctions.of(rows);
    hidden = new UnitActivation(cost.network().activation(), rows);
    reaches = reaches(activations, hidden.bound());
    sigmoid = new UnitActivation(ActivationFunction.SIGMOID, rows);
    softplus = new SoftplusSum(rows);
  }

  private static double[][] reaches(double[][][] activations, double ofHidden) {
    double[][] reaches = new double[activations.length - 1][];
    for (int layer = 0; layer < reaches.length; layer++) {
      reaches[layer] = new double[activations[layer].length];
      Arrays.fill(reaches[layer], layer == 0 ? 0 : ofHidden);
    }
    for (int feature = 0; feature < reaches[0].length; feature++) {
      for (double value : activations[0][feature]) {
        reaches[0][feature] = Math.max(reaches[0][feature], Math.abs(value));
      }
    }
    return reaches;
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
    activate(theta, true);
  }

  /** Σ over the rows of the loss. */
  double sum(double[] theta) {
    activate(theta, false);
    if (!logistic) {
      return ofSeveral(theta);
    }
    double[] logits = activations[layout.layers()][0];
    double largest = preActivations(theta, layout.layers(), 0, logits);
    return cost.loss() == LogisticLoss.CROSS_ENTROPY
        ? crossEntropy(logits, largest)
        : squared(logits);
  }

  /**
   * Σ over the rows of a loss that takes several logits, or one that is not logistic. It goes row
   * by row.
   */
  private double ofSeveral(double[] theta) {
    double[][] outputs = activations[layout.layers()];
    for (int output = 0; output < outputs.length; output++) {
      preActivations(theta, layout.layers(), output, outputs[output]);
    }
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

  /** Evaluates the hidden units that are the same in all cells, or those that are not. */
  private void activate(double[] theta, boolean fixedUnits) {
    for (int layer = 1; layer < layout.layers(); layer++) {
      for (int unit = 0; unit < fixed[layer].length; unit++) {
        if (fixed[layer][unit] == fixedUnits) {
          double[] z = activations[layer][unit];
          double largest = preActivations(theta, layer, unit, z);
          hidden.apply(z, largest);
        }
      }
    }
  }

  /**
   * Writes a unit's pre-activations into z.
   *
   * @return a bound that no |z| exceeds
   */
  private double preActivations(double[] theta, int layer, int unit, double[] z) {
    double[] reach = reaches[layer - 1];
    double bias = theta[layout.bias(layer, unit)];
    double largest = Math.abs(bias);
    for (int from = 0; from < reach.length; from++) {
      double weight = theta[layout.weight(layer, from, unit)];
      weights[from] = weight;
      largest += Math.abs(weight) * reach[from];
    }
    functions.affine(z, activations[layer - 1], weights, bias);
    return largest;
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
