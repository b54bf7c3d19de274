package costscape.critical.local;

import costscape.space.Vectors;
import java.util.List;

/**
 * Finds the point nearest to 0 in the convex hull of some gradients. Each step takes weight from
 * the gradient farthest along the present point and gives it to the gradient farthest against it
 * (Mitchell, Demyanov, Malozemov, SIAM J. Control 12, 19). That point is 0 where no direction leads
 * down in the whole neighbourhood.
 */
public final class Hull {
  private static final int STEPS = 4000;

  /**
   * The search stops at this gap between point and hull, relative to the square of the largest
   * gradient.
   */
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

  /**
   * Moves weight between two gradients for as long as that brings the point nearer to 0. Gives the
   * weight moved.
   */
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
