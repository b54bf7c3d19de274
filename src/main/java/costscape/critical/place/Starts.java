package costscape.critical.place;

import java.io.Serializable;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

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
      RandomGenerator random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, index});
      double[] theta = new double[dimension];
      for (int k = 0; k < dimension; k++) {
        theta[k] = turns[index % turns.length] * random.nextGaussian();
      }
      return theta;
    };
  }

  /**
   * Starts evenly over a box: a low-discrepancy sequence in which every entry steps by its own
   * power of 1/φ modulo 1, φ the positive root of φⁿ⁺¹ = φ + 1 (M. Roberts, "The unreasonable
   * effectiveness of quasirandom sequences"). Unlike Sobol's sequence it needs no table and gives
   * its n-th point at once.
   */
  static Starts box(double[] lower, double[] upper) {
    double[] from = lower.clone();
    double[] to = upper.clone();
    double phi = 2;
    for (int k = 0; k < 60; k++) {
      phi = StrictMath.pow(1 + phi, 1.0 / (from.length + 1));
    }
    double root = phi;
    return index -> {
      double[] theta = new double[from.length];
      for (int k = 0; k < theta.length; k++) {
        double along = 0.5 + (index + 1.0) * StrictMath.pow(root, -1.0 - k);
        theta[k] = from[k] + (along - Math.floor(along)) * (to[k] - from[k]);
      }
      return theta;
    };
  }
}
