package costscape.cli.trace;

import costscape.cli.value.PathPlan;
import costscape.critical.verdict.Trials;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.store.table.TrajectoryCsv;
import costscape.study.ModelAtPoint;
import costscape.trace.HeldOutCourse;
import costscape.trace.ManyStarts;
import costscape.trace.PathSource;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A training that is about to begin: all that is read and checked for it.
 *
 * @param runs what trains, from every start, or the checkpoints of a training that is over
 * @param paths how the paths will be drawn
 * @param how the rule that trains
 * @param lowest the lowest minimum known
 */
public record TracePlan(
    ModelAtPoint model,
    RunNames names,
    PathSource runs,
    PathPlan paths,
    String how,
    Optional<ParameterVector> lowest) {
  /** This plan with one step a run and few cells, to learn how much room its picture takes. */
  public TracePlan brief() {
    return new TracePlan(model, names, runs.brief(), paths.brief(), how, lowest);
  }

  /** Whether several runs are drawn together, each path with a name. */
  public boolean isOfSeveral() {
    return names.areTogether();
  }

  /** Trains, and judges where every run ended; without a judge no end is judged. */
  public TrainedPaths train(Runner runner, Optional<Runner> judge) {
    return judged(runs.all(runner), Optional.empty(), runner, judge);
  }

  /**
   * Judges the ends of the paths in the table that the run wrote before, and trains nothing; empty
   * where its rows do not tell why each path ended.
   */
  public Optional<TrainedPaths> from(Path table, Runner runner, Optional<Runner> judge) {
    List<List<Step>> recorded =
        TrajectoryCsv.readAll(table, model.layout()).stream().map(r -> r.path().steps()).toList();
    return runs.known(recorded).map(all -> judged(all, Optional.of(table), runner, judge));
  }

  private TrainedPaths judged(
      List<Trajectory> all, Optional<Path> table, Runner runner, Optional<Runner> judge) {
    List<Verdict> verdicts =
        judge.map(by -> Verdicts.of(model.cost(), all, by)).orElseGet(List::of);
    return new TrainedPaths(this, all, verdicts, table, heldOut(all, runner));
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
    return model.other().stream()
        .filter(other -> all.size() <= TrainingHistory.MOST_NAMED || isOfSeveral())
        .flatMap(other -> all.stream().map(path -> HeldOutCourse.of(other.cost(), path, runner)))
        .toList();
  }
}
