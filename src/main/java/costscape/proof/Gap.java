package costscape.proof;

import costscape.proof.enclosure.Enclosure;
import costscape.proof.interval.Box;
import costscape.proof.interval.Jet;
import costscape.words.ProofWords;

/**
 * A box of which nobody knows how many stationary points it holds, and what is known of it all the
 * same.
 */
public record Gap(Box box, Holds holds) {
  /** What is proved. */
  public enum Holds {
    /** Nothing. */
    UNKNOWN(ProofWords.MAY_HOLD_ANYTHING),
    /** The cost falls at the lower end and rises at the upper one. */
    MINIMUM(ProofWords.HOLDS_A_MINIMUM),
    /** The other way round. */
    MAXIMUM(ProofWords.HOLDS_A_MAXIMUM),
    /** The gradient is 0 all over. */
    CONSTANT(ProofWords.HAS_ONE_COST);

    private final ProofWords clause;

    Holds(ProofWords clause) {
      this.clause = clause;
    }

    /** What a sentence says of it. */
    public String clause() {
      return clause.say();
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

  /** From the signs of the slopes at the ends of a stretch: a cost is continuous. */
  static Holds between(Enclosure enclosure, Box stretch) {
    Jet left = enclosure.firstOver(Box.point(stretch.low(0)));
    Jet right = enclosure.firstOver(Box.point(stretch.high(0)));
    if (left.high[1] < 0 && right.low[1] > 0) {
      return Holds.MINIMUM;
    }
    return left.low[1] > 0 && right.high[1] < 0 ? Holds.MAXIMUM : Holds.UNKNOWN;
  }
}
