package costscape.cost;

import java.io.Serializable;

/**
 * Any function ℝⁿ → ℝ that can be swept, trained on and searched. It has no state, so any thread
 * may ask it.
 */
public interface CostFunction extends Serializable {
  /** n, the number of parameters. */
  int dimension();

  /** The cost at θ, an array of n entries that is read only; NaN or ∞ where there is none. */
  double at(double[] theta);

  /** What the k-th parameter is called in messages. */
  default String parameterName(int k) {
    return "parameter " + k;
  }
}
