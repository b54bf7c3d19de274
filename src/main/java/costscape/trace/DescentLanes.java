package costscape.trace;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.lanes.LaneFunctions;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains many starts side by side. Every array is indexed by start, so that the compiler turns each
 * loop into vector instructions. The parameters, their gradients and one row's activations of
 * {@value #LANES} starts fit the first-level cache.
 */
final class DescentLanes {
  static final int LANES = 256;

  private final ParameterLayout layout;
  private final Dataset data;
  private final int used;
  private final int units;
  private final double[] keep;
  private final double rate;
  private final double[][] theta;
  private final double[][] gradient;
  private final double[][] activation;
  private final double[][] slope;
  private final double[] logit = new double[LANES];
  private final double[] delta = new double[LANES];
  private final LaneFunctions functions = LaneFunctions.of(LANES);

  DescentLanes(NetworkCost cost, double learningRate, List<ParameterVector> starts) {
    layout = cost.network().layout();
    data = cost.dataset();
    used = starts.size();
    units = layout.width(1);
    rate = learningRate / data.rows();
    theta = new double[layout.size()][LANES];
    gradient = new double[layout.size()][LANES];
    activation = new double[units][LANES];
    slope = new double[units][LANES];
    keep = new double[layout.size()];
    for (int k = 0; k < layout.size(); k++) {
      keep[k] = layout.isWeight(k) ? 1 - rate * cost.l2() : 1;
      for (int lane = 0; lane < LANES; lane++) {
        theta[k][lane] = starts.get(Math.min(lane, used - 1)).get(k);
      }
    }
  }

  List<ParameterVector> points() {
    List<ParameterVector> points = new ArrayList<>();
    for (int lane = 0; lane < used; lane++) {
      double[] point = new double[layout.size()];
      for (int k = 0; k < point.length; k++) {
        point[k] = theta[k][lane];
      }
      points.add(ParameterVector.of(point));
    }
    return points;
  }

  void step() {
    for (double[] entry : gradient) {
      Arrays.fill(entry, 0);
    }
    for (int row = 0; row < data.rows(); row++) {
      forward(row);
      backward(row);
    }
    for (int k = 0; k < theta.length; k++) {
      descend(theta[k], keep[k], rate, gradient[k]);
    }
  }

  private void forward(int row) {
    negate(theta[layout.bias(2, 0)], logit);
    for (int unit = 0; unit < units; unit++) {
      double[] a = activation[unit];
      double[] bias = theta[layout.bias(1, unit)];
      negativeLine(bias, data.feature(row, 0), theta[layout.weight(1, 0, unit)], a);
      for (int from = 1; from < data.features(); from++) {
        subtract(data.feature(row, from), theta[layout.weight(1, from, unit)], a);
      }
      activate(a, slope[unit]);
      subtractProduct(theta[layout.weight(2, unit, 0)], a, logit);
    }
    sigmoid(logit);
  }

  /** z ← σ(−z). */
  private void sigmoid(double[] z) {
    LaneFunctions.clamp(z, LaneFunctions.LIMIT);
    functions.logistic(z, 1, 1, 0);
  }

  /**
   * a ← σ(z) from −z, and its slope b(1 − b), where b is the smaller one of σ(z) and σ(−z). Where a
   * rounds to 1, a(1 − a) would be 0.
   */
  private void activate(double[] a, double[] slopes) {
    LaneFunctions.clamp(a, LaneFunctions.LIMIT);
    for (int lane = 0; lane < a.length; lane++) {
      slopes[lane] = a[lane];
      a[lane] = Math.abs(a[lane]);
    }
    functions.logistic(a, 1, 1, 0);
    for (int lane = 0; lane < a.length; lane++) {
      double b = a[lane];
      a[lane] = slopes[lane] > 0 ? b : 1 - b;
      slopes[lane] = b * (1 - b);
    }
  }

  private void backward(int row) {
    residual(data.label(row), logit, gradient[layout.bias(2, 0)]);
    for (int unit = 0; unit < units; unit++) {
      int outgoing = layout.weight(2, unit, 0);
      addUnit(
          logit,
          theta[outgoing],
          activation[unit],
          slope[unit],
          gradient[outgoing],
          gradient[layout.bias(1, unit)],
          delta);
      for (int from = 0; from < data.features(); from++) {
        addScaled(data.feature(row, from), delta, gradient[layout.weight(1, from, unit)]);
      }
    }
  }

  /** to ← −(b + x·w). */
  private static void negativeLine(double[] b, double x, double[] w, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] = -(b[lane] + x * w[lane]);
    }
  }

  private static void negate(double[] of, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] = -of[lane];
    }
  }

  private static void subtract(double factor, double[] of, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] -= factor * of[lane];
    }
  }

  private static void subtractProduct(double[] a, double[] b, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] -= a[lane] * b[lane];
    }
  }

  /** r ← r − y, and sum ← sum + r. */
  private static void residual(double label, double[] r, double[] sum) {
    for (int lane = 0; lane < r.length; lane++) {
      r[lane] -= label;
      sum[lane] += r[lane];
    }
  }

  /** δ ← r·v·σ′, and adds to the gradients by v and by the unit's bias. */
  private static void addUnit(
      double[] r,
      double[] v,
      double[] a,
      double[] slopes,
      double[] byWeight,
      double[] byBias,
      double[] delta) {
    for (int lane = 0; lane < delta.length; lane++) {
      double d = r[lane] * v[lane] * slopes[lane];
      byWeight[lane] += r[lane] * a[lane];
      byBias[lane] += d;
      delta[lane] = d;
    }
  }

  private static void addScaled(double factor, double[] of, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] += factor * of[lane];
    }
  }

  private static void descend(double[] theta, double keep, double rate, double[] gradient) {
    for (int lane = 0; lane < theta.length; lane++) {
      theta[lane] = keep * theta[lane] - rate * gradient[lane];
    }
  }
}
