package costscape.workbook.formula;

import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.network.Pass;
import costscape.trace.optimizer.Step;
import costscape.workbook.formula.RowFormulas.DataRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
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
    RuleFormulas rule = RuleFormulas.of(plan.rule());
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
  public DataRow pass(int step, int row) {
    return new DataRow(row, pass(theta[step], row));
  }

  /** One data row at any point, forwards and backwards. */
  public Pass pass(double[] at, int row) {
    Pass pass = new Pass(cost.network());
    double[] delta = new double[cost.network().output().width()];
    double[] logits = pass.forward(at, cost.dataset(), row);
    cost.loss().derivatives(logits, cost.dataset().targets(), row, delta);
    pass.backward(at, delta, new double[at.length]);
    return pass;
  }

  /** A row's label, or the number that an output is to predict. */
  public double target(int row, int output) {
    return cost.dataset().hasClasses()
        ? cost.dataset().label(row)
        : cost.dataset().numbers().number(row, output);
  }

  /**
   * The landscape that the sheets open with, by the engine: through the end of training, over the
   * first parameter across (axis 0) and the second up (1), wide enough for the whole path.
   */
  public static final class MapValues {
    /** Cells along each side; the middle one is the present point. */
    public static final int SIDE = 25;

    private static final int MIDDLE = SIDE / 2;
    private static final double ROOM = 2.2;
    private static final double LEAST_WIDTH = 1;

    private final WorkbookPlan plan;
    private final double[] present;
    private final double[][] paths = new double[2][];
    private final double[] widths = new double[2];

    public MapValues(WorkbookPlan plan, Computed computed) {
      this.plan = plan;
      present = computed.theta(plan.steps());
      for (int axis = 0; axis < 2; axis++) {
        paths[axis] = computed.path(axis);
        widths[axis] = widthOf(axis);
      }
    }

    public double now(int parameter) {
      return present[parameter];
    }

    public double width(int axis) {
      return widths[axis];
    }

    private double widthOf(int axis) {
      double centre = present[axis];
      double farthest = 0;
      for (double at : paths[axis]) {
        farthest = Math.max(farthest, Math.abs(at - centre));
      }
      return Math.max(ROOM * farthest, LEAST_WIDTH);
    }

    /** The width that the cells follow, over the path of the named columns. */
    public static String width(String path, String centre) {
      return "MAX(%s*MAX(MAX(%s)-%s,%3$s-MIN(%2$s)),1)".formatted(ROOM, path, centre);
    }

    /** A value along an axis. */
    public double at(int axis, int k) {
      return present[axis] + width(axis) * (k - MIDDLE) / (SIDE - 1);
    }

    public static String at(String centre, String width, int k) {
      return "%s+%s*%d/%d".formatted(centre, width, k - MIDDLE, SIDE - 1);
    }

    /** The parameters in a cell. */
    public double[] theta(int across, int up) {
      double[] theta = present.clone();
      theta[0] = at(0, across);
      theta[1] = at(1, up);
      return theta;
    }

    public double cost(int across, int up) {
      double[] theta = theta(across, up);
      return Double.isFinite(theta[0] + theta[1]) ? plan.cost().at(theta) : Double.NaN;
    }

    public double least() {
      return costs().min().getAsDouble();
    }

    public double most() {
      return costs().max().getAsDouble();
    }

    private DoubleStream costs() {
      return IntStream.range(0, SIDE * SIDE).mapToDouble(cell -> cost(cell % SIDE, cell / SIDE));
    }

    /** How many steps of the path lie in a cell. */
    public int steps(int across, int up) {
      int steps = 0;
      for (int t = 0; t < paths[0].length; t++) {
        steps += isIn(0, across, paths[0][t]) && isIn(1, up, paths[1][t]) ? 1 : 0;
      }
      return steps;
    }

    private boolean isIn(int axis, int k, double value) {
      double half = width(axis) / (2 * (SIDE - 1));
      return value >= at(axis, k) - half && value < at(axis, k) + half;
    }
  }
}
