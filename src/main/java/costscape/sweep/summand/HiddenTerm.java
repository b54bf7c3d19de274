package costscape.sweep.summand;

import costscape.network.UnitActivation;

/**
 * The term of a hidden unit's parameter: the unit's activation, times a factor that each row has.
 *
 * @param position of the parameter among the unit's own, the bias last
 * @param scales one a row: with one logit sᵢ · (the unit's output weight)
 */
public record HiddenTerm(FirstLayerUnit unit, int position, double[] scales) implements Term {
  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    unit.activations(row, position, values, scales[row], activation, term);
  }
}
