package costscape.sweep.summand;

import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;

/**
 * The term of a hidden unit's parameter: sᵢ · (the unit's output weight) · (its activation).
 *
 * @param position of the parameter among the unit's own, the bias last
 */
public record HiddenTerm(HiddenUnit unit, int position, double outputWeight) implements LineTerm {
  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    unit.preActivations(row, position, values, term);
    // z is linear in the parameter, so its ends bound it.
    double ends = Math.max(Math.abs(term[0]), Math.abs(term[term.length - 1]));
    activation.apply(term, ends);
    double scale = unit.sign(row) * outputWeight;
    for (int k = 0; k < term.length; k++) {
      term[k] *= scale;
    }
  }

  @Override
  public double at(int row, double value, ActivationFunction function) {
    return unit.sign(row) * outputWeight * function.value(unit.preActivation(row, position, value));
  }
}
