package costscape.cost;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Any function ℝⁿ → ℝ that can be swept, trained on and searched. It has no state, so any thread
 * may ask it.
 */
public interface CostFunction extends Serializable {
  /** n, the number of parameters. */
  int dimension();

  /** The cost at θ, an array of n entries that is read only; NaN or ∞ where there is none. */
  double at(double[] theta);

  /**
   * Writes the costs of some points, which lie one after the other. A cost that is asked in blocks
   * answers all of them at once.
   */
  default void costs(double[] points, double[] costs) {
    double[] theta = new double[dimension()];
    for (int point = 0; point < costs.length; point++) {
      System.arraycopy(points, point * theta.length, theta, 0, theta.length);
      costs[point] = at(theta);
    }
  }

  /** Returns what the k-th parameter is called in messages. */
  default String parameterName(int k) {
    return "parameter " + k;
  }

  /** A cost along a line, for whoever asks again and again. It has no state: any thread may ask. */
  interface LineEvaluator {
    /** C at α. */
    double cost(double alpha);

    /** dC/dα, the slope along the line. */
    double slope(double alpha);

    /** C at several places, which a cost from elsewhere is asked for at once. */
    default double[] costs(double... alphas) {
      return Arrays.stream(alphas).map(this::cost).toArray();
    }

    /** The slopes at several places, which a cost from elsewhere is asked for at once. */
    default double[] slopes(double... alphas) {
      return Arrays.stream(alphas).map(this::slope).toArray();
    }
  }
}
