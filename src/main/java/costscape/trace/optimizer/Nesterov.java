package costscape.trace.optimizer;

import costscape.space.Vectors;

/**
 * v ← μv − η∇C, θ ← θ + μv − η∇C, v = 0 at the start: momentum that looks one step ahead
 * (Sutskever, Martens, Dahl, Hinton, ICML 2013, section 2, with the gradient taken where θ stands,
 * as torch.optim.SGD with nesterov has it; after Nesterov 1983). On a long even slope a step grows
 * to 1/(1 − μ) times a plain one. Near a minimum of curvature λ it settles where η is below 2(1 +
 * μ)/((1 + 2μ)λ).
 */
public record Nesterov(double learningRate, double momentum) implements FixedRate {
  public Nesterov {
    LearningRate.check(learningRate);
    LearningRate.checkDecay("momentum", momentum);
  }

  /** The rule of some settings. */
  static Nesterov of(Settings given) {
    return new Nesterov(given.rate(), given.momentum());
  }

  @Override
  public Run start(int dimension) {
    double[] velocity = new double[dimension];
    Update update =
        (theta, gradient) -> {
          Vectors.scale(velocity, momentum);
          Vectors.add(velocity, -learningRate, gradient);
          Vectors.add(theta, momentum, velocity);
          Vectors.add(theta, -learningRate, gradient);
        };
    return update.run();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new Nesterov(rate, momentum);
  }
}
