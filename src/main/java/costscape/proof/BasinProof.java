package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.proof.interval.Bounds;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.proof.interval.Matrices;
import costscape.space.ParameterVector;
import java.io.Serializable;
import java.util.Optional;

/**
 * That training which stands at a point cannot leave. Around a strict minimum x*, in the
 * coordinates s of its {@code Neighbourhood}, the Hessian's eigenvalues are μ or more over the
 * region |sₖ| ≤ h, so the cost on the region's border is C(x*) + ½μ(h − |s*|)² or more. A point
 * inside that costs less stays inside for ever: gradient flow never raises the cost, so it cannot
 * come to the border, and where the cost is strictly convex it ends at x*. So does gradient descent
 * by any rate below 2/L, where no eigenvalue of the Hessian over the region exceeds L: on the way
 * of one step, −t∇C, the cost stays below its start for all t &lt; 2/L (Nesterov, Lectures on
 * Convex Optimization, 2018, section 2.1.5).
 *
 * @param minimum what is proved of x*, seen from the point
 * @param rate 2/L, rounded down
 */
public record BasinProof(PointProof minimum, double rate) implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int NEWTON_STEPS = 50;

  private static final double HALF = 0.5;

  /** Empty where nothing is proved. */
  public static Optional<BasinProof> around(NetworkCost cost, ParameterVector end) {
    if (cost.dimension() > PointProof.MOST_PARAMETERS) {
      return Optional.empty();
    }
    Coordinates all = Coordinates.all(cost.dimension());
    double[] theta = end.toArray();
    double[] near = newton(cost, theta);
    if (!Matrices.isFinite(near)) {
      return Optional.empty();
    }
    Optional<Find> find = new StationaryTest(cost, all).near(near, PointProof.FARTHEST);
    if (find.isEmpty()) {
      return Optional.empty();
    }
    Enclosure enclosure = new Enclosure(cost, all);
    return PointProof.of(cost, enclosure, find.get(), theta)
        .filter(minimum -> minimum.index() == 0)
        .flatMap(minimum -> holds(cost, enclosure, find.get(), minimum, theta));
  }

  private static Optional<BasinProof> holds(
      NetworkCost cost, Enclosure enclosure, Find find, PointProof minimum, double[] theta) {
    Neighbourhood around = Neighbourhood.scaled(cost, find.place().middle());
    double reach = around.reach();
    double inside = Bounds.sumLow(reach, -around.size(find.place()));
    if (!(inside > 0) || !(around.size(theta) < reach)) {
      return Optional.empty();
    }
    Interval curvature = around.curvature(reach);
    Interval rise = Interval.of(inside).square().times(curvature).times(Interval.of(HALF));
    double border = Bounds.sumLow(minimum.cost().low(), rise.low());
    Jet at = new Jet(theta.length);
    enclosure.over(Box.point(theta), false, at);
    if (!curvature.isPositive() || !(at.high[0] < border)) {
      return Optional.empty();
    }
    Interval steepest = Interval.of(around.stretch()).times(Interval.of(curvature.high()));
    return Optional.of(new BasinProof(minimum, Interval.of(2).over(steepest).low()));
  }

  /** Newton's steps to where the stationary point may be: a guess, not a proof. */
  private static double[] newton(NetworkCost cost, double[] start) {
    int n = start.length;
    double[] theta = start.clone();
    double[] gradient = new double[n];
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      cost.gradient(theta, gradient);
      double norm = 0;
      for (double slope : gradient) {
        norm += slope * slope;
      }
      if (!(norm < before)) {
        break;
      }
      before = norm;
      double[] inverse = Matrices.inverse(cost.hessian(theta));
      if (!Matrices.isFinite(inverse)) {
        break;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          theta[i] -= inverse[i * n + j] * gradient[j];
        }
      }
    }
    return theta;
  }
}
