package costscape.render.movie;

import costscape.render.layer.PathOverlay.Place;
import costscape.space.ParameterVector;
import java.io.Serializable;

/**
 * What of the landscape a movie shows: a plane or a line, swept through one point after another.
 */
public sealed interface LandscapePlan extends Serializable permits SlicePlan, LinePlan {
  /** Whether 0 along every axis is a parameter's value 0, not the present point. */
  boolean isOfParameters();

  /** Whether 0 along a direction is one point for all frames, over which the present one moves. */
  boolean isAnchored();

  /** Where a point is drawn on the landscape through {@code now}, keeping its cost. */
  Place place(ParameterVector point, double ofCost, ParameterVector now);

  /** The same plan with the fewest cells, to learn how much room a frame takes. */
  LandscapePlan smallest();
}
