package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.space.Vectors;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The outcome of a run of a lesson. */
public record Outcome(Experiment experiment, Trajectory path, Verdict verdict) {
  public NetworkCost network() {
    return experiment.cost();
  }

  double cost() {
    return path.end().cost();
  }

  double accuracy() {
    return network().accuracy(path.end().theta().toArray());
  }

  /**
   * The cost of the rows held out at every recorded step, with the penalty that training has.
   *
   * @throws java.util.NoSuchElementException where all rows train
   */
  public HeldOutCourse heldOut() {
    Dataset rows = experiment.split().orElseThrow().other();
    return HeldOutCourse.of(network().over(rows), path, Runner.serial());
  }

  boolean is(Verdict.Kind kind) {
    return verdict.kind() == kind;
  }

  double norm(Step step) {
    return Vectors.norm(step.theta().toArray());
  }

  /** The recorded step of a number, or the last recorded step before it. */
  Step at(int number) {
    Step found = path.start();
    for (Step step : path.steps()) {
      found = step.number() <= number ? step : found;
    }
    return found;
  }

  /** The first recorded step whose cost is below a value. */
  OptionalInt firstBelow(double cost) {
    return path.steps().stream().filter(s -> s.cost() < cost).mapToInt(Step::number).findFirst();
  }

  /** The number of recorded steps that cost more than the one before. */
  int rises() {
    return rises(path);
  }

  static int rises(Trajectory path) {
    return rises(path.steps().stream().map(Step::cost).toList());
  }

  static int rises(List<Double> costs) {
    return (int)
        IntStream.range(1, costs.size()).filter(k -> costs.get(k) > costs.get(k - 1)).count();
  }
}
