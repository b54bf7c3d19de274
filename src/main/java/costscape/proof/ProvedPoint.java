package costscape.proof;

import costscape.interval.Box;
import costscape.interval.Interval;

/**
 * Exactly one stationary point, proved to lie in a box, of a kind proved; or exactly one minimum of
 * a line on a relu unit's kink.
 *
 * @param place the box
 * @param index how many directions curve down
 * @param cost between which bounds its cost lies
 */
public record ProvedPoint(Box place, int index, Interval cost) {
  /** The kind of a point of a line or plane; a saddle has directions of either sign. */
  public enum Kind {
    MINIMUM("minimum", "minima"),
    SADDLE("saddle", "saddles"),
    MAXIMUM("maximum", "maxima");

    private final String word;
    private final String plural;

    Kind(String word, String plural) {
      this.word = word;
      this.plural = plural;
    }

    /** The word for it, such as saddle. */
    public String word() {
      return word;
    }

    /** Such as 1 minimum, 0 maxima. */
    public String counted(int count) {
      return count + " " + (count == 1 ? word : plural);
    }
  }

  public Kind kind() {
    return index == 0 ? Kind.MINIMUM : index == place.dimension() ? Kind.MAXIMUM : Kind.SADDLE;
  }
}
