package costscape.proof.enclosure;

import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;

/** Bounds of the cost itself over a box. */
public final class Heights {
  private Heights() {}

  /** As it stands, and from the middle by the mean value theorem: what both have in common. */
  public static Interval over(Enclosure enclosure, Box box, Jet over) {
    double[] middle = box.middle();
    Interval height = enclosure.firstOver(Box.point(middle)).value();
    for (int k = 0; k < middle.length; k++) {
      Interval off = box.side(k).minus(Interval.of(middle[k]));
      height = height.plus(over.first(k).times(off));
    }
    return height.common(over.value());
  }
}
