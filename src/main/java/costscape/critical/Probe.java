package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.space.ParameterVector;
import costscape.trace.Lbfgs;
import costscape.trace.Step;
import costscape.trace.StopRules;
import costscape.trace.Training;
import java.util.OptionalDouble;

/** Looks beyond a point where its derivatives do not tell. */
final class Probe {
  /** Lengths tried along a direction, in units of 1 + ‖θ‖, each twice the last. */
  private static final double FIRST = 1e-3;

  private static final double LAST = 1e3;

  /** A network of hundreds of parameters may be flat in most; the lowest are enough to look at. */
  private static final int DIRECTIONS = 8;

  /** A cost is lower only if it is so by more than a few roundings of a mean. */
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  private static final int STEPS = 1000;

  /** So much lower, a run to a minimum has its end in sight, and one to infinity has not. */
  private static final double MUCH_LOWER = 1e-12;

  private final DifferentiableCost cost;
  private final double[] theta;
  private final LocalShape shape;

  Probe(DifferentiableCost cost, double[] theta, LocalShape shape) {
    this.cost = cost;
    this.theta = theta;
    this.shape = shape;
  }

  /** How near, in units of 1 + ‖θ‖, the cost is lower along a flat direction. */
  OptionalDouble lowerAlongFlat() {
    OptionalDouble nearest = OptionalDouble.empty();
    int tried = 0;
    for (int k = 0; k < shape.spectrum().size() && tried < DIRECTIONS; k++) {
      if (shape.flat(k)) {
        tried++;
        nearest = nearer(nearest, lowerAlong(shape.spectrum().eigenvector(k)));
      }
    }
    return nearest;
  }

  private OptionalDouble lowerAlong(double[] direction) {
    double lower = shape.cost() - ROUNDING * Math.abs(shape.cost());
    for (double length = FIRST; length <= LAST; length *= 2) {
      double step = length * shape.scale();
      if (at(direction, step) < lower || at(direction, -step) < lower) {
        return OptionalDouble.of(length);
      }
    }
    return OptionalDouble.empty();
  }

  private double at(double[] direction, double length) {
    double[] there = theta.clone();
    for (int k = 0; k < there.length; k++) {
      there[k] += length * direction[k];
    }
    return cost.at(there);
  }

  private static OptionalDouble nearer(OptionalDouble a, OptionalDouble b) {
    return a.isEmpty() || (b.isPresent() && b.getAsDouble() < a.getAsDouble()) ? b : a;
  }

  /** Whether going down from here leads ever farther out and never to a stationary point. */
  boolean runsAway() {
    StopRules rules = StopRules.after(STEPS).orCostBelow(MUCH_LOWER * Math.abs(shape.cost()));
    Step end = new Training(new Lbfgs(), rules, STEPS).from(cost, ParameterVector.of(theta)).end();
    double[] there = end.theta().toArray();
    return end.cost() < shape.cost()
        && LocalShape.norm(there) > LocalShape.norm(theta)
        && !LocalShape.of(cost, there).stationary();
  }
}
