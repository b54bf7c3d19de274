package costscape.critical.place;

import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.io.Serializable;
import org.apache.commons.math3.random.RandomGenerator;

/** Where searches begin: any number of points, each a function of its index alone. */
@FunctionalInterface
public interface Starts extends Serializable {
  double[] at(int index);

  /**
   * Independent normal entries of mean 0. The scales take turns, for a network's landscape looks
   * different near 0, where all units are alike, and far out, where they are steps.
   */
  static Starts gaussian(int dimension, long seed, double... scales) {
    double[] turns = scales.clone();
    return index -> {
      RandomGenerator random = RandomNumbers.of(seed, index);
      double[] theta = Vectors.gaussian(dimension, random);
      Vectors.scale(theta, turns[index % turns.length]);
      return theta;
    };
  }

  /** Points that lie anywhere in a box with the same probability. */
  static Starts uniform(long seed, double[] low, double... high) {
    double[] from = low.clone();
    double[] to = high.clone();
    return index -> {
      RandomGenerator random = RandomNumbers.of(seed, index);
      double[] theta = new double[from.length];
      for (int k = 0; k < theta.length; k++) {
        theta[k] = from[k] + random.nextDouble() * (to[k] - from[k]);
      }
      return theta;
    };
  }
}
