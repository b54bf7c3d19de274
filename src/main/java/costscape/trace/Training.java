package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.cost.RestrictedCost;
import costscape.job.Progress;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains and records. The record holds costs and gradient norms of the whole cost, also where a
 * step uses some of the rows only; between the recorded steps such a training does not ask for
 * them, for each would take longer than many of its steps.
 *
 * @param every one step of this many is recorded; start and end always are
 * @param measured of one step of this many, and of the end, all is kept that its sharpness needs; 0
 *     where it is not measured
 * @param schedule of the rate over all steps that there may be
 */
public record Training(
    Optimizer optimizer, StopRules stop, int every, int measured, Schedule schedule)
    implements Serializable {
  public Training {
    if (every < 1) {
      throw new IllegalArgumentException("every 1st step or rarer is recorded, not " + every);
    }
    if (!schedule.isConstant() && optimizer.rate().isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no learning rate, which the schedule %s would change"
              .formatted(optimizer.kind().label(), schedule));
    }
    if (stop.steps() < schedule.needed()) {
      throw new IllegalArgumentException(
          "the schedule %s needs %d steps or more, not %d"
              .formatted(schedule, schedule.needed(), stop.steps()));
    }
  }

  public Training(Optimizer optimizer, StopRules stop, int every) {
    this(optimizer, stop, every, 0, Schedule.CONSTANT);
  }

  public Training(Optimizer optimizer, int steps, int every) {
    this(optimizer, StopRules.after(steps), every);
  }

  /** The same training of which one step of so many is measured. */
  public Training measuring(int one) {
    return new Training(optimizer, stop, every, one, schedule);
  }

  /** The same training at a rate that changes. */
  public Training by(Schedule other) {
    return new Training(optimizer, stop, every, measured, other);
  }

  /** Trains all parameters. */
  public Trajectory from(DifferentiableCost cost, ParameterVector start) {
    return from(cost, start, FreeDirections.ALL);
  }

  /**
   * Trains what may move. The record holds all parameters; its gradient norms are over what moves.
   */
  public Trajectory from(DifferentiableCost cost, ParameterVector start, FreeDirections free) {
    return from(cost, start, free, Optional.empty(), Progress.NONE);
  }

  /**
   * Trains by the gradient of some of the rows where there is one, else by that of the cost.
   *
   * @param progress hears of every step, and may end the training by an exception
   */
  public Trajectory from(
      DifferentiableCost cost,
      ParameterVector start,
      FreeDirections free,
      Optional<StepGradient> gradients,
      Progress progress) {
    if (free.areAll()) {
      return recorded(run(cost, start, gradients), progress);
    }
    RestrictedCost part = RestrictedCost.of(cost, start, free);
    TrainingRun run = run(part, part.restrict(start), gradients.map(all -> restricted(all, part)));
    return recorded(run, progress)
        .map(s -> new Step(s.number(), part.lift(s.theta()), s.cost(), s.gradientNorm()));
  }

  /** The part of a gradient along what may move. */
  public static StepGradient restricted(StepGradient all, RestrictedCost part) {
    return new StepGradient() {
      @Override
      public void next(double[] theta, double[] gradient) {
        double[] whole = part.lift(ParameterVector.of(theta)).toArray();
        double[] wholeGradient = new double[whole.length];
        all.next(whole, wholeGradient);
        double[] free = part.restrict(ParameterVector.of(wholeGradient)).toArray();
        System.arraycopy(free, 0, gradient, 0, free.length);
      }

      @Override
      public int[] rows() {
        return all.rows();
      }
    };
  }

  /** Advances a run to its end. Whoever hears of its steps may end it by an exception. */
  public Trajectory recorded(TrainingRun run, Progress progress) {
    List<Step> record = new ArrayList<>();
    record.add(run.last());
    while (run.advance()) {
      progress.report(run.taken(), stop.steps());
      if (run.taken() % every == 0) {
        record.add(run.last());
      }
    }
    if (record.get(record.size() - 1).number() != run.last().number()) {
      record.add(run.last());
    }
    return new Trajectory(
        record, run.stopReason().orElseThrow(), run.account().orElseThrow(), run.moments());
  }

  /** A run that stands at the start and is advanced step by step. */
  public TrainingRun run(
      DifferentiableCost cost, ParameterVector start, Optional<StepGradient> gradients) {
    if (gradients.isPresent() && optimizer.comparesCosts()) {
      throw new IllegalArgumentException(
          "L-BFGS compares gradients of one cost: mini-batches need another optimizer");
    }
    return new TrainingRun(this, cost, start, gradients);
  }
}
