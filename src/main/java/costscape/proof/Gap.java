package costscape.proof;

import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.words.Labelled;
import java.util.Optional;

/**
 * A box of which nobody knows how many stationary points it holds, and what is known of it all the
 * same.
 */
public record Gap(Box box, Holds holds) {
  /** The statements that are proved. */
  public enum Holds implements Labelled {
    /** Nothing. */
    UNKNOWN("may hold anything"),
    /** The cost falls at the lower end and rises at the upper one. */
    MINIMUM("holds at least 1 minimum"),
    /** The other way round. */
    MAXIMUM("holds at least 1 maximum"),
    /** The gradient is 0 all over. */
    CONSTANT("has one cost all over");

    private final String clause;

    Holds(String clause) {
      this.clause = clause;
    }

    /** Returns what a sentence says of it. */
    public String clause() {
      return clause;
    }
  }

  /** Only stretches of a line are looked at once more: boxes of a plane may be very many. */
  static Gap of(Enclosure enclosure, Box box) {
    if (box.dimension() > 1) {
      return new Gap(box, Holds.UNKNOWN);
    }
    return new Gap(
        box, enclosure.firstOver(box).isZero(1) ? Holds.CONSTANT : between(enclosure, box));
  }

  /**
   * A minimum of a line where a relu unit switches, so that the slope jumps over 0; empty where
   * that is not proved of a stretch. Where the slope's growth over it is bounded from below by a
   * number above 0, its jumps counted, the cost is strictly convex there; where it falls at the
   * lower end and rises at the upper one, the stretch holds exactly one minimum and no maximum.
   */
  static Optional<ProvedPoint> convexKink(Enclosure enclosure, Box stretch) {
    if (stretch.dimension() > 1) {
      return Optional.empty();
    }
    Jet over = enclosure.over(stretch);
    boolean isConvex = over.low[over.index(0, 0)] > 0;
    return isConvex && between(enclosure, stretch) == Holds.MINIMUM
        ? Optional.of(new ProvedPoint(stretch, 0, enclosure.heights(stretch, over)))
        : Optional.empty();
  }

  /** From the signs of the slopes at the ends of a stretch: a cost is continuous. */
  private static Holds between(Enclosure enclosure, Box stretch) {
    Jet left = enclosure.firstOver(Box.point(stretch.low(0)));
    Jet right = enclosure.firstOver(Box.point(stretch.high(0)));
    if (left.high[1] < 0 && right.low[1] > 0) {
      return Holds.MINIMUM;
    }
    return left.low[1] > 0 && right.high[1] < 0 ? Holds.MAXIMUM : Holds.UNKNOWN;
  }
}
