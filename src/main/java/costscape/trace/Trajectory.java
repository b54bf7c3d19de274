package costscape.trace;

import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The path training takes: its recorded steps, the start first, and why it ended. Of training that
 * diverged the last step kept is the last whose numbers are finite.
 *
 * @param account why it ended, as a sentence; of divergence step, value and likely cause
 */
public record Trajectory(List<Step> steps, StopReason stopReason, String account)
    implements Serializable {
  private static final long serialVersionUID = 1;

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
