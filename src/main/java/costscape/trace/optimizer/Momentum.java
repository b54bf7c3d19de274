package costscape.trace.optimizer;

import costscape.space.Vectors;

/**
 * v ← μv − η∇C, θ ← θ + v, v = 0 at the start (Goodfellow, Bengio, Courville: Deep Learning, 2016,
 * algorithm 8.2; after Polyak 1964). On a long even slope a step grows to 1/(1 − μ) times a plain
 * one.
 */
public record Momentum(double learningRate, double momentum) implements FixedRate {
  public Momentum {
    LearningRate.check(learningRate);
    LearningRate.checkDecay("momentum", momentum);
  }

  /** The rule of some settings. */
  static Momentum of(Settings given) {
    return new Momentum(given.rate(), given.momentum());
  }

  @Override
  public Run start(int dimension) {
    double[] velocity = new double[dimension];
    Update update =
        (theta, gradient) -> {
          Vectors.scale(velocity, momentum);
          Vectors.add(velocity, -learningRate, gradient);
          Vectors.add(theta, 1, velocity);
        };
    return update.run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new Momentum(rate, momentum);
  }
}
