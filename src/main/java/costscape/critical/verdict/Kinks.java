package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.network.Pass;

/**
 * Counts the kinks of a ReLU network's cost at a point: rows at which a unit with outgoing weights
 * has the pre-activation 0. There the cost has no derivative. A unit without outgoing weights makes
 * no kink, for its answer is not heard.
 */
final class Kinks {
  private final NetworkCost cost;
  private final Network network;

  Kinks(NetworkCost cost) {
    this.cost = cost;
    network = cost.network();
  }

  static boolean possible(NetworkCost cost) {
    return cost.network().activation() == ActivationFunction.RELU;
  }

  /**
   * The number of kinks at a point.
   *
   * @param within the share of the sum of its terms' sizes up to which a pre-activation counts as 0
   */
  int count(double[] theta, double within) {
    return count(theta, (layer, unit, ownTerms) -> within * ownTerms);
  }

  /**
   * The number of kinks at or near a point. A pre-activation is measured by the largest sum of
   * terms that its unit has at any row: where all features of a row are 0, the row's own sum is the
   * pre-activation itself.
   *
   * @param within the share of that sum up to which a pre-activation counts as 0
   */
  int countNear(double[] theta, double within) {
    double[][] largest = new double[network.hiddenLayers() + 1][];
    for (int layer = 1; layer < largest.length; layer++) {
      largest[layer] = new double[network.layout().width(layer)];
    }
    count(
        theta,
        (layer, unit, ownTerms) -> {
          largest[layer][unit] = Math.max(largest[layer][unit], ownTerms);
          return 0;
        });
    return count(theta, (layer, unit, ownTerms) -> within * largest[layer][unit]);
  }

  /** Up to which size a pre-activation counts as 0. */
  private interface Bound {
    double of(int layer, int unit, double ownTerms);
  }

  private int count(double[] theta, Bound bound) {
    Pass pass = new Pass(network);
    double[] features = new double[cost.dataset().features()];
    int count = 0;
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      pass.forward(theta, features);
      for (int layer = 1; layer <= network.hiddenLayers(); layer++) {
        for (int unit = 0; unit < network.layout().width(layer); unit++) {
          double most = bound.of(layer, unit, size(theta, pass, layer, unit));
          boolean zero = Math.abs(pass.preActivation(layer, unit)) <= most;
          count += zero && isKept(theta, layer, unit) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private double size(double[] theta, Pass pass, int layer, int unit) {
    ParameterLayout layout = network.layout();
    double size = Math.abs(theta[layout.bias(layer, unit)]);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      size += Math.abs(theta[layout.weight(layer, from, unit)] * pass.activation(layer - 1, from));
    }
    return size;
  }

  private boolean isKept(double[] theta, int layer, int unit) {
    for (int to = 0; to < network.layout().width(layer + 1); to++) {
      if (theta[network.layout().weight(layer + 1, unit, to)] != 0) {
        return true;
      }
    }
    return false;
  }
}
