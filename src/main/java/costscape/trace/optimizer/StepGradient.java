package costscape.trace.optimizer;

/**
 * Gives the gradients that steps are taken by, where these are not the whole cost's. It has a
 * state.
 */
@FunctionalInterface
public interface StepGradient {
  /** Writes the gradient for the next step from θ. */
  void next(double[] theta, double[] gradient);
}
