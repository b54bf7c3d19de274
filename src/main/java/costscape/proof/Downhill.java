package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * A polyline from a saddle down to where nothing leads down any more, in short steps. Any way down
 * does: how high it leads is bounded afterwards. In the Hessian's eigenbasis a step is −gₖ/(|λₖ| +
 * ν), which leads down along every eigenvector, whatever its curvature.
 */
final class Downhill {
  /** The longest step, relative to 1 + the largest parameter. */
  private static final double LONGEST = 0.02;

  /** How far from the saddle the way begins, relative too. */
  private static final double OFF = 1e-3;

  private static final int MOST_STEPS = 2000;
  private static final int MOST_TRIES = 60;

  private final NetworkCost cost;
  private double[] theta;
  private double[] gradient;
  private double value;

  private Downhill(NetworkCost cost, double[] start) {
    this.cost = cost;
    place(start);
  }

  private void place(double[] at) {
    theta = at;
    gradient = new double[at.length];
    value = cost.gradient(at, gradient);
  }

  /** The corners of the way, the saddle first. */
  static List<double[]> from(NetworkCost cost, double[] saddle, int sign) {
    double[] down = Eigendecomposition.of(cost.hessian(saddle)).eigenvector(0);
    double[] start = Vectors.moved(saddle, sign * OFF * (1 + Vectors.largest(saddle)), down);
    List<double[]> corners = new ArrayList<>(List.of(saddle.clone(), start));
    Downhill way = new Downhill(cost, start);
    while (corners.size() < MOST_STEPS && way.step()) {
      corners.add(way.theta);
    }
    return corners;
  }

  /** Whether there was a step that lowered the cost. */
  private boolean step() {
    Eigendecomposition spectrum = Eigendecomposition.of(cost.hessian(theta));
    double longest = LONGEST * (1 + Vectors.largest(theta));
    double shift = Vectors.norm(gradient) / longest;
    for (int k = 0; k < MOST_TRIES; k++) {
      double[] next = moved(spectrum, k == 0 ? 0 : shift);
      if (Vectors.distance(next, theta) <= longest && cost.at(next) < value) {
        place(next);
        return true;
      }
      shift *= k == 0 ? 1 : 2;
    }
    return false;
  }

  private double[] moved(Eigendecomposition spectrum, double shift) {
    double[] next = theta.clone();
    for (int k = 0; k < next.length; k++) {
      double step = -spectrum.along(k, gradient) / (Math.abs(spectrum.eigenvalue(k)) + shift);
      spectrum.add(k, Double.isFinite(step) ? step : 0, next);
    }
    return next;
  }
}
