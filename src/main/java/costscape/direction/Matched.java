package costscape.direction;

import costscape.critical.local.Digits;
import costscape.space.ParameterVector;

/**
 * A point whose hidden units are matched to those of another point.
 *
 * @param before the point as it was
 * @param point the same network with its units in the other order
 * @param moved how many hidden units stand in another place than before
 * @param turned how many have their signs turned
 * @param distanceBefore how far the point was from the one that it is matched to
 * @param distance how far it is now
 */
public record Matched(
    ParameterVector before,
    ParameterVector point,
    int moved,
    int turned,
    double distanceBefore,
    double distance) {
  /** What the matching gained, in words. */
  String sentence() {
    return "hidden units matched first, %d moved and %d turned: that point is %s away, not %s"
        .formatted(
            moved, turned, Digits.significant(distance, 6), Digits.significant(distanceBefore, 6));
  }
}
