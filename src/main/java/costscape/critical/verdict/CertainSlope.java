package costscape.critical.verdict;

import costscape.cost.CostFunction;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A slope that no rounding explains. Where a cost is steep in some direction, as far out with
 * curvatures of 1e12, rounding of θ alone makes a large gradient along that direction, and the
 * gradient's norm cannot tell it from a slope in another one. A parameter that grows by a
 * ten-thousandth can: the cost falls by far more than its rounding, and rises as the parameter
 * shrinks, or the other way round.
 */
final class CertainSlope {
  private static final double STEP = 1e-4;

  /** A share of the cost, a thousand times what sums over many rows round. */
  private static final double SEEN = 1e-9;

  /** A cost below this counts as this: a perfect fit's is nothing but rounding. */
  private static final double LEAST_COST = 1e-6;

  /** As many parameters are tried, those first that promise most. */
  private static final int MOST = 100;

  private CertainSlope() {}

  static boolean slopes(CostFunction cost, double[] theta, double value, double... gradient) {
    double least = SEEN * Math.max(LEAST_COST, Math.abs(value));
    return IntStream.range(0, theta.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -Math.abs(theta[k] * gradient[k])))
        .limit(MOST)
        .anyMatch(
            k -> {
              double grown = scaled(cost, theta, k, 1 + STEP) - value;
              double shrunk = scaled(cost, theta, k, 1 - STEP) - value;
              return Math.min(grown, shrunk) < -least && Math.max(grown, shrunk) > least;
            });
  }

  private static double scaled(CostFunction cost, double[] theta, int k, double factor) {
    double[] there = theta.clone();
    there[k] *= factor;
    return cost.at(there);
  }
}
