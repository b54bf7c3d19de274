package costscape.sweep.summand;

import costscape.network.UnitActivation;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The term that one swept parameter adds to the signed logits sᵢzᵢ (sᵢ is +1 for label 0 and −1 for
 * label 1, so that a row costs softplus(sᵢzᵢ)): for each row a monotone function of the parameter's
 * value alone.
 */
public interface Term extends Serializable {
  /** The term of an outer axis that is not there. */
  enum None implements Term {
    NONE;

    @Override
    public void fill(int row, double[] values, UnitActivation activation, double[] term) {
      Arrays.fill(term, 0);
    }
  }

  /** Writes the row's term at some values of the parameter, by an activation of as many lanes. */
  void fill(int row, double[] values, UnitActivation activation, double[] term);
}
