package costscape.critical.place;

import java.io.Serializable;
import java.util.List;

/**
 * Stationary points of equal cost that hang together. Hidden units are dead in them, that is, all
 * their weights in and out are 0, and their biases may be anything. Where the activation's slope at
 * such a bias is large the points are saddles; where it is small, to second order, they may be flat
 * minima.
 *
 * @param freeBiases names of the parameters that may be anything
 * @param border the |bias| at which the kind changes; infinite where it does not change; 0 of relu
 *     units, which are inside above 0 and beyond below it
 * @param innerIndex the number of directions that lead down where the biases are inside the border
 * @param outerIndex the number of directions that lead down beyond the border
 */
public record FlatFamily(List<String> freeBiases, double border, int innerIndex, int outerIndex)
    implements Serializable {
  public FlatFamily {
    freeBiases = List.copyOf(freeBiases);
  }

  /** The number of free biases: 1 for a line, 2 for a plane. */
  int dimension() {
    return freeBiases.size();
  }

  /** Whether training can end here, because a part of the family is a flat minimum. */
  boolean holds() {
    return Math.min(innerIndex, outerIndex) == 0;
  }

  /** Whether training can leave, because a part of the family is a saddle. */
  boolean leaks() {
    return Math.max(innerIndex, outerIndex) > 0;
  }
}
