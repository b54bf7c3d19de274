package costscape.trace.optimizer;

/** The gradient that a step is taken by, where it is not the whole cost's. Has a state. */
@FunctionalInterface
public interface StepGradient {
  /** Writes the gradient for the next step from θ. */
  void next(double[] theta, double[] gradient);
}
