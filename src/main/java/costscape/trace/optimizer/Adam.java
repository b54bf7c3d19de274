package costscape.trace.optimizer;

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂
 * = v/(1 − β₂ᵗ) (Kingma, Ba, arXiv:1412.6980, algorithm 1; its β₁ = 0.9, β₂ = 0.999, ε = 1e-8). The
 * first step moves every entry by η.
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon)
    implements FixedRate {
  public Adam {
    LearningRate.check(learningRate);
    LearningRate.checkDecay("momentum (β₁)", beta1);
    LearningRate.checkDecay("decay (β₂)", beta2);
    LearningRate.checkEpsilon(epsilon);
  }

  /** The rule of some settings. */
  static Adam of(Settings given) {
    return new Adam(
        given.rate(),
        given.momentum(),
        given.or(Setting.DECAY, 0.999),
        given.or(Setting.EPSILON, 1e-8));
  }

  @Override
  public Run start(int dimension) {
    return new Moments(dimension).run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new Adam(rate, beta1, beta2, epsilon);
  }

  /** The running means of gradient and squared gradient. */
  private final class Moments implements Update {
    private final double[] first;
    private final double[] second;
    private double beta1Power = 1;
    private double beta2Power = 1;

    Moments(int dimension) {
      first = new double[dimension];
      second = new double[dimension];
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
        theta[k] -= learningRate * mean / (Math.sqrt(meanSquare) + epsilon);
      }
    }
  }
}
