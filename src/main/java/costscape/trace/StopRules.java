package costscape.trace;

import java.io.Serializable;
import java.util.Optional;

/**
 * The rules by which training ends. A limit is met from above: a limit of 0 stops only at exactly
 * 0, and {@link #NEVER} stops nowhere.
 *
 * @param steps the most steps
 * @param gradientNorm training stops where ‖∇C‖ falls to this
 * @param cost training stops where the cost falls to this
 * @param divergence training has diverged where the cost is this many times the cost of the start,
 *     or this many times 1 if the start costs less
 */
public record StopRules(int steps, double gradientNorm, double cost, double divergence)
    implements Serializable {
  public static final double NEVER = Double.NEGATIVE_INFINITY;

  /** This is far above the ups and downs of a rate that is merely too large. */
  public static final double DIVERGENCE = 1000;

  public StopRules {
    if (steps < 0) {
      throw new IllegalArgumentException("0 steps or more, not " + steps);
    }
    if (Double.isNaN(gradientNorm) || Double.isNaN(cost)) {
      throw new IllegalArgumentException("a limit to stop at is a number, not NaN");
    }
    if (!(divergence > 1)) {
      throw new IllegalArgumentException(
          "training has diverged at more than 1 times the first cost, not " + divergence);
    }
  }

  public static StopRules after(int steps) {
    return new StopRules(steps, NEVER, NEVER, DIVERGENCE);
  }

  public StopRules orGradientBelow(double limit) {
    return new StopRules(steps, limit, cost, divergence);
  }

  public StopRules orCostBelow(double limit) {
    return new StopRules(steps, gradientNorm, limit, divergence);
  }

  /** Returns whether a step's cost or gradient may end the training before it has diverged. */
  boolean asksEveryStep() {
    return gradientNorm != NEVER || cost != NEVER;
  }

  /** The cost from which on training has diverged. */
  double ceiling(double startCost) {
    return divergence * Math.max(1, Math.abs(startCost));
  }

  /** Returns why to stop at a point that has not diverged; empty where training goes on. */
  Optional<StopReason> reached(int step, double gradientNormHere, double costHere) {
    if (gradientNormHere <= gradientNorm) {
      return Optional.of(StopReason.GRADIENT);
    }
    if (costHere <= cost) {
      return Optional.of(StopReason.COST);
    }
    return step >= steps ? Optional.of(StopReason.STEPS) : Optional.empty();
  }
}
