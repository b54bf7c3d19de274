package costscape.sweep;

import costscape.network.ActivationFunction;
import costscape.network.Exponential;

/** A hidden layer's activation function over an array of pre-activations. */
final class UnitActivation {
  private final ActivationFunction function;
  private final Exponential exponential;

  UnitActivation(ActivationFunction function, int lanes) {
    this.function = function;
    this.exponential = new Exponential(lanes);
  }

  /** z ← a(z), to 2 ulp of 1. Beyond ±{@link Exponential#LIMIT} both curved functions are flat. */
  void apply(double[] z) {
    switch (function) {
      case SIGMOID -> {
        scale(z, -1);
        exponential.apply(z);
        sigmoids(z);
      }
      case TANH -> {
        scale(z, -2);
        exponential.apply(z);
        tanhs(z);
      }
      case RELU -> relus(z);
    }
  }

  private static void scale(double[] z, double factor) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(-Exponential.LIMIT, Math.min(Exponential.LIMIT, factor * z[k]));
    }
  }

  /** From e⁻ᶻ. */
  private static void sigmoids(double[] e) {
    for (int k = 0; k < e.length; k++) {
      e[k] = 1 / (1 + e[k]);
    }
  }

  /** From e⁻²ᶻ. */
  private static void tanhs(double[] e) {
    for (int k = 0; k < e.length; k++) {
      e[k] = 2 / (1 + e[k]) - 1;
    }
  }

  private static void relus(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]);
    }
  }
}
