package costscape.trace.optimizer;

import costscape.space.Vectors;

/** θ ← θ − η∇C, all entries from the old θ (Cauchy, Comptes rendus 25, 1847, p. 536). */
public record GradientDescent(double learningRate) implements FixedRate {
  public GradientDescent {
    LearningRate.check(learningRate);
  }

  /** The rule of some settings. */
  static GradientDescent of(Settings given) {
    return new GradientDescent(given.rate());
  }

  @Override
  public Run start(int dimension) {
    Update update = (theta, gradient) -> Vectors.add(theta, -learningRate, gradient);
    return update.run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new GradientDescent(rate);
  }
}
