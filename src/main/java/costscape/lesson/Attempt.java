package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.optimizer.Optimizer;
import java.util.Arrays;
import java.util.List;

/**
 * A run that a learner has made to solve a {@link Task}.
 *
 * @param costs of the start and of every step
 * @param isWhole whether all parameters train, and not only some of them
 * @param batch the rows that a step looks at; 0 where it looks at all of them
 */
public record Attempt(
    NetworkCost cost,
    ParameterVector start,
    Optimizer rule,
    List<Double> costs,
    ParameterVector end,
    Verdict verdict,
    boolean isWhole,
    int batch) {

  double endCost() {
    return costs.get(costs.size() - 1);
  }

  int steps() {
    return costs.size() - 1;
  }

  double accuracy() {
    return cost.accuracy(end.toArray());
  }

  boolean startsAt(ParameterVector other) {
    return Arrays.equals(start.toArray(), other.toArray());
  }

  /** The most steps in a row at which the cost was within some distance of a value. */
  int longestNear(double value, double distance) {
    int longest = 0;
    int now = 0;
    for (double each : costs) {
      now = Math.abs(each - value) < distance ? now + 1 : 0;
      longest = Math.max(longest, now);
    }
    return longest;
  }

  /** Tells whether no parameter of the start is as far as some distance from another point. */
  boolean startsNear(ParameterVector other, double distance) {
    return Vectors.largest(start.minus(other)) < distance;
  }

  /** Tells whether the network is the lesson's and trains on the same rows as an experiment. */
  boolean isOn(Experiment experiment) {
    Dataset rows = cost.dataset();
    Dataset its = experiment.cost().dataset();
    Network expected = experiment.cost().network();
    if (!cost.network().activation().equals(expected.activation())
        || !cost.network().layout().parameterNames().equals(expected.layout().parameterNames())
        || rows.rows() != its.rows()
        || rows.features() != its.features()
        || !rows.hasClasses()) {
      return false;
    }
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.feature(row, 0) != its.feature(row, 0) || rows.label(row) != its.label(row)) {
        return false;
      }
    }
    return true;
  }
}
