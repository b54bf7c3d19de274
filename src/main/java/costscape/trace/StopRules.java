package costscape.trace;

import java.io.Serializable;
import java.util.Optional;

/**
 * When training ends. The limits are met from above: 0 stops only at exactly 0, {@link #NEVER}
 * nowhere.
 *
 * @param steps how many at most
 * @param gradientNorm enough where ‖∇C‖ falls to it
 * @param cost enough where the cost falls to it
 * @param divergence how many times the cost of the start, or 1 where that is less, is too much
 */
public record StopRules(int steps, double gradientNorm, double cost, double divergence)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public static final double NEVER = Double.NEGATIVE_INFINITY;

  /** Far above the ups and downs of a rate that is merely too large. */
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

  /** The cost from which on training has diverged. */
  double ceiling(double startCost) {
    return divergence * Math.max(1, Math.abs(startCost));
  }

  /** Whether to stop at a point that has not diverged. */
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
