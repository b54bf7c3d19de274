package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Position;
import costscape.trace.optimizer.Step;
import costscape.trace.optimizer.StepGradient;
import costscape.trace.optimizer.SummedGradient;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One training rule from each of some starts.
 *
 * @param free the indices of the parameters that move; empty where all do
 * @param batches the rows whose gradient each run steps by
 */
public record ManyStarts(
    DifferentiableCost cost,
    Training training,
    List<ParameterVector> starts,
    List<Integer> free,
    Batches batches)
    implements Job<Trajectory> {
  private static final long serialVersionUID = 1;

  /** Makes the gradients that a run steps by. They depend on the run's index alone. */
  @FunctionalInterface
  public interface Batches extends Serializable {
    Batches NONE = index -> Optional.empty();

    Optional<StepGradient> of(int index);
  }

  public ManyStarts {
    starts = List.copyOf(starts);
    free = List.copyOf(free);
  }

  @Override
  public int size() {
    return starts.size();
  }

  @Override
  public Trajectory run(int index) {
    int[] moving = free.stream().mapToInt(Integer::intValue).toArray();
    return moving.length == 0
        ? training.from(cost, starts.get(index), batches.of(index))
        : training.from(cost, starts.get(index), batches.of(index), moving);
  }

  /**
   * All paths, by start. Each is trained by itself, and how often steps are recorded changes no
   * step.
   */
  public List<Trajectory> all(Runner runner) {
    return runner.run(this);
  }

  /**
   * Start and end of all paths, by start. Where the rule is plain gradient descent they are trained
   * side by side. That sums in another order, so the last digits are not those of {@link #all}.
   */
  public List<Trajectory> ends(Runner runner) {
    OptionalDouble rate = plainRate();
    return rate.isPresent() && cost instanceof NetworkCost network && SideBySide.fits(network)
        ? sideBySide(network, rate.getAsDouble(), runner)
        : runner.run(this);
  }

  /**
   * The rate on the mean gradient; empty where training is anything but gradient descent for a
   * number of steps.
   */
  private OptionalDouble plainRate() {
    StopRules stop = training.stop();
    boolean endsOnly =
        training.every() >= stop.steps()
            && stop.gradientNorm() == StopRules.NEVER
            && stop.cost() == StopRules.NEVER;
    if (!endsOnly || !free.isEmpty() || batches != Batches.NONE) {
      return OptionalDouble.empty();
    }
    if (training.optimizer() instanceof GradientDescent plain) {
      return OptionalDouble.of(plain.learningRate());
    }
    return training.optimizer() instanceof SummedGradient sum
            && sum.rule() instanceof GradientDescent plain
        ? OptionalDouble.of(plain.learningRate() * sum.rows())
        : OptionalDouble.empty();
  }

  private List<Trajectory> sideBySide(NetworkCost network, double rate, Runner runner) {
    int steps = training.stop().steps();
    List<ParameterVector> ends = SideBySide.of(network, rate, steps, starts).ends(runner);
    List<Trajectory> paths = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Position from = new Position(cost, starts.get(i));
      Position to = new Position(cost, ends.get(i));
      boolean fine = to.value() <= training.stop().ceiling(from.value());
      paths.add(fine ? path(from, to, steps) : run(i)); // a run by itself says where it diverged
    }
    return paths;
  }

  private static Trajectory path(Position from, Position to, int steps) {
    List<Step> ends =
        steps == 0 ? List.of(from.record(0)) : List.of(from.record(0), to.record(steps));
    return new Trajectory(ends, StopReason.STEPS);
  }
}
