package costscape.trace.optimizer;

/**
 * r ← ρr + (1 − ρ)g², θ ← θ − η g / √(r + ε), entry by entry, r = 0 at the start (Goodfellow,
 * Bengio, Courville: Deep Learning, 2016, algorithm 8.5; after Hinton's lecture 6e, 2012, whose ρ
 * is 0.9). torch.optim.RMSprop adds ε outside the root, to √r: where r is small against ε the two
 * differ. The first step moves every entry whose gradient is not tiny by η/√(1 − ρ).
 */
public record RmsProp(double learningRate, double decay, double epsilon) implements FixedRate {
  public RmsProp {
    LearningRate.check(learningRate);
    LearningRate.checkDecay("decay", decay);
    LearningRate.checkEpsilon(epsilon);
  }

  /** The rule of some settings. */
  static RmsProp of(Settings given) {
    return new RmsProp(given.rate(), given.or(Setting.DECAY, 0.9), given.or(Setting.EPSILON, 1e-6));
  }

  @Override
  public Run start(int dimension) {
    double[] meanSquare = new double[dimension];
    Update update =
        (theta, gradient) -> {
          for (int k = 0; k < theta.length; k++) {
            double g = gradient[k];
            meanSquare[k] = decay * meanSquare[k] + (1 - decay) * g * g;
            theta[k] -= learningRate * g / Math.sqrt(meanSquare[k] + epsilon);
          }
        };
    return update.run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new RmsProp(rate, decay, epsilon);
  }
}
