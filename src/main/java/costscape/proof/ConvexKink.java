package costscape.proof;

import costscape.proof.enclosure.Enclosure;
import costscape.proof.enclosure.Heights;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import java.util.Optional;

/**
 * A minimum of a line where a relu unit switches, so that the slope jumps over 0. Where the slope's
 * growth over a stretch is bounded from below by a number above 0, its jumps counted, the cost is
 * strictly convex there; where it falls at the lower end and rises at the upper one, the stretch
 * holds exactly one minimum and no maximum.
 */
final class ConvexKink {
  private ConvexKink() {}

  /** Empty where that is not proved of a stretch. */
  static Optional<ProvedPoint> in(Enclosure enclosure, Box stretch) {
    if (stretch.dimension() > 1) {
      return Optional.empty();
    }
    Jet over = enclosure.over(stretch);
    boolean isConvex = over.low[over.index(0, 0)] > 0;
    if (!isConvex || Gap.between(enclosure, stretch) != Gap.Holds.MINIMUM) {
      return Optional.empty();
    }
    Interval height = Heights.over(enclosure, stretch, over);
    return Optional.of(new ProvedPoint(stretch, 0, height));
  }
}
