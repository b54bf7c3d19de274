package costscape.workbook.formula;

import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.network.Pass;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The engine's numbers for every cell: what a reader sees who does not compute. After a step at
 * which numbers grow too large all are NaN.
 */
public final class Computed {
  private final WorkbookPlan plan;
  private final NetworkCost cost;
  private final double[][] theta;
  private final double[][] gradient;
  private final double[][][] state;
  private final double[] costs;
  private final double[] norms;
  private final int finite;

  public Computed(WorkbookPlan plan) {
    this.plan = plan;
    cost = plan.cost();
    int n = cost.dimension();
    int rows = plan.steps() + 1;
    RuleFormulas rule = plan.ruleFormulas();
    theta = filled(rows, n);
    gradient = filled(rows, n);
    state = new double[rule.states().size()][][];
    Arrays.setAll(state, s -> filled(rows, n));
    costs = filled(1, rows)[0];
    norms = filled(1, rows)[0];
    List<Step> steps = plan.trajectory().steps();
    finite = steps.size();
    for (Step step : steps) {
      int t = step.number();
      theta[t] = step.theta().toArray();
      cost.gradient(theta[t], gradient[t]);
      costs[t] = step.cost();
      norms[t] = step.gradientNorm();
      for (int s = 0; s < state.length; s++) {
        keep(rule, s, t);
      }
    }
  }

  private static double[][] filled(int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.fill(row, Double.NaN);
    }
    return table;
  }

  private void keep(RuleFormulas rule, int s, int t) {
    double factor = plan.summed() ? plan.rows() : 1;
    for (int k = 0; k < theta[t].length; k++) {
      state[s][t][k] =
          t == 0
              ? 0
              : rule.state(s, state[s][t - 1][k], factor * gradient[t - 1][k], plan.settings());
    }
  }

  /** How many steps, the start included, have finite numbers. */
  public int finiteSteps() {
    return finite;
  }

  public double[] theta(int step) {
    return theta[step].clone();
  }

  /** One parameter at every step. */
  public double[] path(int k) {
    return Arrays.stream(theta).mapToDouble(at -> at[k]).toArray();
  }

  public double gradient(int step, int k) {
    return gradient[step][k];
  }

  /** The sum over the rows of the losses' derivatives: the gradient without the penalty. */
  public double lossGradient(int step, int k) {
    double decay = cost.network().layout().isWeight(k) ? cost.l2() * theta[step][k] : 0;
    return plan.rows() * gradient[step][k] - decay;
  }

  public double state(int state, int step, int k) {
    return this.state[state][step][k];
  }

  public double cost(int step) {
    return costs[step];
  }

  public double[] costs() {
    return costs.clone();
  }

  public double gradientNorm(int step) {
    return norms[step];
  }

  /** The share of rows that is right, or of numbers the root of the mean squared error. */
  public double quality(int step) {
    if (step >= finite || cost.dataset().hasClasses()) {
      return step < finite ? cost.accuracy(theta[step]) : Double.NaN;
    }
    LossFunction squares = MeanError.MEAN_SQUARED_ERROR;
    return Math.sqrt(NetworkCost.of(cost.network(), cost.dataset(), squares, 0).at(theta[step]));
  }

  /** One data row at a step, forwards and backwards. */
  public Pass pass(int step, int row) {
    return pass(theta[step], row);
  }

  /** The same at any point. */
  public Pass pass(double[] at, int row) {
    Pass pass = new Pass(cost.network());
    double[] features = new double[cost.dataset().features()];
    cost.dataset().row(row, features);
    double[] delta = new double[cost.network().output().width()];
    cost.loss().derivatives(pass.forward(at, features), cost.dataset().targets(), row, delta);
    pass.backward(at, delta, new double[at.length]);
    return pass;
  }

  public double loss(Pass pass, int row) {
    return cost.loss().value(logits(pass), cost.dataset().targets(), row);
  }

  public double[] logits(Pass pass) {
    int last = cost.network().layout().layers();
    return IntStream.range(0, cost.network().output().width())
        .mapToDouble(output -> pass.preActivation(last, output))
        .toArray();
  }

  /** A row's label, or the number that an output is to predict. */
  public double target(int row, int output) {
    return cost.dataset().hasClasses()
        ? cost.dataset().label(row)
        : cost.dataset().numbers().number(row, output);
  }
}
