package costscape.critical.place;

import java.io.Serializable;
import java.util.List;

/**
 * Stationary points of equal cost that hang together: hidden units that are dead, all weights in
 * and out 0, whose biases may be anything. Where the activation's slope at such a bias is large the
 * points are saddles; where it is small, to second order, they may be flat minima.
 *
 * @param freeBiases names of the parameters that may be anything
 * @param border |bias| at which the kind changes; infinite where it does not
 * @param innerIndex directions that lead down where the biases are inside the border
 * @param outerIndex directions that lead down beyond it
 * @param coupling |mean(δ · x)|: how strongly the dead unit's two weights pull together
 */
public record FlatFamily(
    List<String> freeBiases, double border, int innerIndex, int outerIndex, double coupling)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public FlatFamily {
    freeBiases = List.copyOf(freeBiases);
  }

  /** 1 for a line, 2 for a plane. */
  public int dimension() {
    return freeBiases.size();
  }

  /** Whether training can end here: whether a part of the family is a flat minimum. */
  public boolean holds() {
    return Math.min(innerIndex, outerIndex) == 0;
  }

  /** Whether training can leave: whether a part of it is a saddle. */
  public boolean leaks() {
    return Math.max(innerIndex, outerIndex) > 0;
  }
}
