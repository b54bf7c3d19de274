package costscape.sweep.summand;

import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;

/**
 * The term of a hidden unit's parameter: sᵢ · (the unit's output weight) · (its activation).
 *
 * @param position of the parameter among the unit's own, the bias last
 */
public record HiddenTerm(FirstLayerUnit unit, int position, double outputWeight)
    implements LineTerm {
  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    unit.activations(row, position, values, unit.sign(row) * outputWeight, activation, term);
  }

  @Override
  public double at(int row, double value, ActivationFunction function) {
    return unit.sign(row) * outputWeight * function.value(unit.preActivation(row, position, value));
  }
}
