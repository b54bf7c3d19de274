package costscape.render.movie;

import costscape.render.layer.PathOverlay.Place;
import costscape.render.scale.ColorScale;
import costscape.space.ParameterVector;
import costscape.sweep.Range;
import java.io.Serializable;

/**
 * What of the landscape a movie shows: a plane or a line, swept through one point after another.
 *
 * @param <C> its cells at one point
 */
public sealed interface LandscapePlan<C extends Serializable> extends Serializable
    permits SlicePlan, LinePlan {
  /** Sweeps it through a point, on the caller's thread. */
  C swept(ParameterVector point);

  /** The number of its cells. */
  long cells();

  /** The smallest and the largest cost of some cells. */
  Range range(C cells);

  /** The panel of a training movie that shows it, in the colours of a plane's costs. */
  MovingChart panel(TrainingPanels panels, Swept<?, C> swept, ColorScale colours);

  /** Whether 0 along every axis is a parameter's value 0, not the present point. */
  boolean isOfParameters();

  /** Whether 0 along a direction is one point for all frames, over which the present one moves. */
  boolean isAnchored();

  /** Where a point is drawn on the landscape through {@code now}, keeping its cost. */
  Place place(ParameterVector point, double ofCost, ParameterVector now);

  /** The same plan with the fewest cells, to learn how much room a frame takes. */
  LandscapePlan<C> smallest();
}
