package costscape.network;

import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainGaussianTail;
import java.util.Arrays;

/**
 * A hidden layer's activation function over an array of pre-activations, with its first two
 * derivatives. All are computed from z, as in {@link ActivationFunction}, to a few ulp.
 */
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
   * @return z itself
   */
  public double[] apply(double[] z, double largest) {
    if (!(largest <= FLAT) && function.slope() == ActivationFunction.Slope.LOGISTIC) {
      LaneFunctions.clamp(z, FLAT);
    }
    return switch (function) {
      case SIGMOID -> sigmoid(z);
      case TANH -> tanh(z);
      case RELU -> relu(z);
      case GELU -> gelu(z);
      case SOFTPLUS -> softplus(z);
      case IDENTITY -> z;
      default -> oneByOne(z);
    };
  }

  /**
   * Writes σ′(z) and σ″(z). A z that is huge or no number takes the array's derivatives one by one.
   */
  public void derivatives(double[] z, double[] slope, double[] bend) {
    if (!(largest(z) <= FLAT)) {
      oneByOne(z, slope, bend);
      return;
    }
    switch (function) {
      case SIGMOID -> ofLogistic(z, 1, 1, slope, bend);
      case TANH -> ofLogistic(z, 2, 4, slope, bend);
      case RELU -> {
        Arrays.fill(bend, 0);
        for (int k = 0; k < z.length; k++) {
          slope[k] = z[k] > 0 ? 1 : 0;
        }
      }
      case GELU -> gaussian().geluDerivatives(z, slope, bend);
      case SOFTPLUS -> {
        ofLogistic(z, 1, 1, bend, slope);
        System.arraycopy(z, 0, slope, 0, z.length);
        sigmoid(slope);
      }
      case IDENTITY -> {
        Arrays.fill(slope, 1);
        Arrays.fill(bend, 0);
      }
      default -> oneByOne(z, slope, bend);
    }
  }

  /** An activation without lanes of its own is as right and slower. */
  private double[] oneByOne(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = function.value(z[k]);
    }
    return z;
  }

  private void oneByOne(double[] z, double[] slope, double[] bend) {
    for (int k = 0; k < z.length; k++) {
      slope[k] = function.derivative(z[k]);
      bend[k] = function.secondDerivative(z[k]);
    }
  }

  /**
   * With e = e^{−|factor·z|}: the slope height·e/(1 + e)², and the bend −factor·slope·tanh(½
   * factor·z), which keeps the digits of a small z.
   */
  private void ofLogistic(double[] z, double factor, double height, double[] slope, double[] bend) {
    for (int k = 0; k < z.length; k++) {
      slope[k] = -Math.abs(factor * z[k]);
      bend[k] = 0.5 * factor * z[k];
    }
    functions.exponential(slope);
    functions.tanh(bend);
    for (int k = 0; k < z.length; k++) {
      double e = slope[k];
      slope[k] = height * e / ((1 + e) * (1 + e));
      bend[k] *= -factor * slope[k];
    }
  }

  /** The largest size; NaN where one entry is. */
  private static double largest(double... z) {
    double largest = 0;
    for (double entry : z) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  private PlainGaussianTail gaussian() {
    if (gaussian == null) {
      gaussian = new PlainGaussianTail(functions, lanes);
    }
    return gaussian;
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
    gaussian().gelu(z);
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
