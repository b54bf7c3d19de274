package costscape.critical.unit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;

/**
 * Maps of parameter space that leave a cost as it is. Two points of which such a map takes one into
 * the other are one point of a catalogue. Where a method says no more, the identity is the only
 * one.
 */
public interface Symmetry extends Serializable {
  /** The number of maps, the identity among them. */
  default BigInteger order() {
    return BigInteger.ONE;
  }

  /** The image of a point that stands for all its images. */
  default double[] representative(double[] theta) {
    return theta.clone();
  }

  /**
   * The image of a point that lies nearest to another one. Where the two are images of each other,
   * this is the other point itself, up to rounding. Elsewhere it may be one of several images that
   * are about as near.
   */
  default double[] nearest(double[] theta, double[] to) {
    return theta.clone();
  }

  /** Images of a point near another one, the nearest first, each once and so many at most. */
  default List<double[]> images(double[] theta, double[] to, int most) {
    return List.of(theta.clone());
  }

  /** The number of different images of a point. */
  default BigInteger orbitSize(double[] theta) {
    return BigInteger.ONE;
  }

  /**
   * The point moved onto each of the sets that some of the maps leave fixed. The gradient on such a
   * set points along it, so a point that is stationary within the set is stationary altogether.
   * Saddles sit there.
   */
  default List<double[]> ontoFixedSets(double[] theta) {
    return List.of();
  }

  /** The identity and no other map. */
  Symmetry NONE =
      new Symmetry() {
        private static final long serialVersionUID = 1;
      };
}
