package costscape.trace;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Several;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Position;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
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
        many.free().isEmpty()
            && many.batches() == ManyStarts.Batches.NONE
            && stop.gradientNorm() == StopRules.NEVER
            && stop.cost() == StopRules.NEVER;
    boolean pays = many.size() >= FEWEST && training.every() >= SELDOM;
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
    DescentLanes lanes = new DescentLanes(cost, learningRate, times, starts);
    Position at = new Position(cost, starts.get(0));
    List<List<Step>> records = new ArrayList<>();
    starts.forEach(start -> records.add(new ArrayList<>()));
    record(0, lanes, at, records);
    int steps = many.training().stop().steps();
    for (int step = 1; step <= steps; step++) {
      lanes.step();
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

  /** Whether no cost on the way can have passed the ceiling; what was no number once stays none. */
  private boolean isFine(double bound, List<Step> record) {
    double ceiling = many.training().stop().ceiling(record.get(0).cost());
    Step end = record.get(record.size() - 1);
    return bound <= ceiling && end.cost() <= ceiling && Double.isFinite(end.gradientNorm());
  }
}
