package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains and records.
 *
 * @param steps how many at most
 * @param every each how many steps one is recorded; start and end always are
 */
public record Training(Optimizer optimizer, int steps, int every) {
  public Training {
    if (steps < 0) {
      throw new IllegalArgumentException("0 steps or more, not " + steps);
    }
    if (every < 1) {
      throw new IllegalArgumentException("every 1st step or rarer is recorded, not " + every);
    }
  }

  public Trajectory from(DifferentiableCost cost, ParameterVector start) {
    double[] theta = start.toArray();
    double[] gradient = new double[theta.length];
    Optimizer.Run run = optimizer.start(cost);
    List<Step> record = new ArrayList<>();
    for (int number = 0; ; number++) {
      double value = cost.gradient(theta, gradient);
      boolean finite = Double.isFinite(value) && Arrays.stream(theta).allMatch(Double::isFinite);
      boolean last = number == steps || !finite;
      if (last || number % every == 0) {
        record.add(new Step(number, ParameterVector.of(theta), value, norm(gradient)));
      }
      if (last) {
        return new Trajectory(record, finite ? StopReason.STEPS : StopReason.DIVERGED);
      }
      run.step(theta, gradient);
    }
  }

  static double norm(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    return Math.sqrt(squares);
  }
}
