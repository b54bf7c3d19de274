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

  /**
   * Writes the product of the Hessian at θ and a vector. A network's cost does so without the
   * matrix.
   */
  default void hessianTimes(double[] theta, double[] vector, double[] product) {
    double[] hessian = hessian(theta);
    for (int k = 0; k < product.length; k++) {
      product[k] = 0;
      for (int m = 0; m < vector.length; m++) {
        product[k] += hessian[k * vector.length + m] * vector[m];
      }
    }
  }

  /** An evaluator of cost and gradient for one thread that asks again and again. */
  default GradientEvaluator evaluator() {
    return this::gradient;
  }
}
