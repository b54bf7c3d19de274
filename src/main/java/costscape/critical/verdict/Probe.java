package costscape.critical.verdict;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.critical.local.Escape;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Lbfgs;
import costscape.trace.optimizer.Step;
import java.util.Optional;

/** Goes down from a point where its derivatives do not tell, and says what is there. */
final class Probe {
  static final int STEPS = 1000;

  /** So much lower, a run to a minimum has its end in sight, and one to infinity has not. */
  private static final double MUCH_LOWER = 1e-12;

  /** A cost is lower elsewhere only if one would see it. */
  private static final double VISIBLY = 1e-3;

  private static final int FEW_ULPS = 4;

  /** A shorter step, in units of 1 + ‖θ‖, moves no double. */
  private static final double SHORTEST = 1e-17;

  private final DifferentiableCost cost;
  private final double[] from;
  private final double costHere;
  private final Step end;

  /**
   * @param steps of L-BFGS at most
   */
  Probe(DifferentiableCost cost, double[] theta, double costHere, int steps) {
    this.cost = cost;
    this.costHere = costHere;
    from = theta;
    StopRules rules = StopRules.after(steps).orCostBelow(MUCH_LOWER * Math.abs(costHere));
    end =
        new Training(new Lbfgs(), rules, Integer.MAX_VALUE)
            .from(cost, ParameterVector.of(from))
            .end();
  }

  /** Whether some step against the gradient lowers the cost, which between steep walls may fail. */
  static boolean falls(CostFunction cost, double[] theta, double here, double... gradient) {
    double norm = Vectors.norm(gradient);
    double scale = 1 + Vectors.norm(theta);
    for (double length = scale; length > SHORTEST * scale; length *= 0.25) {
      double[] there = theta.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] -= length * gradient[k] / norm;
      }
      if (cost.at(there) < here - FEW_ULPS * Math.ulp(here)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cost is visibly lower where the way down leads. */
  boolean findsLower() {
    return end.cost() < costHere - VISIBLY * Math.abs(costHere);
  }

  /** The ray that the way down runs out on, ever farther, where it does. */
  Optional<Escape> runsAway() {
    double[] there = end.theta().toArray();
    if (!(end.cost() < costHere) || Vectors.norm(there) <= Vectors.norm(from)) {
      return Optional.empty();
    }
    Growth growth = new Growth(cost, there);
    Optional<Escape> ray = growth.ofSeparatedRows();
    if (ray.isPresent()) {
      return ray;
    }
    double[] gradient = new double[there.length];
    cost.gradient(there, gradient);
    return growth.anyRay(gradient);
  }
}
