package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;

/** A hidden layer's activation function over an array of pre-activations. */
public final class UnitActivation {
  /**
   * From here on sigmoid and tanh are flat, and twice this value is still an argument that they may
   * be given.
   */
  private static final double FLAT = LaneFunctions.LIMIT / 2;

  private final ActivationFunction function;
  private final LaneFunctions functions;

  public UnitActivation(ActivationFunction function, int lanes) {
    this.function = function;
    this.functions = LaneFunctions.of(lanes);
  }

  /** A bound that no |activation| exceeds. */
  public double bound() {
    return switch (function) {
      case SIGMOID, TANH -> 1;
      case RELU -> Double.POSITIVE_INFINITY;
    };
  }

  /**
   * z ← a(z). A sigmoid is right to 2 ulp of 1, a tanh to a few ulp of itself.
   *
   * @param largest a bound that no |z| exceeds
   */
  public void apply(double[] z, double largest) {
    if (!(largest <= FLAT) && function != ActivationFunction.RELU) {
      LaneFunctions.clamp(z, FLAT);
    }
    switch (function) {
      case SIGMOID -> functions.logistic(z, -1, 1, 0);
      case TANH -> functions.tanh(z);
      case RELU -> relus(z);
    }
  }

  private static void relus(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]);
    }
  }
}
