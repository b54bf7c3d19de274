package costscape.trace;

import costscape.cost.RowsCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The cost of rows that do not train at every recorded step of a training, and the share of them
 * that is right where they have classes. Immutable.
 */
public final class HeldOutCourse implements Serializable {
  private static final long serialVersionUID = 1;

  /** Steps of one piece of work. */
  private static final int PIECE = 64;

  private final double[] costs;
  private final double[] accuracies;

  private HeldOutCourse(double[] costs, double[] accuracies) {
    this.costs = costs;
    this.accuracies = accuracies;
  }

  /**
   * Returns what the rows held out cost at each recorded step of a path.
   *
   * @param costs one a recorded step; copied
   * @param accuracies as many, or none where there are no classes; copied
   */
  public static HeldOutCourse of(double[] costs, double... accuracies) {
    if (accuracies.length != 0 && accuracies.length != costs.length) {
      throw new IllegalArgumentException(
          "%d accuracies for %d costs".formatted(accuracies.length, costs.length));
    }
    return new HeldOutCourse(costs.clone(), accuracies.clone());
  }

  /** Evaluates a cost over other rows at every step of a path. */
  public static HeldOutCourse of(RowsCost other, Trajectory path, Runner runner) {
    List<double[]> pieces = runner.run(new Evaluation(other, path));
    int steps = path.steps().size();
    boolean hasClasses = other.dataset().hasClasses();
    double[] costs = new double[steps];
    double[] accuracies = new double[hasClasses ? steps : 0];
    for (int k = 0; k < steps; k++) {
      double[] piece = pieces.get(k / PIECE);
      int at = k % PIECE * 2;
      costs[k] = piece[at];
      if (hasClasses) {
        accuracies[k] = piece[at + 1];
      }
    }
    return new HeldOutCourse(costs, accuracies);
  }

  public int steps() {
    return costs.length;
  }

  /** The cost at a recorded step, counted from 0. */
  public double cost(int k) {
    return costs[k];
  }

  public double[] costs() {
    return costs.clone();
  }

  /** Returns whether the rows have classes, so that they can be right or wrong. */
  public boolean hasAccuracy() {
    return accuracies.length > 0;
  }

  public double accuracy(int k) {
    return accuracies[k];
  }

  /** The recorded step of smallest cost, the first of equals. */
  public int smallest() {
    int smallest = 0;
    for (int k = 1; k < costs.length; k++) {
      boolean isSmaller = costs[k] < costs[smallest] || Double.isNaN(costs[smallest]);
      smallest = isSmaller ? k : smallest;
    }
    return smallest;
  }

  /** Some consecutive steps a piece: cost and accuracy of each. */
  private record Evaluation(RowsCost other, Trajectory path) implements Job<double[]> {
    @Override
    public int size() {
      return (path.steps().size() + PIECE - 1) / PIECE;
    }

    @Override
    public double[] run(int piece) {
      int from = piece * PIECE;
      List<Step> steps = path.steps().subList(from, Math.min(from + PIECE, path.steps().size()));
      double[] values = new double[2 * steps.size()];
      Arrays.fill(values, Double.NaN);
      for (int k = 0; k < steps.size(); k++) {
        double[] theta = steps.get(k).theta().toArray();
        values[2 * k] = other.at(theta);
        if (other.dataset().hasClasses()) {
          values[2 * k + 1] = other.accuracy(theta);
        }
      }
      return values;
    }
  }
}
