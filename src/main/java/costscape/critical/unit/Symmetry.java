package costscape.critical.unit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;

/**
 * Maps of parameter space that leave a cost as it is. Two points that one of them takes into each
 * other are one point of a catalogue.
 */
public interface Symmetry extends Serializable {
  /** How many maps there are, the identity among them. */
  BigInteger order();

  /** The one image of a point that stands for all of them. */
  double[] representative(double[] theta);

  /**
   * The image of a point that lies nearest to another one. Where the two are images of each other
   * it is the other one itself, up to rounding; else it may be one of several near ones.
   */
  double[] nearest(double[] theta, double[] to);

  /** Images of a point near another one, the nearest first, each once and so many at most. */
  List<double[]> images(double[] theta, double[] to, int most);

  /** How many different images a point has. */
  BigInteger orbitSize(double[] theta);

  /**
   * The point moved onto each of the sets that some of the maps leave fixed. The gradient on such a
   * set points along it, so what is stationary within it is stationary altogether: saddles sit
   * there.
   */
  List<double[]> ontoFixedSets(double[] theta);

  /** Nothing but the identity. */
  Symmetry NONE = new NoSymmetry();
}
