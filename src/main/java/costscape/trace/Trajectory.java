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
 * @param moments steps at which the sharpness is to be measured; mostly none
 */
public record Trajectory(
    List<Step> steps, StopReason stopReason, String account, List<Moment> moments)
    implements Serializable {
  /**
   * A step as the rule stands before it takes the next one.
   *
   * @param theta what trains; all parameters, or the coordinates in what moves
   * @param divisor what the rule divides the next step by, entry by entry; empty if by nothing
   * @param rows of the batch of the next step; empty where it takes all rows
   * @param bound above which the rule diverges on a quadratic at the next step's rate, in units of
   *     the gradient that it is given; NaN where it has none
   */
  public record Moment(int number, double[] theta, double[] divisor, int[] rows, double bound)
      implements Serializable {}

  public Trajectory {
    steps = List.copyOf(steps);
    moments = List.copyOf(moments);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trajectory has its start at least");
    }
  }

  public Trajectory(List<Step> steps, StopReason stopReason, String account) {
    this(steps, stopReason, account, List.of());
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
    return new Trajectory(steps.stream().map(change).toList(), stopReason, account, moments);
  }
}
