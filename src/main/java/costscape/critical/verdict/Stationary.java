package costscape.critical.verdict;

import java.util.Optional;

/**
 * The stationary point at hand or near, and what was found of it.
 *
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
    OPEN
  }

  /** Distance and gain, where the point judged is not the stationary point itself. */
  Optional<Evidence.Near> near() {
    return there ? Optional.empty() : Optional.of(new Evidence.Near(distance, Math.max(0, gain)));
  }
}
