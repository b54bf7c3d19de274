package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.critical.local.Escape;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for a ray along which the parameters grow and the cost falls for ever. Where every row is
 * on its right side and there is no penalty, scaling the output layer by s multiplies every logit
 * by s, so that every row's loss falls towards 0 (see {@code lambda0_ray.csv} of the reference
 * values). That holds whatever rounding and underflow have left of gradient and Hessian. Elsewhere
 * a ray is believed only where the cost was seen to fall on it.
 */
record Growth(DifferentiableCost cost, double[] theta) {
  /** A logit that is on its right side by less than this may be there by rounding. */
  private static final double CLEAR_MARGIN = 1e-6;

  /** A share of the largest sum of terms that no rounding reaches. */
  private static final double CLEAR_SHARE = 1e-10;

  /**
   * The ray on which the output layer grows, where every row is on its right side and nothing holds
   * the layer back. Where all rows are of one class, it is the ray on which the output bias grows,
   * which no penalty holds back.
   */
  Optional<Escape> ofSeparatedRows() {
    if (!(cost instanceof NetworkCost network) || !fallsWithMargin(network)) {
      return Optional.empty();
    }
    if (isOneClass(network)) {
      return Optional.of(Escape.of(biasOf(network), network.penalty(theta)));
    }
    return network.l2() == 0 && smallestMargin(network) > clearMargin(network)
        ? Optional.of(Escape.of(from(outputLayer(network)), 0))
        : Optional.empty();
  }

  /** Up for the logit of the class that all rows are of, or down where there is one logit. */
  private double[] biasOf(NetworkCost network) {
    ParameterLayout layout = network.network().layout();
    int label = network.dataset().label(0);
    boolean single = layout.width(layout.layers()) == 1;
    double[] bias = new double[theta.length];
    bias[layout.bias(layout.layers(), single ? 0 : label)] = single && label == 0 ? -1 : 1;
    return bias;
  }

  private static boolean isOneClass(NetworkCost network) {
    int first = network.dataset().label(0);
    return IntStream.range(0, network.dataset().rows())
        .allMatch(row -> network.dataset().label(row) == first);
  }

  private static boolean fallsWithMargin(NetworkCost network) {
    return network.loss() instanceof LogisticLoss
        || network.loss() instanceof SoftmaxLoss
        || (network.loss() instanceof WeightedCrossEntropy weighted && weighted.smoothing() == 0);
  }

  /** A margin beyond what the sums of all layers can round by, however large their terms. */
  private double clearMargin(NetworkCost network) {
    if (!Rounding.isLarge(cost, theta)) {
      return CLEAR_MARGIN;
    }
    ParameterLayout layout = network.network().layout();
    double size = Math.max(1, network.dataset().largestFeature());
    for (int layer = 1; layer <= layout.layers(); layer++) {
      double largest = 0;
      for (int k = layout.weight(layer, 0, 0);
          k <= layout.bias(layer, layout.width(layer) - 1);
          k++) {
        largest = Math.max(largest, Math.abs(theta[k]));
      }
      size *= Math.max(1, largest * (1 + layout.width(layer - 1)));
    }
    return Math.max(CLEAR_MARGIN, CLEAR_SHARE * size);
  }

  /**
   * How far the worst row is on its right side. For two classes that is its logit, negated for
   * label 0; for several classes it is how far the logit of the row's class is above the largest of
   * the others.
   */
  private double smallestMargin(NetworkCost network) {
    Pass pass = new Pass(network.network());
    double smallest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < network.dataset().rows(); row++) {
      double[] logits = pass.forward(theta, network.dataset(), row);
      smallest = Math.min(smallest, margin(logits, network.dataset().label(row)));
    }
    return smallest;
  }

  private static double margin(double[] logits, int label) {
    if (logits.length == 1) {
      return label == 1 ? logits[0] : -logits[0];
    }
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.length; c++) {
      other = c == label ? other : Math.max(other, logits[c]);
    }
    return logits[label] - other;
  }

  /** Any ray on which the cost was seen to fall as far as doubles go. */
  Optional<Escape> anyRay(double[] gradient) {
    int first = cost instanceof NetworkCost network ? outputLayer(network) : 0;
    return Escape.from(cost, theta, first).or(() -> ofScales(gradient));
  }

  /** A ray along which the units' own parameters grow, found without second derivatives. */
  Optional<Escape> ofScales(double[] gradient) {
    if (!(cost instanceof NetworkCost network)) {
      return Optional.empty();
    }
    double[] steeper = steeper(network, gradient);
    Optional<Escape> ray = Escape.ahead(cost, theta, steeper);
    for (int k = outputLayer(network); k < steeper.length; k++) {
      steeper[k] = 0;
    }
    return ray.isPresent() ? ray : Escape.ahead(cost, theta, steeper);
  }

  /**
   * The direction that scales up each unit's own parameters where the slope says that this lowers
   * the cost.
   */
  private double[] steeper(NetworkCost network, double[] gradient) {
    ParameterLayout layout = network.network().layout();
    double[] direction = new double[theta.length];
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        int bias = layout.bias(layer, unit);
        double rate = theta[bias] * gradient[bias];
        for (int from = 0; from < layout.width(layer - 1); from++) {
          int weight = layout.weight(layer, from, unit);
          rate += theta[weight] * gradient[weight];
        }
        if (rate < 0) {
          direction[bias] = theta[bias];
          for (int from = 0; from < layout.width(layer - 1); from++) {
            int weight = layout.weight(layer, from, unit);
            direction[weight] = theta[weight];
          }
        }
      }
    }
    return direction;
  }

  private double[] from(int first) {
    double[] direction = new double[theta.length];
    System.arraycopy(theta, first, direction, first, theta.length - first);
    return direction;
  }

  private static int outputLayer(NetworkCost network) {
    ParameterLayout layout = network.network().layout();
    return layout.weight(layout.layers(), 0, 0);
  }
}
