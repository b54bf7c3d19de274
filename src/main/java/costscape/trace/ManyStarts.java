package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same training from each of some starts.
 *
 * @param free what moves
 * @param batches what each run steps by
 */
public record ManyStarts(
    DifferentiableCost cost,
    Training training,
    List<ParameterVector> starts,
    FreeDirections free,
    Batches batches)
    implements Job<Trajectory>, PathSource {
  /** Makes each run's own supply of gradients, a function of its index alone. */
  @FunctionalInterface
  public interface Batches extends Serializable {
    Batches NONE = index -> Optional.empty();

    Optional<StepGradient> of(int index);
  }

  public ManyStarts {
    starts = List.copyOf(starts);
  }

  @Override
  public int size() {
    return starts.size();
  }

  @Override
  public Trajectory run(int index) {
    return training.from(cost, starts.get(index), free, batches.of(index), Progress.NONE);
  }

  /**
   * All paths, by start: side by side where that is faster. The bits are those of each start alone,
   * so how many there are, and how much is recorded, changes no step.
   */
  @Override
  public List<Trajectory> all(Runner runner) {
    Optional<SideBySide> together = SideBySide.of(this);
    if (together.isEmpty()) {
      return runner.run(this);
    }
    List<Trajectory> paths = new ArrayList<>(size());
    runner.run(together.get(), block -> paths.addAll(block.all()));
    return paths;
  }

  @Override
  public boolean isMeasured() {
    return training.measured() > 0;
  }

  @Override
  public double mostBytes() {
    int between = (training.stop().steps() - 1) / training.every();
    double steps = 2.0 + between;
    int measured = training.measured();
    double moments = measured == 0 ? 0 : 4 + 2.0 * training.stop().steps() / measured;
    return size() * (steps + moments) * Step.bytes(cost.dimension());
  }

  @Override
  public String pieces() {
    return "%,d starts";
  }
}
