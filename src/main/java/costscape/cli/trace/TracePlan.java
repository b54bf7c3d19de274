package costscape.cli.trace;

import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.critical.verdict.Trials;
import costscape.critical.verdict.Verdict;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.store.table.TrajectoryCsv;
import costscape.trace.HeldOutCourse;
import costscape.trace.ManyStarts;
import costscape.trace.PathSource;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training that is about to begin: all that is read and checked for it.
 *
 * @param names of the starts, or of the runs
 * @param runs what trains, from every start, or the checkpoints of a training that is over
 * @param paths how the paths will be drawn
 * @param how the rule that trains, in words for files
 * @param told the rule that trains, in words for people
 * @param lowest the lowest minimum known
 * @param together the runs that are drawn together, each path with a name; empty where a single
 *     rule trains from one start or from many
 */
public record TracePlan(
    ModelAtPoint model,
    List<String> names,
    PathSource runs,
    PathPlan paths,
    String how,
    String told,
    Optional<ParameterVector> lowest,
    List<NamedRun> together) {
  /** This plan with one step a run and few cells, to learn how much room its picture takes. */
  public TracePlan brief() {
    return new TracePlan(model, names, runs.brief(), paths.brief(), how, told, lowest, together);
  }

  TracePlan ofRuns(List<NamedRun> all) {
    return new TracePlan(model, names, runs, paths, how, told, lowest, all);
  }

  /** Whether several runs are drawn together, each path with a name. */
  public boolean isOfSeveral() {
    return !together.isEmpty();
  }

  /**
   * Trains, and judges where every run ended.
   *
   * @param judge runs the judging; if it is empty, no end is judged
   */
  public Trained train(Runner runner, Optional<Runner> judge) {
    return judged(runs.all(runner), Optional.empty(), runner, judge);
  }

  /**
   * Judges the ends of the paths in the table that the run wrote before, and trains nothing; empty
   * where its rows do not tell why each path ended.
   */
  public Optional<Trained> from(Path table, Runner runner, Optional<Runner> judge) {
    List<List<Step>> recorded =
        TrajectoryCsv.readAll(table, model.layout()).stream().map(r -> r.path().steps()).toList();
    return runs.known(recorded).map(all -> judged(all, Optional.of(table), runner, judge));
  }

  private Trained judged(
      List<Trajectory> all, Optional<Path> table, Runner runner, Optional<Runner> judge) {
    Ends ends = Ends.of(model, names, together, all, judge, moved());
    return new Trained(this, all, table, ends, heldOut(all, runner));
  }

  /** The names of the parameters that train, where not all do. */
  List<String> moved() {
    return paths.free().stream().map(model.layout()::name).toList();
  }

  /**
   * What was tried to help the only run, where it ended on a slope. Random batches, a part of the
   * parameters and a cost from elsewhere, whose time is not known, are not tried again.
   */
  Optional<Trials> trials(Trajectory path, Verdict verdict) {
    return model.ifNetwork().isPresent()
            && runs instanceof ManyStarts one
            && one.size() == 1
            && one.free().isEmpty()
            && one.batches().of(0).isEmpty()
        ? Trials.of(model.cost(), model.dataset().rows(), one.training(), path, verdict)
        : Optional.empty();
  }

  /** A picture shows the costs of a few paths alone; the table has those of every path. */
  private List<HeldOutCourse> heldOut(List<Trajectory> all, Runner runner) {
    List<HeldOutCourse> courses = new ArrayList<>();
    if (all.size() <= TrainingHistory.MOST_NAMED || isOfSeveral()) {
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
   * @param table that the paths were taken from, where nothing was trained
   * @param courses what the rows held out cost along every path; empty where none are held out, or
   *     where the paths are many
   */
  public record Trained(
      TracePlan plan,
      List<Trajectory> paths,
      Optional<Path> table,
      Ends ends,
      List<HeldOutCourse> courses) {
    /** What the rows held out cost along a single path. */
    public Optional<HeldOutCourse> heldOut() {
      return paths.size() == 1 ? courses.stream().findFirst() : Optional.empty();
    }

    /** The runs that are drawn together, as their table holds them. */
    public List<TrajectoryCsv.Recorded> recorded() {
      List<TrajectoryCsv.Recorded> all = new ArrayList<>();
      for (int i = 0; i < paths.size(); i++) {
        Optional<HeldOutCourse> course =
            courses.isEmpty() ? Optional.empty() : Optional.of(courses.get(i));
        all.add(new TrajectoryCsv.Recorded(plan.names.get(i), paths.get(i), course));
      }
      return all;
    }

    /** The end of the best run. */
    public ParameterVector best() {
      return paths.get(ends.best()).end().theta();
    }
  }
}
