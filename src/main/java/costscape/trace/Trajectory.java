package costscape.trace;

import java.util.List;

/** The path training takes: its recorded steps, the start first, and why it ended. */
public record Trajectory(List<Step> steps, StopReason stopReason) {
  public Trajectory {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trajectory has its start at least");
    }
  }

  public Step start() {
    return steps.get(0);
  }

  public Step end() {
    return steps.get(steps.size() - 1);
  }
}
