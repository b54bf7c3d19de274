package costscape.api;

import costscape.network.ActivationFunction;

/** The function between a hidden unit's pre-activation z and its activation. */
public final class Activation {
  /** 1 / (1 + e⁻ᶻ). */
  public static final Activation SIGMOID = new Activation(ActivationFunction.SIGMOID);

  /** The hyperbolic tangent of z. */
  public static final Activation TANH = new Activation(ActivationFunction.TANH);

  /** max(0, z). */
  public static final Activation RELU = new Activation(ActivationFunction.RELU);

  /** z·Φ(z), Φ being the normal distribution's function (arXiv:1606.08415). */
  public static final Activation GELU = new Activation(ActivationFunction.GELU);

  /** log(1 + eᶻ). */
  public static final Activation SOFTPLUS = new Activation(ActivationFunction.SOFTPLUS);

  /** z above 0, and 0.01·z below. */
  public static final Activation LEAKY_RELU = new Activation(ActivationFunction.LEAKY_RELU);

  /** z above 0, and eᶻ − 1 below (arXiv:1511.07289). */
  public static final Activation ELU = new Activation(ActivationFunction.ELU);

  /** z·σ(z), also called swish (arXiv:1710.05941). */
  public static final Activation SILU = new Activation(ActivationFunction.SILU);

  /** z itself, which makes a network of any depth a linear model. */
  public static final Activation IDENTITY = new Activation(ActivationFunction.IDENTITY);

  final ActivationFunction function;

  private Activation(ActivationFunction function) {
    this.function = function;
  }

  /**
   * z above 0, and a share of it below.
   *
   * @param slope below 0, between 0 and 1
   */
  public static Activation leakyRelu(double slope) {
    return new Activation(ActivationFunction.leakyRelu(slope));
  }

  /** Its value. */
  public double value(double z) {
    return function.value(z);
  }

  @Override
  public String toString() {
    return function.word();
  }
}
