package costscape.cost;

import costscape.space.SymmetricMatrix;

/** A cost with exact first and second derivatives. */
public interface DifferentiableCost extends CostFunction {
  /**
   * Writes ∇C(θ), n entries.
   *
   * @return C(θ)
   */
  double gradient(double[] theta, double[] gradient);

  /** The Hessian at θ, n × n. */
  SymmetricMatrix hessian(double[] theta);

  /**
   * Writes the product of the Hessian at θ and a vector. A network's cost does so without the
   * matrix.
   */
  default void hessianTimes(double[] theta, double[] vector, double[] product) {
    hessian(theta).times(vector, product);
  }

  /** Directions along which the cost keeps its value, whatever the point. */
  default FlatDirections flatDirections() {
    return FlatDirections.NONE;
  }

  /** The same cost and gradient for one thread that asks again and again. */
  default GradientEvaluator evaluator() {
    return this::gradient;
  }
}
