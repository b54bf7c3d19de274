package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.space.ParameterVector;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The same training from each of some starts.
 *
 * @param free the indices of the parameters that move; empty where all do
 * @param batches what each run steps by
 */
public record ManyStarts(
    DifferentiableCost cost,
    Training training,
    List<ParameterVector> starts,
    List<Integer> free,
    Batches batches)
    implements Job<Trajectory> {
  private static final long serialVersionUID = 1;

  /** Makes each run's own supply of gradients, a function of its index alone. */
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
}
