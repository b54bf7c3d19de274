package costscape.render.movie;

import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import java.io.Serializable;

/** A plane or a line that was swept through the point of every frame. */
interface MovieLandscape extends Serializable {
  /** The costs of all frames. */
  Range range();

  /**
   * The panel of a training movie that shows it.
   *
   * @param colours of a plane's costs
   */
  MovingChart panel(TrainingPanels panels, ColorScale colours);
}
