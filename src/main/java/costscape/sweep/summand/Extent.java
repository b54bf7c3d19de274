package costscape.sweep.summand;

import costscape.network.ActivationFunction;

/**
 * The least and the largest of a term's values along an axis. A pre-activation is linear in the
 * axis' parameter, so where the activation never falls they lie at the ends. Where it does, as a
 * gelu near −0.75, each value is looked at: a dip between equal ends would else be left out.
 */
record Extent(double low, double high) {
  static Extent of(double[] values, ActivationFunction activation) {
    double one = values[0];
    double other = values[values.length - 1];
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    for (int k = 0; !activation.rises() && k < values.length; k++) {
      low = Math.min(low, values[k]);
      high = Math.max(high, values[k]);
    }
    return new Extent(low, high);
  }
}
