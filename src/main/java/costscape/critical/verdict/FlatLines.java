package costscape.critical.verdict;

import costscape.cost.CostFunction;
import costscape.critical.local.Eigendecomposition;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The straight lines along which a cost is flat at a point, followed far both ways, beyond what
 * {@link NullSpace} sees. Around saturated rows a smooth cost keeps all its digits over dozens of
 * units and falls all the same: what rounding hides at the point shows farther out, as the first
 * change along such a line. Where that is a rise the line is followed no farther.
 */
final class FlatLines {
  /** Each step is longer than the one before by this factor. */
  private static final double LONGER = 1.2;

  /** The last step is some 260 times 1 + ‖θ‖. */
  private static final int STEPS = 48;

  /** No more lines are followed. */
  private static final int MOST = 12;

  /** A share of the cost by which it must be lower, beyond all rounding of sums. */
  private static final double SEEN = 1e-9;

  private FlatLines() {}

  /**
   * A lower cost on a flat line.
   *
   * @param distance from the point
   */
  record Lower(double distance, double cost) {}

  /**
   * Returns the lowest cost that the first such line to fall comes to, before it rises; empty where
   * none falls.
   *
   * @param spectrum of the Hessian there
   */
  static Optional<Lower> lower(CostFunction cost, double[] theta, Eigendecomposition spectrum) {
    double here = cost.at(theta);
    return IntStream.range(0, spectrum.size())
        .filter(k -> Math.abs(spectrum.eigenvalue(k)) <= spectrum.noise() && !spectrum.isKnown(k))
        .limit(MOST)
        .boxed()
        .flatMap(k -> Stream.of(1, -1).map(sign -> along(cost, theta, here, spectrum, k, sign)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Lower> along(
      CostFunction cost,
      double[] theta,
      double here,
      Eigendecomposition spectrum,
      int k,
      int sign) {
    double rounding = NullSpace.ROUNDING * Math.abs(here);
    double step = NullSpace.FARTHEST * (1 + Vectors.norm(theta));
    double lowest = here;
    double distance = 0;
    for (int i = 0; i < STEPS; i++, step *= LONGER) {
      double[] there = theta.clone();
      spectrum.add(k, sign * step, there);
      double value = cost.at(there);
      boolean isSeenNearby = i == 0 && value < here - rounding;
      if (isSeenNearby || !(value <= lowest + rounding)) {
        break;
      }
      if (value < lowest) {
        lowest = value;
        distance = step;
      }
    }
    return lowest < here - SEEN * Math.abs(here)
        ? Optional.of(new Lower(distance, lowest))
        : Optional.empty();
  }
}
