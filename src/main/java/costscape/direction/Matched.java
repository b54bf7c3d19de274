package costscape.direction;

import costscape.critical.local.Digits;
import costscape.space.ParameterVector;
import java.util.List;

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
  String sentence() {
    List<String> away =
        Digits.apart(value -> Digits.significant(value, 6), distance, distanceBefore);
    boolean asBefore = away.get(0).equals(away.get(1));
    return asBefore
        ? "hidden units matched first, %d moved and %d turned: that point is %s away, as before"
            .formatted(moved, turned, away.get(0))
        : "hidden units matched first, %d moved and %d turned: that point is %s away, not %s"
            .formatted(moved, turned, away.get(0), away.get(1));
  }
}
