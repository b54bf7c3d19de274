package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.DeadUnits;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.Training;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;

/**
 * The stationary point that a point stands at, or near. Newton's method goes from the point to
 * where the gradient is 0 to rounding; that end is believed where it is near, and where the way
 * there is what the quadratic model at the point foretold. So the last digits of an end, and how
 * long training went on polishing it, make no difference to what it is called.
 *
 * @param end the local model at the stationary point
 * @param distance how far it is
 * @param gain how much lower the cost is there; of a saddle it may be below 0
 */
record Approach(LocalModel end, double distance, double gain) {
  /** A minimum is near within this, in units of 1 + ‖θ‖; farther off a model is no witness. */
  private static final double NEAR_MINIMUM = 0.2;

  /** From a saddle training moves away: the word is for its immediate neighbourhood, */
  private static final double NEAR_SADDLE = 1e-3;

  /** or, where hardly any slope is left, for a little more. */
  private static final double NEAR_LEVEL_SADDLE = 1e-2;

  /** Where a direction bends down by this share of the steepest, the way down is long. */
  private static final double BENDS_DOWN = 1e-3;

  /** The model's promise and what was found are the same within this factor. */
  private static final double AGREES = 1.5;

  /** A slope along flat directions is none below this share of the cost over 1 + ‖θ‖. */
  private static final double LEVEL = 1e-6;

  /** Beside a flat family its directions bend no more than this share of the steepest. */
  private static final double FLAT_BESIDE = 1e-4;

  private static final int FAMILY_STEPS = 20;

  /** Nearer than this, in units of 1 + ‖θ‖, nothing else lies between. */
  private static final double AT_HAND = 1e-4;

  /** A descent that comes lower than the minimum, or a bend down, by this share of the gain. */
  private static final double MISSED = 0.05;

  /** A rate, in units of 1 over the largest curvature, and its steps. */
  private static final double GENTLE = 0.5;

  private static final int DESCENT_STEPS = 2000;

  /** Steps of Newton's method with a trust region. */
  private static final int STEPS = 60;

  static Optional<Approach> of(DifferentiableCost cost, LocalModel here) {
    for (LocalModel polished : List.of(Newton.polish(cost, here.theta()), ontoFamily(cost, here))) {
      if (isStationary(cost, polished)) {
        Approach to = to(here, polished);
        boolean down = polished.spectrum().index() == 0;
        if (to.distance <= saddleReach(here) || down && to.isBelow(cost, here)) {
          return Optional.of(to);
        }
      }
    }
    if (here.spectrum().smallest() < -BENDS_DOWN * here.spectrum().norm()) {
      return Optional.empty();
    }
    LocalModel lowest = Newton.descend(cost, here.theta(), STEPS);
    return isStationary(cost, lowest) && lowest.spectrum().index() == 0
        ? Optional.of(to(here, lowest)).filter(to -> to.isBelow(cost, here))
        : Optional.empty();
  }

  private static double saddleReach(LocalModel here) {
    boolean level = here.relativeSlope() < Judge.LEVEL_SLOPE;
    return (level ? NEAR_LEVEL_SADDLE : NEAR_SADDLE) * here.scale();
  }

  /**
   * Newton's steps across a flat family and never along it: beside the family its directions bend a
   * little, up or down, and would lead far away.
   */
  private static LocalModel ontoFamily(DifferentiableCost cost, LocalModel here) {
    LocalModel model = here;
    for (int k = 0; k < FAMILY_STEPS; k++) {
      double flat = FLAT_BESIDE * model.spectrum().norm();
      LocalModel next = LocalModel.at(cost, model.moved(model.newtonStep(flat)));
      if (!(next.gradientNorm() < model.gradientNorm())) {
        break;
      }
      model = next;
    }
    return model;
  }

  private static Approach to(LocalModel here, LocalModel end) {
    double distance = Vectors.distance(end.theta(), here.theta());
    return new Approach(end, distance, here.cost() - end.cost());
  }

  /** Whether a minimum is what lies below a point: foretold, and where gentle training stays. */
  private boolean isBelow(DifferentiableCost cost, LocalModel here) {
    if (!isForetold(here)) {
      return false;
    }
    if (distance <= AT_HAND * here.scale()) {
      return true;
    }
    double bendsDown = -here.spectrum().smallest() * distance * distance;
    return bendsDown <= MISSED * gain && lowestOfDescent(cost, here) >= end.cost() - MISSED * gain;
  }

  private static double lowestOfDescent(DifferentiableCost cost, LocalModel here) {
    double rate = GENTLE / (here.spectrum().norm() + Double.MIN_NORMAL);
    return new Training(new GradientDescent(rate), DESCENT_STEPS, DESCENT_STEPS / 10)
        .from(cost, ParameterVector.of(here.theta())).steps().stream()
            .mapToDouble(Step::cost)
            .min()
            .orElseThrow();
  }

  private boolean isForetold(LocalModel here) {
    if (!(distance <= NEAR_MINIMUM * here.scale())) {
      return false;
    }
    double promised = -here.change(here.stepWithin(AGREES * distance + Double.MIN_NORMAL));
    double rounding = Kernel.ROUNDING * Math.abs(here.cost());
    return promised <= AGREES * gain + rounding && gain <= AGREES * promised + rounding;
  }

  /** Whether it is the stationary point itself, to the digits that such a point is known to. */
  boolean isThere(LocalModel here) {
    return distance <= LocalModel.KNOWN * here.scale();
  }

  /** A gradient that is small because units have run into saturation belongs to no such point. */
  private static boolean isStationary(DifferentiableCost cost, LocalModel end) {
    return end.finite()
        && end.stationary()
        && flatSlope(end) * end.scale() <= LEVEL * Math.abs(end.cost())
        && !(cost instanceof NetworkCost network
            && network.network().activation() != ActivationFunction.RELU
            && new DeadUnits(network.network()).saturated(end.theta(), cost.hessian(end.theta())));
  }

  /** The slope along the kernel: far down an e⁻ᵗ slope it is rounding, and yet the whole cost. */
  private static double flatSlope(LocalModel end) {
    double[] slopes = new double[end.spectrum().size()];
    for (int k = 0; k < slopes.length; k++) {
      boolean flat = Math.abs(end.spectrum().eigenvalue(k)) <= end.spectrum().noise();
      slopes[k] = flat ? end.slope(k) : 0;
    }
    return Vectors.norm(slopes);
  }
}
