package costscape.enclosure;

import costscape.interval.Box;
import java.io.Serializable;

/**
 * One stationary point, proved.
 *
 * @param alone a box that holds it and no other
 * @param place a box that holds it, as small as rounding allows
 */
public record Find(Box alone, Box place) implements Serializable {
  /** Returns whether two are one for certain. */
  public boolean isSame(Find other) {
    return other.alone.contains(place) || alone.contains(other.place);
  }
}
