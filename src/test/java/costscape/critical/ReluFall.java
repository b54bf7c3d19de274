package costscape.critical;

import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much lower the cost of a network of ReLU or identity units is at one point than at another,
 * to almost all digits of the difference itself. Logits are sums, products and maxima, so that they
 * are exact in decimal arithmetic, and so are losses of errors. A row's logistic losses are
 * subtracted in closed form, where no digits cancel: softplus(z + d) − softplus(z) = log(1 + p(eᵈ −
 * 1)), where p is the probability at z.
 */
final class ReluFall {
  private final NetworkCost cost;
  private final ParameterLayout layout;

  /** Returns whether a cost is one of those whose differences are known to almost all digits. */
  static boolean knows(NetworkCost cost) {
    boolean linear =
        cost.network().hiddenLayers() == 0
            || cost.network().activation().equals(ActivationFunction.RELU)
            || cost.network().activation().equals(ActivationFunction.IDENTITY);
    return linear && !(cost.loss() instanceof SoftmaxLoss);
  }

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
      BigDecimal[] logits = logits(from, features);
      BigDecimal[] next = logits(to, features);
      if (cost.dataset().targets() instanceof Numbers numbers) {
        BigDecimal outputs = new BigDecimal(logits.length);
        BigDecimal change = BigDecimal.ZERO;
        for (int o = 0; o < logits.length; o++) {
          BigDecimal target = new BigDecimal(numbers.number(row, o));
          change = change.add(loss(logits[o].subtract(target)));
          change = change.subtract(loss(next[o].subtract(target)));
        }
        sum = sum.add(change.divide(outputs, new MathContext(400)));
        continue;
      }
      BigDecimal before = logits[0];
      double change = next[0].subtract(before).doubleValue();
      double label = cost.dataset().labels().label(row);
      sum = sum.subtract(new BigDecimal(change(before.doubleValue(), change, label)));
    }
    BigDecimal half = new BigDecimal(cost.l2() / 2);
    BigDecimal penalty = squares(from).subtract(squares(to)).multiply(half);
    BigDecimal rows = new BigDecimal(cost.dataset().rows());
    return sum.add(penalty).divide(rows, MathContext.DECIMAL128).doubleValue();
  }

  private BigDecimal loss(BigDecimal error) {
    BigDecimal size = error.abs();
    if (cost.loss() == MeanError.MEAN_ABSOLUTE_ERROR) {
      return size;
    }
    if (cost.loss() == MeanError.MEAN_SQUARED_ERROR) {
      return size.multiply(size);
    }
    BigDecimal within = size.min(new BigDecimal(((Huber) cost.loss()).delta()));
    return within.multiply(size.subtract(within.multiply(new BigDecimal(0.5))));
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

  private BigDecimal[] logits(double[] theta, double... features) {
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
        boolean rectified =
            layer < layout.layers() && cost.network().activation().equals(ActivationFunction.RELU);
        next[unit] = rectified ? next[unit].max(BigDecimal.ZERO) : next[unit];
      }
      values = next;
    }
    return values;
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
