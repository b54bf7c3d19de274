package costscape.trace;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.LearningRate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient descent on the mean gradient from many starts at once, for one hidden layer of sigmoid
 * units under cross-entropy. A piece of the job is a block of starts, trained side by side.
 */
final class SideBySide implements Job<List<ParameterVector>> {
  private static final long serialVersionUID = 1;

  private final NetworkCost cost;
  private final double learningRate;
  private final int steps;
  private final ArrayList<ParameterVector> starts;

  private SideBySide(
      NetworkCost cost, double learningRate, int steps, List<ParameterVector> starts) {
    this.cost = cost;
    this.learningRate = learningRate;
    this.steps = steps;
    this.starts = new ArrayList<>(starts);
  }

  /** Whether a cost can be trained in this way. */
  static boolean fits(NetworkCost cost) {
    return cost.network().hiddenLayers() == 1
        && cost.network().activation() == ActivationFunction.SIGMOID
        && cost.loss() == LogisticLoss.CROSS_ENTROPY;
  }

  /**
   * @param cost a cost for which {@link #fits} is true
   */
  static SideBySide of(
      NetworkCost cost, double learningRate, int steps, List<ParameterVector> starts) {
    if (!fits(cost)) {
      throw new IllegalArgumentException(
          "side by side goes one hidden layer of sigmoid units under cross-entropy");
    }
    LearningRate.check(learningRate);
    return new SideBySide(cost, learningRate, steps, starts);
  }

  /** The points where training ends, one for each start. */
  List<ParameterVector> ends(Runner runner) {
    List<ParameterVector> ends = new ArrayList<>(starts.size());
    runner.run(this, ends::addAll);
    return ends;
  }

  @Override
  public int size() {
    return (starts.size() + DescentLanes.LANES - 1) / DescentLanes.LANES;
  }

  @Override
  public List<ParameterVector> run(int block) {
    int from = block * DescentLanes.LANES;
    int to = Math.min(starts.size(), from + DescentLanes.LANES);
    DescentLanes lanes = new DescentLanes(cost, learningRate, starts.subList(from, to));
    for (int step = 0; step < steps; step++) {
      lanes.step();
    }
    return lanes.points();
  }
}
