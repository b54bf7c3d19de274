package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.StepGradient;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * All paths, by start: side by side where that is faster. The bits are those of each start alone,
   * so how many there are, and how much is recorded, changes no step.
   */
  public List<Trajectory> all(Runner runner) {
    Optional<SideBySide> together = SideBySide.of(this);
    if (together.isEmpty()) {
      return runner.run(this);
    }
    List<Trajectory> paths = new ArrayList<>(size());
    runner.run(together.get(), paths::addAll);
    return paths;
  }
}
