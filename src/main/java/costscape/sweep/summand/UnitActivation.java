package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainGaussianTail;
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
  private final int lanes;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private PlainGaussianTail gaussian;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private double[] power;

  public UnitActivation(ActivationFunction function, int lanes) {
    this.function = function;
    this.functions = LaneFunctions.of(lanes);
    this.lanes = lanes;
  }

  /** A bound that no |activation| exceeds. */
  public double bound() {
    return function.isBounded() ? 1 : Double.POSITIVE_INFINITY;
  }

  /**
   * z ← a(z). A sigmoid is right to 2 ulp of 1, a tanh and a softplus to a few ulp of itself, a
   * gelu to some z²·1e-16 of itself.
   *
   * @param largest a bound that no |z| exceeds
   * @return z itself, so that a function without a case here does not compile
   */
  public double[] apply(double[] z, double largest) {
    if (!(largest <= FLAT) && function.isBounded()) {
      LaneFunctions.clamp(z, FLAT);
    }
    return switch (function) {
      case SIGMOID -> sigmoid(z);
      case TANH -> tanh(z);
      case RELU -> relu(z);
      case GELU -> gelu(z);
      case SOFTPLUS -> softplus(z);
      case IDENTITY -> z;
    };
  }

  private double[] sigmoid(double[] z) {
    functions.logistic(z, -1, 1, 0);
    return z;
  }

  private double[] tanh(double[] z) {
    functions.tanh(z);
    return z;
  }

  private double[] gelu(double[] z) {
    if (gaussian == null) {
      gaussian = new PlainGaussianTail(functions, lanes);
    }
    gaussian.gelu(z);
    return z;
  }

  /** max(0, z) + log(1 + e^−|z|). */
  private double[] softplus(double[] z) {
    if (power == null) {
      power = new double[lanes];
    }
    for (int k = 0; k < z.length; k++) {
      power[k] = Math.max(-Math.abs(z[k]), -LaneFunctions.LIMIT);
    }
    functions.exponential(power);
    relu(z);
    functions.addLogOnePlus(z, power);
    return z;
  }

  private static double[] relu(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]);
    }
    return z;
  }
}
