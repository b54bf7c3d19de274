package costscape.cost;

/**
 * Cost and gradient in one, with room of its own for what lies between: one a thread. What asks
 * again and again, as training does, asks this.
 */
@FunctionalInterface
public interface GradientEvaluator {
  /** As {@link DifferentiableCost#gradient}. */
  double gradient(double[] theta, double[] gradient);
}
