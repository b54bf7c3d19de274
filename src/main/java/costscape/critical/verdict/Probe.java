package costscape.critical.verdict;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.critical.local.Escape;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/** Goes down from a point whose derivatives do not decide, and says what is there. */
final class Probe {
  static final int STEPS = 1000;

  /** The way down stops at this share of the cost, which a run to infinity reaches. */
  private static final double MUCH_LOWER = 1e-12;

  /** A cost counts as lower elsewhere from this share on, which one would see in a picture. */
  private static final double VISIBLY = 1e-3;

  private static final int FEW_ULPS = 4;

  /** A step shorter than this, in units of 1 + ‖θ‖, moves no double. */
  private static final double SHORTEST = 1e-17;

  private final DifferentiableCost cost;
  private final double[] from;
  private final double costHere;
  private final Step end;

  /** Goes down by so many steps of L-BFGS at most. */
  Probe(DifferentiableCost cost, double[] theta, double costHere, int steps) {
    this.cost = cost;
    this.costHere = costHere;
    from = theta;
    StopRules rules = StopRules.after(steps).orCostBelow(MUCH_LOWER * Math.abs(costHere));
    end =
        new Training(Optimizers.LBFGS.usual(), rules, Integer.MAX_VALUE)
            .from(cost, ParameterVector.of(from))
            .end();
  }

  /**
   * Returns whether some step against the gradient lowers the cost by more than rounding. Between
   * steep walls none may do so.
   */
  static boolean falls(DifferentiableCost cost, double[] theta, double here, double... gradient) {
    double told = here - NullSpace.rounding(cost, theta, here);
    return lower(cost, theta, told, gradient, 1).isPresent();
  }

  /**
   * The first lower point against the gradient. The first step tried is the longest, in units of 1
   * + ‖θ‖.
   */
  static Optional<double[]> lower(
      CostFunction cost, double[] theta, double here, double[] gradient, double longest) {
    double norm = Vectors.norm(gradient);
    double scale = 1 + Vectors.norm(theta);
    for (double length = longest * scale; length > SHORTEST * scale; length *= 0.25) {
      double[] there = theta.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] -= length * gradient[k] / norm;
      }
      if (cost.at(there) < here - ulps(here)) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  /** A difference of costs that rounding may make. */
  static double ulps(double cost) {
    return FEW_ULPS * Math.ulp(cost);
  }

  /**
   * Returns whether the way down from a start leads to a cost that is visibly below another one.
   */
  static boolean reachesBelow(
      DifferentiableCost cost, ParameterVector start, double other, int steps) {
    double below = other - VISIBLY * Math.abs(other);
    StopRules rules = StopRules.after(steps).orCostBelow(below);
    double end =
        new Training(Optimizers.LBFGS.usual(), rules, Integer.MAX_VALUE)
            .from(cost, start)
            .end()
            .cost();
    return end < below;
  }

  /** A point at a distance from another one, in a random direction. */
  static double[] around(double[] theta, double radius, RandomGenerator random) {
    double[] direction = Vectors.gaussian(theta.length, random);
    return Vectors.moved(theta, radius / Vectors.norm(direction), direction);
  }

  /** Returns whether the cost is visibly lower where the way down leads. */
  boolean findsLower() {
    return endsBelow(costHere);
  }

  /**
   * Returns whether the way down leads visibly below a cost. Where that is the cost at which a ray
   * to infinity levels out, training does not end on the ray: rows that are wrong and saturated
   * still pass on a little slope, and it leads lower.
   */
  boolean endsBelow(double other) {
    return end.cost() < other - VISIBLY * Math.abs(other);
  }

  /** Returns whether the way down ends below a cost, and within a distance of a point. */
  boolean endsBelow(double limit, double[] of, double within) {
    return end.cost() < limit && Vectors.distance(end.theta().toArray(), of) <= within;
  }

  /** The ray along which the way down goes on for ever; empty where it does not. */
  Optional<Escape> runsAway() {
    double[] there = end.theta().toArray();
    if (!(end.cost() < costHere) || Vectors.norm(there) <= Vectors.norm(from)) {
      return Optional.empty();
    }
    double[] gradient = new double[there.length];
    cost.gradient(there, gradient);
    return Escape.ofSeparatedRows(cost, there).or(() -> Escape.anyRay(cost, there, gradient));
  }
}
