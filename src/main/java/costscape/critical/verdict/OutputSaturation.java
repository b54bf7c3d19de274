package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;

/**
 * Whether the output is saturated at every row under the squared error of a probability. The
 * derivative of that loss by the logit has the factor p(1 − p), so that no gradient is left where
 * the probability is 0 or 1, right or wrong. Cross-entropy does not have that factor.
 */
final class OutputSaturation {
  /** As for hidden units: a hundredth of the steepest slope, ¼. */
  private static final double SATURATED = 0.0025;

  private OutputSaturation() {}

  static boolean is(DifferentiableCost cost, double[] theta) {
    if (!(cost instanceof NetworkCost network) || network.loss() != LogisticLoss.SQUARED) {
      return false;
    }
    double[] features = new double[network.dataset().features()];
    for (int row = 0; row < network.dataset().rows(); row++) {
      network.dataset().row(row, features);
      double logit = network.network().logit(theta, features);
      if (ActivationFunction.SIGMOID.derivative(logit) > SATURATED) {
        return false;
      }
    }
    return true;
  }
}
