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
  };

  public abstract double value(double z);

  public abstract double derivative(double z);

  public abstract double secondDerivative(double z);
}
