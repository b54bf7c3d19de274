package costscape.trace;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
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

  /**
   * Some of the recorded steps, the start and the end among them, the gaps growing as training
   * slows down: the k-th is about the n^(k/count)-th of n.
   *
   * @param count how many at most, 2 or more
   */
  public List<Step> sampled(int count) {
    int last = steps.size() - 1;
    TreeSet<Integer> chosen = new TreeSet<>(List.of(0, last));
    for (int k = 0; k < count - 1; k++) {
      chosen.add((int) Math.round(Math.pow(last, (double) k / (count - 1))));
    }
    return chosen.stream().filter(i -> i <= last).map(steps::get).toList();
  }

  /** The same path with every step replaced. */
  Trajectory map(UnaryOperator<Step> change) {
    return new Trajectory(steps.stream().map(change).toList(), stopReason, account);
  }
}
