package costscape.cost;

/** A cost with exact first and second derivatives. */
public interface DifferentiableCost extends CostFunction {
  /**
   * Writes ∇C(θ), n entries.
   *
   * @return C(θ)
   */
  double gradient(double[] theta, double[] gradient);

  /** The Hessian at θ, n × n row-major, symmetric to the bit. */
  double[] hessian(double[] theta);

  /** The same cost and gradient for one thread that asks again and again. */
  default GradientEvaluator evaluator() {
    return this::gradient;
  }
}
