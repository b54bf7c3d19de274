package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;

/** A hidden layer's activation function over an array of pre-activations. */
public final class UnitActivation {
  /** Both curved functions are flat from here on, and twice it is within what they may be given. */
  private static final double FLAT = LaneFunctions.LIMIT / 2;

  private final ActivationFunction function;
  private final LaneFunctions functions;

  public UnitActivation(ActivationFunction function, int lanes) {
    this.function = function;
    this.functions = LaneFunctions.of(lanes);
  }

  /** No activation exceeds it in size. */
  public double bound() {
    return switch (function) {
      case SIGMOID, TANH -> 1;
      case RELU -> Double.POSITIVE_INFINITY;
    };
  }

  /**
   * z ← a(z), to 2 ulp of 1, and of tanh to few ulp of itself.
   *
   * @param largest no |z| exceeds it
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
