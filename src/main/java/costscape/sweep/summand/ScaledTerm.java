package costscape.sweep.summand;

import costscape.network.UnitActivation;

/**
 * The term of a hidden unit's parameter where each row has a factor of its own for the unit's
 * activation.
 *
 * @param position of the parameter among the unit's own, the bias last
 * @param scales one a row
 */
public record ScaledTerm(FirstLayerUnit unit, int position, double[] scales) implements Term {
  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    unit.activations(row, position, values, scales[row], activation, term);
  }
}
