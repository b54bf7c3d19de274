package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;

/**
 * A movie of costs over a plane.
 *
 * @param <M> the movie itself, of which copies are made
 */
interface PlaneMovie<M extends Movie> extends Movie {
  PlaneLook look();

  /** A copy with another look. */
  M with(PlaneLook other);

  default M withStyle(ChartStyle style) {
    return with(look().in(style));
  }

  @Override
  default M withLook(FrameLook changes) {
    return with(look().changed(changes));
  }

  @Override
  default CaptionText caption() {
    return look().caption();
  }
}
