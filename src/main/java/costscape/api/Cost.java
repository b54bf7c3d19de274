package costscape.api;

import java.io.Serializable;
import org.apache.commons.math3.analysis.MultivariateFunction;

/**
 * Any function ℝⁿ → ℝ that is to be swept, drawn, trained and catalogued. It has no state: any
 * thread may ask it.
 */
@FunctionalInterface
public interface Cost extends Serializable {
  /**
   * The cost at a point.
   *
   * @param theta the n parameters; read only
   * @return the cost; NaN or ∞ where there is none. What it throws ends the work, as the cause of
   *     an {@link IllegalStateException} that names the point
   */
  double at(double[] theta);

  /** The gradient of a cost, where it is known. */
  @FunctionalInterface
  interface Gradient extends Serializable {
    /**
     * The first derivatives at a point.
     *
     * @param theta the n parameters; read only
     * @return the n derivatives, in a new array
     */
    double[] at(double[] theta);
  }

  /**
   * A function of commons-math as a cost.
   *
   * @param function any function that several threads may ask
   */
  static Cost of(MultivariateFunction function) {
    return theta -> function.value(theta.clone());
  }
}
