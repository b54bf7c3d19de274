package costscape.cli.trace;

import costscape.cli.value.Model;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.trace.HeldOutCourse;
import costscape.trace.PathSource;
import costscape.trace.Trajectory;
import java.util.ArrayList;
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
    return new Trained(this, all, Ends.of(model, names, all, judge), heldOut(all, runner));
  }

  /** Only the costs of a few paths are told apart in a picture; the table has every end's. */
  private List<HeldOutCourse> heldOut(List<Trajectory> all, Runner runner) {
    List<HeldOutCourse> courses = new ArrayList<>();
    if (all.size() <= TrainingHistory.MOST_NAMED) {
      model
          .other()
          .ifPresent(
              other -> all.forEach(p -> courses.add(HeldOutCourse.of(other.cost(), p, runner))));
    }
    return courses;
  }

  public boolean moves() {
    return paths.mode().equals(Optional.of(PathMode.MOVING));
  }

  /**
   * What training gave.
   *
   * @param courses what the rows held out cost along every path; empty where none are held out, or
   *     where the paths are many
   */
  public record Trained(
      TracePlan plan, List<Trajectory> paths, Ends ends, List<HeldOutCourse> courses) {
    /** What the rows held out cost along a single path. */
    public Optional<HeldOutCourse> heldOut() {
      return paths.size() == 1 ? courses.stream().findFirst() : Optional.empty();
    }

    /** The end of the best run. */
    public ParameterVector best() {
      return paths.get(ends.best()).end().theta();
    }
  }
}
