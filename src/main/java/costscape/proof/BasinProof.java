package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
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
 * <p>Where a softmax's first bias is held, the region reaches without end along the line of equal
 * points, and nothing changes along it. The other coordinates are differences of two parameters, xₖ
 * − x₀, by which L is at most as many times larger in all parameters as there are classes: the
 * largest eigenvalue of I + 11ᵀ.
 *
 * @param minimum what is proved of x*, seen from the point
 * @param rate 2/L, rounded down
 */
public record BasinProof(PointProof minimum, double rate) implements Serializable {
  private static final int NEWTON_STEPS = 50;

  private static final double HALF = 0.5;

  /** Empty where nothing is proved. */
  public static Optional<BasinProof> around(NetworkCost cost, ParameterVector end) {
    if (cost.dimension() > PointProof.MOST_PARAMETERS) {
      return Optional.empty();
    }
    FreeParameters parameters = FreeParameters.of(cost, end);
    double[] near = newton(parameters);
    if (!Matrices.isFinite(near)) {
      return Optional.empty();
    }
    return new StationaryTest(cost, parameters.coordinates())
        .near(near, PointProof.FARTHEST)
        .flatMap(find -> holds(parameters, find));
  }

  private static Optional<BasinProof> holds(FreeParameters parameters, Find find) {
    Enclosure enclosure = new Enclosure(parameters.cost(), parameters.coordinates());
    if (Inertia.of(enclosure.over(find.place())).orElse(1) > 0) {
      return Optional.empty();
    }
    double[] theta = parameters.values();
    Neighbourhood around = Neighbourhood.scaled(parameters, find.place().middle());
    double reach = around.reach();
    double inside = Bounds.sumLow(reach, -around.size(find.place()));
    if (!(inside > 0) || !(around.size(Box.point(theta)) < reach)) {
      return Optional.empty();
    }
    Interval curvature = around.curvature(reach);
    Interval rise = Interval.of(inside).square().times(curvature).times(Interval.of(HALF));
    Interval height = enclosure.heights(find.place(), enclosure.over(find.place()));
    double border = Bounds.sumLow(height.low(), rise.low());
    Jet at = enclosure.firstOver(Box.point(theta));
    if (!curvature.isPositive() || !(at.high[0] < border)) {
      return Optional.empty();
    }
    Interval steepest =
        Interval.of(around.stretch())
            .times(Interval.of(curvature.high()))
            .times(Interval.of(parameters.classes()));
    double rate = Interval.of(2).over(steepest).low();
    if (!(rate > 0)) {
      return Optional.empty();
    }
    return PointProof.of(parameters, find).map(minimum -> new BasinProof(minimum, rate));
  }

  /** Newton's steps to where the stationary point may be: a guess, not a proof. */
  static double[] newton(FreeParameters parameters) {
    int n = parameters.size();
    double[] theta = parameters.values();
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double[] gradient = parameters.gradient(theta);
      double squares = Vectors.dot(gradient, gradient);
      if (!(squares < before)) {
        break;
      }
      before = squares;
      double[] inverse = Matrices.inverse(parameters.hessian(theta));
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
