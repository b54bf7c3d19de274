package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.space.ParameterVector;
import costscape.trace.Trajectory.Moment;
import costscape.trace.optimizer.Divergence;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Position;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A training under way, one step at a time, for whoever wants to watch. */
public final class TrainingRun {
  private final Training training;
  private final Optional<StepGradient> gradients;
  private final Position at;
  private final Optimizer.Run run;
  private final double ceiling;
  private final double scale;
  private StopRules stop;
  private Step last;
  private int taken;
  private Optional<StopReason> stopReason = Optional.empty();
  private Optional<String> divergence = Optional.empty();
  private final List<Moment> moments = new ArrayList<>();
  private Optional<Moment> before = Optional.empty(); // the last step taken

  TrainingRun(
      Training training,
      DifferentiableCost cost,
      ParameterVector start,
      Optional<StepGradient> gradients) {
    this.training = training;
    this.gradients = gradients;
    stop = training.stop();
    at = new Position(cost, start);
    scale = cost.scale();
    run = training.optimizer().start(cost.dimension());
    ceiling = stop.ceiling(at.value());
    last = at.record(0);
    arriveAt(0);
  }

  /**
   * The last step whose numbers are finite and were asked for; the start at first. A run by some of
   * the rows asks for the whole cost where a step is recorded or may be the end, and nowhere else.
   */
  public Step last() {
    return last;
  }

  /** Every step of those whose sharpness is to be measured, the last one too. */
  List<Moment> moments() {
    return List.copyOf(moments);
  }

  private void keep(Moment moment) {
    if (moments.isEmpty() || moments.get(moments.size() - 1).number() < moment.number()) {
      moments.add(moment);
    }
  }

  private Moment moment() {
    return new Moment(
        taken,
        at.theta().clone(),
        run.divisor(at.gradient()),
        gradients.map(StepGradient::rows).orElseGet(() -> new int[0]),
        training.optimizer().bound(factor()).orElse(Double.NaN));
  }

  /** At the end no step follows: what it would have been by is asked for all the same. */
  private void keepLast() {
    if (training.measured() == 0) {
      return;
    }
    if (stopReason.equals(Optional.of(StopReason.DIVERGED))) {
      before.ifPresent(this::keep);
    } else {
      draw();
      keep(moment());
    }
  }

  private double factor() {
    return training.schedule().factor(taken, stop.steps());
  }

  private void draw() {
    gradients.ifPresent(
        part -> {
          part.next(at.theta(), at.gradient());
          at.unscale(at.gradient());
        });
  }

  /** The number of steps taken, of which {@link #last} may not be the last. */
  public int taken() {
    return taken;
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
   * @return whether a step was taken that has not diverged
   */
  public boolean advance() {
    if (stopReason.isPresent()) {
      return false;
    }
    draw();
    if (training.measured() > 0) {
      Moment moment = moment();
      before = Optional.of(moment);
      if (taken % training.measured() == 0) {
        keep(moment);
      }
    }
    boolean isAsked = gradients.isEmpty() || isAskedAt(taken + 1);
    if (!isAsked) {
      at.skipNext();
    }
    if (!run.step(at, factor())) {
      stopReason = Optional.of(StopReason.STALLED);
      keepLast();
      return false;
    }
    taken++;
    return isAsked ? arriveAt(taken) : passThrough();
  }

  /** Returns whether a step's cost is recorded or may end the training. */
  private boolean isAskedAt(int step) {
    return step % training.every() == 0 || step >= stop.steps() || stop.asksEveryStep();
  }

  /** At a step whose cost nobody asks for, unless training has diverged to what is no number. */
  private boolean passThrough() {
    for (double parameter : at.theta()) {
      if (!Double.isFinite(parameter)) {
        at.evaluate();
        return arriveAt(taken);
      }
    }
    return true;
  }

  /**
   * Lets training go on up to another number of steps where it stopped only because it had taken
   * all that were asked for. It goes on as if they had been asked for at first.
   */
  public void extend(int steps) {
    stop = new StopRules(steps, stop.gradientNorm(), stop.cost(), stop.divergence());
    if (stopReason.equals(Optional.of(StopReason.STEPS)) && last.number() < steps) {
      stopReason = Optional.empty();
    }
  }

  private boolean arriveAt(int number) {
    divergence = Divergence.at(number, at, ceiling, training.optimizer());
    if (divergence.isPresent()) {
      stopReason = Optional.of(StopReason.DIVERGED);
      keepLast();
      return false;
    }
    last = at.record(number);
    stopReason = stop.reached(number, last.gradientNorm() / scale, last.cost());
    if (stopReason.isPresent()) {
      keepLast();
    }
    return true;
  }
}
