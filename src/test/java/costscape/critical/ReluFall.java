package costscape.critical;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much lower a ReLU network's cost is at one point than at another, to almost all digits of the
 * difference itself. Logits are sums, products and maxima, so that they are exact in decimal
 * arithmetic. A row's losses are subtracted in closed form, where no digits cancel: softplus(z + d)
 * − softplus(z) = log(1 + p(eᵈ − 1)), where p is the probability at z.
 */
final class ReluFall {
  private final NetworkCost cost;
  private final ParameterLayout layout;

  private ReluFall(NetworkCost cost) {
    this.cost = cost;
    layout = cost.network().layout();
  }

  /** The cost at the one point minus the cost at the other. */
  static double of(NetworkCost cost, double[] from, double[] to) {
    return new ReluFall(cost).fall(from, to);
  }

  private double fall(double[] from, double[] to) {
    double[] features = new double[cost.dataset().features()];
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      BigDecimal before = logit(from, features);
      double change = logit(to, features).subtract(before).doubleValue();
      double label = cost.dataset().labels().label(row);
      sum = sum.subtract(new BigDecimal(change(before.doubleValue(), change, label)));
    }
    BigDecimal half = new BigDecimal(cost.l2() / 2);
    BigDecimal penalty = squares(from).subtract(squares(to)).multiply(half);
    BigDecimal rows = new BigDecimal(cost.dataset().rows());
    return sum.add(penalty).divide(rows, MathContext.DECIMAL128).doubleValue();
  }

  private double change(double logit, double change, double label) {
    double probability = 1 / (1 + Math.exp(-logit));
    double grown = Math.expm1(change);
    if (cost.loss() == LogisticLoss.CROSS_ENTROPY) {
      return Math.log1p(probability * grown) - label * change;
    }
    double more = probability * (1 - probability) * grown / (1 + probability * grown);
    return more * (probability - label + more / 2);
  }

  private BigDecimal logit(double[] theta, double... features) {
    BigDecimal[] values = new BigDecimal[features.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = new BigDecimal(features[k]);
    }
    for (int layer = 1; layer <= layout.layers(); layer++) {
      BigDecimal[] next = new BigDecimal[layout.width(layer)];
      for (int unit = 0; unit < next.length; unit++) {
        next[unit] = new BigDecimal(theta[layout.bias(layer, unit)]);
        for (int k = 0; k < values.length; k++) {
          BigDecimal weight = new BigDecimal(theta[layout.weight(layer, k, unit)]);
          next[unit] = next[unit].add(weight.multiply(values[k]));
        }
        next[unit] = layer < layout.layers() ? next[unit].max(BigDecimal.ZERO) : next[unit];
      }
      values = next;
    }
    return values[0];
  }

  private BigDecimal squares(double... theta) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        for (int k = 0; k < layout.width(layer - 1); k++) {
          BigDecimal weight = new BigDecimal(theta[layout.weight(layer, k, unit)]);
          sum = sum.add(weight.multiply(weight));
        }
      }
    }
    return sum;
  }
}
