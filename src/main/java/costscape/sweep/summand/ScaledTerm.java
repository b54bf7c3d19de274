package costscape.sweep.summand;

import costscape.network.UnitActivation;

/**
 * The term of a hidden unit's parameter where each row has a factor of its own for the unit's
 * activation.
 */
public final class ScaledTerm implements Term {
  private static final long serialVersionUID = 1;

  private final HiddenUnit unit;
  private final int position;
  private final double[] scales;

  /**
   * @param position of the parameter among the unit's own, the bias last
   * @param scales one a row
   */
  public ScaledTerm(HiddenUnit unit, int position, double[] scales) {
    this.unit = unit;
    this.position = position;
    this.scales = scales;
  }

  @Override
  public void fill(int row, double[] values, UnitActivation activation, double[] term) {
    unit.preActivations(row, position, values, term);
    // z is linear in the parameter, so its ends bound it.
    double ends = Math.max(Math.abs(term[0]), Math.abs(term[term.length - 1]));
    activation.apply(term, ends);
    double scale = scales[row];
    for (int k = 0; k < term.length; k++) {
      term[k] *= scale;
    }
  }
}
