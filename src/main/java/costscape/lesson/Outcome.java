package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.space.Vectors;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.OptionalInt;

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

  boolean is(Verdict.Kind kind) {
    return verdict.kind() == kind;
  }

  /** ‖θ‖ at a recorded step. */
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
    int rises = 0;
    for (int i = 1; i < path.steps().size(); i++) {
      rises += path.steps().get(i).cost() > path.steps().get(i - 1).cost() ? 1 : 0;
    }
    return rises;
  }
}
