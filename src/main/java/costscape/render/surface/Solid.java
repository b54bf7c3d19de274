package costscape.render.surface;

import costscape.render.chart.Figure;
import costscape.render.layer.LabelledMarks;

/** A body in perspective, which can be seen from other sides. */
public interface Solid extends Figure {
  /**
   * A copy seen from another side.
   *
   * @param azimuth degrees around the upright axis, as matplotlib counts them
   * @param elevation degrees above the floor
   */
  Solid from(double azimuth, double elevation);

  /** A copy with marks at the ground's own height. */
  Solid with(LabelledMarks marks);

  /** A copy with another meaning of the colours and heights. */
  Solid withQuantity(String quantity);
}
