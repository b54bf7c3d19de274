package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.LocalModel;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stationary point at hand or near, and what was found of it.
 *
 * @param place where it is
 * @param down how many directions lead down at once; of a large network at least so many
 * @param flat along how many the curvature cannot be told from 0 beside the largest one, those left
 *     out that are flat at every point; 0 where nobody counted
 * @param known how many are flat at every point
 * @param all the number of parameters
 * @param complete whether all eigenvalues were computed
 * @param there whether the point judged is the stationary point itself, to the digits to which such
 *     a point is known
 * @param distance from the point judged
 * @param gain how much lower the cost is there; at a saddle this may be below 0
 */
record Stationary(
    ParameterVector place,
    Nature nature,
    int down,
    int flat,
    int known,
    int all,
    boolean complete,
    boolean there,
    double distance,
    double gain) {
  /** What was found around it. */
  enum Nature {
    /** Every row is met as exactly as doubles can, and no cost of errors goes below 0. */
    PERFECT_FIT,
    /** The cost rises in every direction, but for those that are flat everywhere. */
    RISES,
    /** Some direction leads down at once. */
    FALLS,
    /** It falls at once in directions in which a unit moves that switches and is not heard. */
    FALLS_ASIDE,
    /** No curvature leads down beyond rounding, and the cost falls a little further on. */
    FALLS_FLATLY,
    /** It rises in every direction that was tried, in some of them only slowly. */
    RISES_SLOWLY,
    /** It falls in none that was tried, and in some it keeps its value. */
    KEEPS,
    /** It keeps its value nearby and falls further out, past a kink for example. */
    FALLS_BEYOND,
    /** It rises in some flat directions and keeps its value in others. */
    OPEN;

    /** Whether some direction is seen to lead down. */
    boolean isDown() {
      return this == FALLS || this == FALLS_ASIDE || this == FALLS_FLATLY;
    }
  }

  /** Rows times squares of parameters, up to which the gradient is bounded: a tenth of a second. */
  private static final double MOST_WORK = 3e6;

  /**
   * Whether it is proved that the exact cost has no stationary point where this one was found, to
   * the digits to which such a point is known: bounds of some slope keep off 0 all over a small
   * box. So what rounding hides, a fall below the last digit of the cost for example, is no
   * minimum.
   */
  static boolean isRefuted(DifferentiableCost of, double... theta) {
    int all = theta.length;
    if (!(of instanceof NetworkCost cost)
        || Enclosure.refusal(cost).isPresent()
        || (double) cost.dataset().rows() * all * all > MOST_WORK) {
      return false;
    }
    double reach = LocalModel.KNOWN * (1 + Vectors.norm(theta));
    Jet slopes = new Enclosure(cost, Coordinates.all(all)).firstOver(Box.around(theta, reach));
    return IntStream.rangeClosed(1, all).anyMatch(k -> slopes.low[k] > 0 || slopes.high[k] < 0);
  }

  /** Distance and gain, where the point judged is not the stationary point itself. */
  Optional<Evidence.Near> near() {
    return there ? Optional.empty() : Optional.of(new Evidence.Near(distance, Math.max(0, gain)));
  }
}
