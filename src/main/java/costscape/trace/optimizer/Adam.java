package costscape.trace.optimizer;

import java.util.function.IntFunction;

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂
 * = v/(1 − β₂ᵗ) (Kingma, Ba, arXiv:1412.6980, algorithm 1; its β₁ = 0.9, β₂ = 0.999, ε = 1e-8). The
 * first step moves every entry by η.
 */
final class Adam implements Optimizer.Update {
  private final double rate;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double[] first;
  private final double[] second;
  private double beta1Power = 1;
  private double beta2Power = 1;

  private Adam(double rate, double beta1, double beta2, double epsilon, int dimension) {
    this.rate = rate;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    first = new double[dimension];
    second = new double[dimension];
  }

  static IntFunction<Optimizer.Update> of(Settings given) {
    double rate = given.rate();
    double beta1 = given.momentum("momentum (β₁)");
    double beta2 = given.decay("decay (β₂)", 0.999);
    double epsilon = given.epsilon(1e-8);
    return dimension -> new Adam(rate, beta1, beta2, epsilon, dimension);
  }

  @Override
  public void apply(double[] theta, double[] gradient) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    for (int k = 0; k < theta.length; k++) {
      double g = gradient[k];
      first[k] = beta1 * first[k] + (1 - beta1) * g;
      second[k] = beta2 * second[k] + (1 - beta2) * g * g;
      double mean = first[k] / (1 - beta1Power);
      double meanSquare = second[k] / (1 - beta2Power);
      theta[k] -= rate * mean / (Math.sqrt(meanSquare) + epsilon);
    }
  }
}
