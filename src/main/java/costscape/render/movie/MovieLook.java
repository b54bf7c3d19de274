package costscape.render.movie;

import costscape.render.chart.CaptionText;
import java.io.Serializable;

/** What all frames of a movie have in common. */
interface MovieLook extends Serializable {
  CaptionText caption();

  /** What a user changes about the frames. */
  FrameLook changes();
}
