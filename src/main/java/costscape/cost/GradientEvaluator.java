package costscape.cost;

/**
 * Evaluates cost and gradient together, in arrays of its own that it uses again. Training, which
 * asks again and again, uses it. Each thread has one of its own.
 */
@FunctionalInterface
public interface GradientEvaluator {
  /** As {@link DifferentiableCost#gradient}. */
  double gradient(double[] theta, double[] gradient);
}
