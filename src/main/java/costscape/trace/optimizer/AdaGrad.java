package costscape.trace.optimizer;

/**
 * r ← r + g², θ ← θ − η g / (√r + ε), entry by entry, r = 0 at the start (Duchi, Hazan, Singer,
 * JMLR 12, 2011; with ε outside the root, as torch.optim.Adagrad has it, whose ε is 1e-10). The
 * first step moves every entry by η; along a slope that stays the same, step t is η/√t long.
 */
public record AdaGrad(double learningRate, double epsilon) implements FixedRate {
  public AdaGrad {
    LearningRate.check(learningRate);
    LearningRate.checkEpsilon(epsilon);
  }

  /** The rule of some settings. */
  static AdaGrad of(Settings given) {
    return new AdaGrad(given.rate(), given.or(Setting.EPSILON, 1e-10));
  }

  @Override
  public Run start(int dimension) {
    double[] squares = new double[dimension];
    Update update =
        (theta, gradient) -> {
          for (int k = 0; k < theta.length; k++) {
            double g = gradient[k];
            squares[k] += g * g;
            theta[k] -= learningRate * g / (Math.sqrt(squares[k]) + epsilon);
          }
        };
    return update.run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new AdaGrad(rate, epsilon);
  }
}
