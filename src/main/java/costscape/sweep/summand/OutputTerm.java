package costscape.sweep.summand;

import costscape.network.UnitActivation;

/**
 * The term of an output weight, sᵢaᵢ times its value, or of the output bias, where aᵢ = 1.
 *
 * @param slopes sᵢaᵢ, one a row
 */
public record OutputTerm(double[] slopes) implements Term {
  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    double slope = slopes[row];
    for (int k = 0; k < term.length; k++) {
      term[k] = slope * values[k];
    }
  }
}
