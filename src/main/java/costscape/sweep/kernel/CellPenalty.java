package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.space.Slice;
import java.io.Serializable;

/**
 * The L2 penalty over a slice along single parameters: a constant, plus what each swept weight
 * contributes.
 */
final class CellPenalty implements Serializable {
  private static final long serialVersionUID = 1;

  private final double constant;
  private final double[] coefficients; // of the squares of α and β; 0 for a bias

  CellPenalty(NetworkCost cost, Slice slice) {
    constant = cost.penalty(slice.origin().toArray());
    coefficients = new double[slice.dimension()];
    for (int axis = 0; axis < coefficients.length; axis++) {
      int parameter = slice.directions().get(axis).parameter().getAsInt();
      boolean weight = cost.network().layout().isWeight(parameter);
      coefficients[axis] = weight ? cost.l2() / (2 * cost.dataset().rows()) : 0;
    }
  }

  /** The penalty that one axis contributes at one value. */
  double of(int axis, double value) {
    return coefficients[axis] * value * value;
  }

  /** The penalty that every cell has, from the weights that are not swept. */
  double constant() {
    return constant;
  }
}
