package costscape.critical.local;

import costscape.space.Vectors;
import java.util.List;

/**
 * The point nearest to 0 in the convex hull of some gradients, by pairwise steps that take weight
 * from the gradient farthest along the present point and give it to the one farthest against it
 * (Mitchell, Demyanov, Malozemov, SIAM J. Control 12, 19). It is 0 where no direction leads down
 * all around.
 */
public final class Hull {
  private static final int STEPS = 4000;

  /** The gap between nearest point and hull that is enough, relative to the largest gradient. */
  private static final double ENOUGH = 1e-14;

  private Hull() {}

  public static double[] nearestToZero(List<double[]> gradients) {
    double[] weights = new double[gradients.size()];
    weights[0] = 1;
    double[] nearest = gradients.get(0).clone();
    double largest = gradients.stream().mapToDouble(g -> Vectors.dot(g, g)).max().orElse(0);
    for (int step = 0; step < STEPS; step++) {
      int give = 0;
      int take = -1;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < weights.length; k++) {
        double along = Vectors.dot(nearest, gradients.get(k));
        if (along < low) {
          low = along;
          give = k;
        }
        if (weights[k] > 0 && along > high) {
          high = along;
          take = k;
        }
      }
      if (take < 0 || high - low <= ENOUGH * largest) {
        break;
      }
      double length = shift(gradients.get(give), gradients.get(take), nearest, weights[take]);
      weights[give] += length;
      weights[take] -= length;
    }
    return nearest;
  }

  /** Moves the nearest point as far as that shortens it; gives the weight moved. */
  private static double shift(double[] to, double[] from, double[] nearest, double most) {
    double slope = 0;
    double square = 0;
    for (int k = 0; k < nearest.length; k++) {
      double way = to[k] - from[k];
      slope -= nearest[k] * way;
      square += way * way;
    }
    double length = square > 0 ? Math.min(most, slope / square) : 0;
    for (int k = 0; k < nearest.length; k++) {
      nearest[k] += length * (to[k] - from[k]);
    }
    return length;
  }
}
