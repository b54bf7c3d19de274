package costscape.cli.trace;

import costscape.cli.value.Model;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.trace.HeldOutCourse;
import costscape.trace.PathSource;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Optional;

/**
 * A training that is about to begin: all that is read and checked for it.
 *
 * @param names of the starts
 * @param runs what trains, from every start, or the checkpoints of a training that is over
 * @param paths how the paths will be drawn
 * @param how the rule that trains, in words
 * @param lowest the lowest minimum known
 */
public record TracePlan(
    Model model,
    List<String> names,
    PathSource runs,
    PathPlan paths,
    String how,
    Optional<ParameterVector> lowest) {
  /** This plan with one step a run and few cells, to learn how much room its picture takes. */
  public TracePlan brief() {
    return new TracePlan(model, names, runs.brief(), paths.brief(), how, lowest);
  }

  /**
   * Trains, and judges where every run ended.
   *
   * @param judge runs the judging; if it is empty, no end is judged
   */
  public Trained train(Runner runner, Optional<Runner> judge) {
    List<Trajectory> all = runs.all(runner);
    Optional<HeldOutCourse> heldOut =
        all.size() > 1
            ? Optional.empty()
            : model.other().map(other -> HeldOutCourse.of(other.cost(), all.get(0), runner));
    return new Trained(this, all, Ends.of(model, names, all, judge), heldOut);
  }

  public boolean moves() {
    return paths.mode().equals(Optional.of(PathMode.MOVING));
  }

  /**
   * What training gave.
   *
   * @param heldOut what the rows held out cost along a single path
   */
  public record Trained(
      TracePlan plan, List<Trajectory> paths, Ends ends, Optional<HeldOutCourse> heldOut) {
    /** The end of the best run. */
    public ParameterVector best() {
      return paths.get(ends.best()).end().theta();
    }
  }
}
