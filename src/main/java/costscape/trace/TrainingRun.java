package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Divergence;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Position;
import costscape.trace.optimizer.Step;
import costscape.trace.optimizer.StepGradient;
import java.util.Optional;

/** A training under way, one step at a time, for whoever wants to watch. */
public final class TrainingRun {
  private final Training training;
  private final Optional<StepGradient> gradients;
  private final Position at;
  private final Optimizer.Run run;
  private final double ceiling;
  private final double scale;
  private Step last;
  private Optional<StopReason> stopReason = Optional.empty();
  private Optional<String> divergence = Optional.empty();

  TrainingRun(
      Training training,
      DifferentiableCost cost,
      ParameterVector start,
      Optional<StepGradient> gradients) {
    this.training = training;
    this.gradients = gradients;
    at = new Position(cost, start);
    scale = cost.scale();
    run = training.optimizer().start(cost.dimension());
    ceiling = training.stop().ceiling(at.value());
    last = at.record(0);
    arriveAt(0);
  }

  /** The last step whose numbers are finite; the start at first. */
  public Step last() {
    return last;
  }

  /** Why training ended; empty while it goes on. */
  public Optional<StopReason> stopReason() {
    return stopReason;
  }

  /**
   * Why training ended, as a sentence. After a divergence it names step, value and likely cause.
   */
  public Optional<String> account() {
    return divergence.or(() -> stopReason.map(StopReason::sentence));
  }

  /**
   * Takes one step.
   *
   * @return whether {@link #last} is a new step
   */
  public boolean advance() {
    if (stopReason.isPresent()) {
      return false;
    }
    gradients.ifPresent(
        part -> {
          part.next(at.theta(), at.gradient());
          at.unscale(at.gradient());
        });
    if (!run.step(at)) {
      stopReason = Optional.of(StopReason.STALLED);
      return false;
    }
    return arriveAt(last.number() + 1);
  }

  private boolean arriveAt(int number) {
    divergence = Divergence.at(number, at, ceiling, training.optimizer());
    if (divergence.isPresent()) {
      stopReason = Optional.of(StopReason.DIVERGED);
      return false;
    }
    last = at.record(number);
    stopReason = training.stop().reached(number, last.gradientNorm() / scale, last.cost());
    return true;
  }
}
