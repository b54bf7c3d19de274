package costscape.network;

import costscape.lanes.Scalar;

/**
 * The function between a unit's pre-activation z and its activation a, with its first two
 * derivatives. All three are evaluated from z, so that a saturated unit keeps its tiny derivative;
 * where a = 1 − 1e-20 rounds to 1, a·(1 − a) would be 0.
 */
public enum ActivationFunction {
  /** 1 / (1 + e⁻ᶻ). */
  SIGMOID {
    @Override
    public double value(double z) {
      double e = Scalar.exp(-Math.abs(z));
      return (z < 0 ? e : 1) / (1 + e);
    }

    @Override
    public double derivative(double z) {
      double e = Scalar.exp(-Math.abs(z));
      return e / ((1 + e) * (1 + e));
    }

    @Override
    public double secondDerivative(double z) {
      double e = Scalar.exp(-Math.abs(z));
      double towardsZero = e * (1 - e) / ((1 + e) * (1 + e) * (1 + e));
      return z < 0 ? towardsZero : -towardsZero;
    }
  },
  /** (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ). */
  TANH {
    @Override
    public double value(double z) {
      return StrictMath.tanh(z);
    }

    @Override
    public double derivative(double z) {
      return 4 * SIGMOID.derivative(2 * z);
    }

    @Override
    public double secondDerivative(double z) {
      return -2 * StrictMath.tanh(z) * derivative(z); // 1 − e⁻²ᶻ would lose the digits of a small z
    }
  },
  /**
   * max(0, z). The derivative at its kink, z = 0, is taken as 0; the second derivative is 0
   * everywhere else.
   */
  RELU {
    @Override
    public double value(double z) {
      return Math.max(0, z);
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : 0;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }
  },
  /**
   * z·Φ(z), Φ being the standard normal distribution's function (Hendrycks and Gimpel,
   * arXiv:1606.08415). This is torch's default, with the exact erf, and not its tanh approximation.
   */
  GELU {
    @Override
    public double value(double z) {
      double size = Math.abs(z);
      return Math.max(0, z) - size * Scalar.gaussianTail(size);
    }

    @Override
    public double derivative(double z) {
      double tail = Scalar.gaussianTail(Math.abs(z));
      return (z > 0 ? 1 - tail : tail) + z * density(z);
    }

    @Override
    public double secondDerivative(double z) {
      return density(z) * (2 - z * z);
    }

    private double density(double z) {
      return ONE_OVER_SQRT_2_PI * Scalar.exp(-0.5 * z * z);
    }
  },
  /** log(1 + eᶻ). Its derivative is the sigmoid. */
  SOFTPLUS {
    @Override
    public double value(double z) {
      return Math.max(0, z) + StrictMath.log1p(Scalar.exp(-Math.abs(z)));
    }

    @Override
    public double derivative(double z) {
      return SIGMOID.value(z);
    }

    @Override
    public double secondDerivative(double z) {
      return SIGMOID.derivative(z);
    }
  },
  /** z itself, which makes a network of any depth a linear model. */
  IDENTITY {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double derivative(double z) {
      return 1;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }
  };

  private static final double ONE_OVER_SQRT_2_PI = 0.3989422804014327;

  /** Whether the activation saturates on both sides, as a sigmoid and a tanh do. */
  public boolean isBounded() {
    return this == SIGMOID || this == TANH;
  }

  public abstract double value(double z);

  public abstract double derivative(double z);

  public abstract double secondDerivative(double z);
}
