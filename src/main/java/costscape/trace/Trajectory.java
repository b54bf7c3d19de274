package costscape.trace;

import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The path that training took: its recorded steps, the start first, and why it ended. Where
 * training diverged, the last step is the last one whose numbers are finite.
 *
 * @param account why training ended, as a sentence; after a divergence with step, value and likely
 *     cause
 */
public record Trajectory(List<Step> steps, StopReason stopReason, String account)
    implements Serializable {
  public Trajectory {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trajectory has its start at least");
    }
  }

  public Trajectory(List<Step> steps, StopReason stopReason) {
    this(steps, stopReason, stopReason.sentence());
  }

  public Step start() {
    return steps.get(0);
  }

  public Step end() {
    return steps.get(steps.size() - 1);
  }

  /** The same path with every step replaced. */
  Trajectory map(UnaryOperator<Step> change) {
    return new Trajectory(steps.stream().map(change).toList(), stopReason, account);
  }
}
