package costscape.network;

import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainGaussianTail;
import costscape.space.Vectors;
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

  private final double[] power;
  private final double[] doubles;

  public UnitActivation(ActivationFunction function, int lanes) {
    this.function = function;
    this.functions = new LaneFunctions(lanes);
    this.lanes = lanes;
    power = new double[lanes];
    doubles = new double[lanes];
  }

  /** A bound that no |activation| exceeds. */
  public double bound() {
    return function.isBounded() ? 1 : Double.POSITIVE_INFINITY;
  }

  /**
   * z ← a(z), by the lanes that the activation itself chooses. A sigmoid is right to 2 ulp of 1, a
   * tanh and a softplus to a few ulp of itself, a gelu to some z²·1e-16 of itself.
   *
   * @param largest a bound that no |z| exceeds
   * @return z itself
   */
  public double[] apply(double[] z, double largest) {
    if (!(largest <= FLAT) && function.slope() == ActivationFunction.Slope.LOGISTIC) {
      LaneFunctions.clamp(z, FLAT);
    }
    function.apply(z, this);
    return z;
  }

  /** z ← a(z) in single precision, to a few roundings. */
  public void apply(float[] z) {
    function.apply(z, this);
  }

  /** The value in doubles, rounded once. */
  void byDoubles(float[] z) {
    for (int k = 0; k < z.length; k++) {
      doubles[k] = z[k];
    }
    apply(doubles, Double.POSITIVE_INFINITY);
    for (int k = 0; k < z.length; k++) {
      z[k] = (float) doubles[k];
    }
  }

  /**
   * Writes σ′(z) and σ″(z). A z that is huge or no number takes the array's derivatives one by one.
   */
  public void derivatives(double[] z, double[] slope, double[] bend) {
    if (Vectors.largest(z) <= FLAT) {
      function.derivatives(z, this, slope, bend);
    } else {
      function.oneByOne(z, slope, bend);
    }
  }

  /**
   * With e = e^{−|factor·z|}: the slope height·e/(1 + e)², and the bend −factor·slope·tanh(½
   * factor·z), which keeps the digits of a small z.
   */
  void ofLogistic(double[] z, double factor, double height, double[] slope, double[] bend) {
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

  PlainGaussianTail gaussian() {
    if (gaussian == null) {
      gaussian = new PlainGaussianTail(functions, lanes);
    }
    return gaussian;
  }

  void sigmoid(double[] z) {
    functions.logistic(z, -1, 1, 0);
  }

  void tanh(double[] z) {
    functions.tanh(z);
  }

  /** max(0, z) + log(1 + e^−|z|). */
  void softplus(double[] z) {
    for (int k = 0; k < z.length; k++) {
      power[k] = Math.max(-Math.abs(z[k]), -LaneFunctions.LIMIT);
    }
    functions.exponential(power);
    relu(z);
    functions.addLogOnePlus(z, power);
  }

  /** eᶻ − 1 = 2t/(1 − t) with t = tanh ½z, which keeps the digits of a small z. */
  void elu(double[] z) {
    double[] half = power;
    for (int k = 0; k < z.length; k++) {
      half[k] = Math.max(0.5 * Math.min(z[k], 0), -FLAT);
    }
    functions.tanh(half);
    for (int k = 0; k < z.length; k++) {
      z[k] = z[k] > 0 ? z[k] : 2 * half[k] / (1 - half[k]);
    }
  }

  void silu(double[] z) {
    double[] share = sigmoids(z);
    for (int k = 0; k < z.length; k++) {
      z[k] *= share[k];
    }
  }

  /** σ + zσ′ and 2σ′ + zσ″. */
  void siluDerivatives(double[] z, double[] slope, double[] bend) {
    ofLogistic(z, 1, 1, slope, bend);
    double[] share = sigmoids(z);
    for (int k = 0; k < z.length; k++) {
      bend[k] = 2 * slope[k] + z[k] * bend[k];
      slope[k] = share[k] + z[k] * slope[k];
    }
  }

  private double[] sigmoids(double[] z) {
    double[] share = power;
    System.arraycopy(z, 0, share, 0, z.length);
    LaneFunctions.clamp(share, FLAT);
    sigmoid(share);
    return share;
  }

  static void relu(double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]);
    }
  }

  /** Sets the derivatives of a function with one slope below 0 and at 0, and the slope 1 above. */
  static void twoSlopes(double[] z, double below, double[] slope, double[] bend) {
    Arrays.fill(bend, 0);
    for (int k = 0; k < z.length; k++) {
      slope[k] = z[k] > 0 ? 1 : below;
    }
  }
}
