package costscape.trace;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.job.Job;
import costscape.job.Several;
import costscape.lanes.LaneFunctions;
import costscape.lanes.Scalar;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Position;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gradient descent from many starts at once, for one hidden layer of sigmoid units under
 * cross-entropy. A piece of the job is a block of starts, trained side by side to the same bits as
 * one by one; what may have diverged is trained again alone, which says where.
 */
record SideBySide(ManyStarts many, NetworkCost cost, double learningRate, double times)
    implements Job<Several<Trajectory>> {
  /** If fewer steps than these lie between two recorded ones, recording is most of the work. */
  private static final int SELDOM = 4;

  private static final int FEWEST = 16;

  /** Enough blocks for some threads, where the starts are few. */
  private static final int BLOCKS = 8;

  /** The training with its starts side by side, if it is of a kind that can be trained so. */
  static Optional<SideBySide> of(ManyStarts many) {
    Training training = many.training();
    StopRules stop = training.stop();
    boolean plain =
        many.free().areAll()
            && many.batches() == ManyStarts.Batches.NONE
            && stop.gradientNorm() == StopRules.NEVER
            && stop.cost() == StopRules.NEVER;
    boolean pays = training.measured() == 0 && many.size() >= FEWEST && training.every() >= SELDOM;
    Optimizer rule = training.optimizer();
    return plain
            && pays
            && rule.kind() == Optimizers.GD
            && many.cost() instanceof NetworkCost network
            && fits(network)
        ? Optional.of(
            new SideBySide(many, network, rule.rate().orElseThrow(), Math.max(1, rule.rows())))
        : Optional.empty();
  }

  private static boolean fits(NetworkCost cost) {
    return cost.network().hiddenLayers() == 1
        && cost.network().activation().equals(ActivationFunction.SIGMOID)
        && cost.loss() == LogisticLoss.CROSS_ENTROPY;
  }

  private int lanes() {
    return Math.max(FEWEST, Math.min(DescentLanes.MOST, many.size() / BLOCKS));
  }

  @Override
  public int size() {
    return (many.size() + lanes() - 1) / lanes();
  }

  @Override
  public Several<Trajectory> run(int block) {
    int first = block * lanes();
    List<ParameterVector> starts =
        many.starts().subList(first, Math.min(many.size(), first + lanes()));
    DescentLanes lanes = new DescentLanes(cost, times, starts);
    Position at = new Position(cost, starts.get(0));
    List<List<Step>> records = new ArrayList<>();
    starts.forEach(start -> records.add(new ArrayList<>()));
    record(0, lanes, at, records);
    int steps = many.training().stop().steps();
    for (int step = 1; step <= steps; step++) {
      lanes.step(learningRate * many.training().schedule().factor(step - 1, steps));
      if (step % many.training().every() == 0 || step == steps) {
        record(step, lanes, at, records);
      }
    }
    List<Trajectory> paths = new ArrayList<>();
    for (int lane = 0; lane < records.size(); lane++) {
      boolean fine = isFine(lanes.bound(lane), records.get(lane));
      paths.add(
          fine ? new Trajectory(records.get(lane), StopReason.STEPS) : many.run(first + lane));
    }
    return new Several<>(paths);
  }

  private static void record(int step, DescentLanes lanes, Position at, List<List<Step>> records) {
    for (int lane = 0; lane < records.size(); lane++) {
      lanes.point(lane, at.theta());
      at.evaluate();
      records.get(lane).add(at.record(step));
    }
  }

  /**
   * Returns whether no cost on the way can have passed the ceiling; what was no number once stays
   * none.
   */
  private boolean isFine(double bound, List<Step> record) {
    double ceiling = many.training().stop().ceiling(record.get(0).cost());
    Step end = record.get(record.size() - 1);
    return bound <= ceiling && end.cost() <= ceiling && Double.isFinite(end.gradientNorm());
  }

  /**
   * Trains many starts side by side. Every array is indexed by start, so that the compiler turns
   * each loop into vector instructions. The parameters, their gradients and one row's activations
   * of {@value #MOST} starts fit the first-level cache. A lane does what the cost's own evaluator
   * and gradient descent do, operation by operation, so each start comes to the same bits as alone.
   */
  static final class DescentLanes {
    static final int MOST = 256;

    private final NetworkCost cost;
    private final ParameterLayout layout;
    private final Dataset data;
    private final int units;
    private final double times;
    private final double[][] theta;
    private final double[][] gradient;
    private final double[][] activation;
    private final double[][] slope;
    private final double[] logit;
    private final double[] numerator;
    private final double[] denominator;
    private final double[] delta;
    private final double[] reach;
    private final double[] hidden;
    private final double[] output;
    private final double[] twice;
    private final double[] largest;
    private final double[] reaches; // by feature: no entry exceeds it in size
    private final LaneFunctions functions;
    private boolean moderate;

    /**
     * @param times what the mean gradient is multiplied by: 1, or the rows where it is summed
     */
    DescentLanes(NetworkCost cost, double times, List<ParameterVector> starts) {
      this.cost = cost;
      this.times = times;
      layout = cost.network().layout();
      data = cost.dataset();
      units = layout.width(1);
      int lanes = starts.size();
      theta = new double[layout.size()][lanes];
      gradient = new double[layout.size()][lanes];
      activation = new double[units][lanes];
      slope = new double[units][lanes];
      logit = new double[lanes];
      numerator = new double[lanes];
      denominator = new double[lanes];
      delta = new double[lanes];
      reach = new double[lanes];
      hidden = new double[lanes];
      output = new double[lanes];
      twice = new double[lanes];
      largest = new double[lanes];
      functions = new LaneFunctions(lanes);
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
      return largest[lane] / 2 / data.rows() + 1;
    }

    void step(double rate) {
      moderate = isModerate();
      for (double[] entry : gradient) {
        Arrays.fill(entry, 0);
      }
      Arrays.fill(twice, 0);
      for (int row = 0; row < data.rows(); row++) {
        forward(row);
        residual(data.label(row) == 1 ? -1 : 1);
        backward(row);
      }
      for (int k = 0; k < theta.length; k++) {
        if (cost.l2() != 0 && layout.isWeight(k)) {
          penalize(theta[k], cost.l2(), gradient[k], twice);
        }
        descend(rate, theta[k], gradient[k]);
      }
      raise(largest, twice);
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
        double[] weight = theta[layout.weight(2, unit, 0)];
        activate(numerator, denominator, z, slope[unit], weight, logit);
      }
    }

    /**
     * Returns whether no pre-activation of this step can leave the exponential's range: looked at
     * once for the parameters, and not for every row and unit.
     */
    private boolean isModerate() {
      takeSizes(theta[layout.bias(2, 0)], output);
      Arrays.fill(hidden, 0);
      for (int unit = 0; unit < units; unit++) {
        takeSizes(theta[layout.bias(1, unit)], reach);
        for (int from = 0; from < reaches.length; from++) {
          addSizes(reaches[from], theta[layout.weight(1, from, unit)], reach);
        }
        raise(hidden, reach);
        addSizes(1, theta[layout.weight(2, unit, 0)], output);
      }
      raise(hidden, output);
      return largest(hidden) < LaneFunctions.LIMIT;
    }

    private static void takeSizes(double[] of, double[] to) {
      for (int lane = 0; lane < to.length; lane++) {
        to[lane] = Math.abs(of[lane]);
      }
    }

    private static void addSizes(double factor, double[] of, double[] to) {
      for (int lane = 0; lane < to.length; lane++) {
        to[lane] += factor * Math.abs(of[lane]);
      }
    }

    private static void raise(double[] low, double[] other) {
      for (int lane = 0; lane < low.length; lane++) {
        low[lane] = Math.max(low[lane], other[lane]);
      }
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

    /** e^−z as a fraction. */
    private void decay(double[] z) {
      if (moderate) {
        functions.decay(z, numerator, denominator);
        return;
      }
      System.arraycopy(z, 0, reach, 0, z.length);
      LaneFunctions.clamp(reach, LaneFunctions.LIMIT);
      functions.decay(reach, numerator, denominator);
      for (int lane = 0; lane < z.length; lane++) {
        if (!(Math.abs(z[lane]) <= LaneFunctions.LIMIT)) {
          numerator[lane] = Scalar.decayNumerator(z[lane]);
          denominator[lane] = Scalar.decayDenominator(z[lane]);
        }
      }
    }

    /** Pre-activations become activations, with their slopes and what they add to the logits. */
    private static void activate(
        double[] n, double[] d, double[] z, double[] slopes, double[] weight, double[] logit) {
      for (int lane = 0; lane < z.length; lane++) {
        double inverse = 1 / (d[lane] + n[lane]);
        double a = d[lane] * inverse;
        z[lane] = a;
        slopes[lane] = a * (n[lane] * inverse);
        logit[lane] += weight[lane] * a;
      }
    }

    /** The logits become residuals ∂ℓ/∂z. */
    private void residual(double sign) {
      for (int lane = 0; lane < logit.length; lane++) {
        logit[lane] *= sign;
        twice[lane] += logit[lane] + Math.abs(logit[lane]); // max(m, 0), doubled
      }
      decay(logit);
      residuals(numerator, denominator, sign, logit, gradient[layout.bias(2, 0)]);
    }

    private static void residuals(double[] n, double[] d, double sign, double[] z, double[] bias) {
      for (int lane = 0; lane < z.length; lane++) {
        double inverse = 1 / (d[lane] + n[lane]);
        double residual = sign * (d[lane] * inverse);
        z[lane] = residual;
        bias[lane] += residual;
      }
    }

    private void backward(int row) {
      for (int unit = 0; unit < units; unit++) {
        int outgoing = layout.weight(2, unit, 0);
        double[] bias = gradient[layout.bias(1, unit)];
        double[] weight = gradient[outgoing];
        addUnit(logit, theta[outgoing], activation[unit], slope[unit], weight, bias, delta);
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

    /** δ ← σ′·(v·r), and what the row adds to the gradient by v and by the unit's bias. */
    private static void addUnit(
        double[] r,
        double[] v,
        double[] a,
        double[] slopes,
        double[] byWeight,
        double[] byBias,
        double[] delta) {
      for (int lane = 0; lane < r.length; lane++) {
        double d = slopes[lane] * (v[lane] * r[lane]);
        byWeight[lane] += r[lane] * a[lane];
        byBias[lane] += d;
        delta[lane] = d;
      }
    }

    /** Adds the penalty's gradient, and to the bound the penalty itself. */
    private static void penalize(double[] w, double l2, double[] gradient, double[] bound) {
      for (int lane = 0; lane < w.length; lane++) {
        double decay = l2 * w[lane];
        gradient[lane] += decay;
        bound[lane] += 2 * decay * w[lane];
      }
    }

    /** θ ← θ − η∇C, from the gradient's sum over the rows. */
    private void descend(double rate, double[] at, double[] sums) {
      double rows = data.rows();
      for (int lane = 0; lane < at.length; lane++) {
        at[lane] += -rate * (sums[lane] / rows * times);
      }
    }
  }
}
