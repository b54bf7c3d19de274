package costscape.trace;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.lanes.LaneFunctions;
import costscape.lanes.Scalar;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.Arrays;
import java.util.List;

/**
 * Trains many starts side by side. Every array is indexed by start, so that the compiler turns each
 * loop into vector instructions. The parameters, their gradients and one row's activations of
 * {@value #MOST} starts fit the first-level cache. A lane does what the cost's own evaluator and
 * gradient descent do, operation by operation, so each start comes to the same bits as alone.
 */
final class DescentLanes {
  static final int MOST = 256;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final Dataset data;
  private final int units;
  private final double rate;
  private final double times;
  private final double[][] theta;
  private final double[][] gradient;
  private final double[][] activation;
  private final double[][] slope;
  private final double[] logit;
  private final double[] e;
  private final double[] delta;
  private final double[] large;
  private final double[] largest;
  private final double[] reaches; // by feature: no entry exceeds it in size
  private final LaneFunctions functions;
  private boolean moderate;

  /**
   * @param times what the mean gradient is multiplied by: 1, or the rows where it is summed
   */
  DescentLanes(NetworkCost cost, double learningRate, double times, List<ParameterVector> starts) {
    this.cost = cost;
    this.times = times;
    layout = cost.network().layout();
    data = cost.dataset();
    units = layout.width(1);
    rate = learningRate;
    int lanes = starts.size();
    theta = new double[layout.size()][lanes];
    gradient = new double[layout.size()][lanes];
    activation = new double[units][lanes];
    slope = new double[units][lanes];
    logit = new double[lanes];
    e = new double[lanes];
    delta = new double[lanes];
    large = new double[lanes];
    largest = new double[lanes];
    functions = LaneFunctions.of(lanes);
    reaches = new double[data.features()];
    for (int from = 0; from < reaches.length; from++) {
      reaches[from] = largest(data.column(from));
    }
    for (int k = 0; k < layout.size(); k++) {
      for (int lane = 0; lane < lanes; lane++) {
        theta[k][lane] = starts.get(lane).get(k);
      }
    }
  }

  /** Writes where one start has come to. */
  void point(int lane, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] = theta[k][lane];
    }
  }

  /** More than the cost of one start ever was before a step; NaN where that is not known. */
  double bound(int lane) {
    return largest[lane] / data.rows() + 1;
  }

  void step() {
    moderate = isModerate();
    for (double[] entry : gradient) {
      Arrays.fill(entry, 0);
    }
    Arrays.fill(large, 0);
    for (int row = 0; row < data.rows(); row++) {
      forward(row);
      residual(data.label(row) == 1 ? -1 : 1);
      backward(row);
    }
    for (int k = 0; k < theta.length; k++) {
      if (cost.l2() != 0 && layout.isWeight(k)) {
        penalize(theta[k], cost.l2(), gradient[k], large);
      }
      descend(theta[k], gradient[k]);
    }
    for (int lane = 0; lane < large.length; lane++) {
      largest[lane] = Math.max(largest[lane], large[lane]);
    }
  }

  private void forward(int row) {
    System.arraycopy(theta[layout.bias(2, 0)], 0, logit, 0, logit.length);
    for (int unit = 0; unit < units; unit++) {
      double[] z = activation[unit];
      double[] bias = theta[layout.bias(1, unit)];
      line(bias, data.feature(row, 0), theta[layout.weight(1, 0, unit)], z);
      for (int from = 1; from < data.features(); from++) {
        addScaled(data.feature(row, from), theta[layout.weight(1, from, unit)], z);
      }
      decay(z);
      activate(e, z, slope[unit], theta[layout.weight(2, unit, 0)], logit);
    }
  }

  /**
   * Whether no pre-activation of this step can leave the exponential's range: looked at once for
   * the parameters, and not for every row and unit.
   */
  private boolean isModerate() {
    double hidden = 0;
    double output = largest(theta[layout.bias(2, 0)]);
    for (int unit = 0; unit < units; unit++) {
      double reach = largest(theta[layout.bias(1, unit)]);
      for (int from = 0; from < reaches.length; from++) {
        reach += reaches[from] * largest(theta[layout.weight(1, from, unit)]);
      }
      hidden = Math.max(hidden, reach);
      output += largest(theta[layout.weight(2, unit, 0)]);
    }
    return Math.max(hidden, output) < LaneFunctions.LIMIT;
  }

  /** The largest size; NaN where one entry is. */
  private static double largest(double... values) {
    double even = 0;
    double odd = 0; // two at a time, for each waits for the one before
    for (int k = 0; k + 1 < values.length; k += 2) {
      even = Math.max(even, Math.abs(values[k]));
      odd = Math.max(odd, Math.abs(values[k + 1]));
    }
    return Math.max(Math.max(even, odd), Math.abs(values[values.length - 1]));
  }

  /** e ← e^−|z|. */
  private void decay(double[] z) {
    if (moderate) {
      negativeSizes(z, e);
      functions.exponential(e);
      return;
    }
    for (int lane = 0; lane < z.length; lane++) {
      e[lane] = Math.max(-Math.abs(z[lane]), -LaneFunctions.LIMIT);
    }
    functions.exponential(e);
    for (int lane = 0; lane < z.length; lane++) {
      if (!(Math.abs(z[lane]) <= LaneFunctions.LIMIT)) {
        e[lane] = Scalar.exp(-Math.abs(z[lane]));
      }
    }
  }

  private static void negativeSizes(double[] z, double[] to) {
    for (int lane = 0; lane < z.length; lane++) {
      to[lane] = -Math.abs(z[lane]);
    }
  }

  /**
   * Pre-activations become activations, e or 1 over 1 + e; with the slopes, and what they add to
   * the logits. The choice of e below 0 takes no branch, so that it is vectorised: where z is above
   * 1e-20 the other number is 1, and nearer to 0 e itself is 1.
   */
  private static void activate(
      double[] e, double[] z, double[] slopes, double[] weight, double[] logit) {
    for (int lane = 0; lane < z.length; lane++) {
      double inverse = 1 / (1 + e[lane]);
      double right = Math.min(1, (z[lane] + Math.abs(z[lane])) * 1e20);
      double a = Math.max(e[lane], right) * inverse;
      z[lane] = a;
      slopes[lane] = e[lane] * inverse * inverse;
      logit[lane] += weight[lane] * a;
    }
  }

  /** The logits become residuals ∂ℓ/∂z. */
  private void residual(double sign) {
    for (int lane = 0; lane < logit.length; lane++) {
      logit[lane] *= sign;
      large[lane] += Math.max(logit[lane], 0);
    }
    decay(logit);
    residuals(e, sign, logit, gradient[layout.bias(2, 0)]);
  }

  private static void residuals(double[] e, double sign, double[] z, double[] bias) {
    for (int lane = 0; lane < z.length; lane++) {
      double right = Math.min(1, (z[lane] + Math.abs(z[lane])) * 1e20);
      double residual = sign * (Math.max(e[lane], right) * (1 / (1 + e[lane])));
      z[lane] = residual;
      bias[lane] += residual;
    }
  }

  private void backward(int row) {
    for (int unit = 0; unit < units; unit++) {
      int outgoing = layout.weight(2, unit, 0);
      addUnit(logit, theta[outgoing], activation[unit], slope[unit], gradient[outgoing], delta);
      addScaled(1, delta, gradient[layout.bias(1, unit)]);
      for (int from = 0; from < data.features(); from++) {
        addScaled(data.feature(row, from), delta, gradient[layout.weight(1, from, unit)]);
      }
    }
  }

  /** to ← b + x·w. */
  private static void line(double[] b, double x, double[] w, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] = b[lane] + x * w[lane];
    }
  }

  private static void addScaled(double factor, double[] of, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] += factor * of[lane];
    }
  }

  /** δ ← σ′·(v·r), and what the row adds to the gradient by v. */
  private static void addUnit(
      double[] r, double[] v, double[] a, double[] slopes, double[] byWeight, double[] delta) {
    for (int lane = 0; lane < r.length; lane++) {
      byWeight[lane] += r[lane] * a[lane];
      delta[lane] = slopes[lane] * (v[lane] * r[lane]);
    }
  }

  /** Adds the penalty's gradient, and to the bound the penalty itself. */
  private static void penalize(double[] w, double l2, double[] gradient, double[] bound) {
    for (int lane = 0; lane < w.length; lane++) {
      double decay = l2 * w[lane];
      gradient[lane] += decay;
      bound[lane] += decay * w[lane];
    }
  }

  /** θ ← θ − η∇C, from the gradient's sum over the rows. */
  private void descend(double[] at, double[] sums) {
    double rows = data.rows();
    for (int lane = 0; lane < at.length; lane++) {
      at[lane] += -rate * (sums[lane] / rows * times);
    }
  }
}
