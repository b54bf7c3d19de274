package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import java.io.Serializable;

/**
 * What all frames of a movie over a plane have in common.
 *
 * @param shown the range of the costs of all frames
 * @param title the meaning of the colours
 * @param changes that a user makes
 */
public record PlaneLook(
    ColorScale colours,
    Range shown,
    String title,
    CaptionText caption,
    ChartStyle style,
    FrameLook changes)
    implements Serializable {
  public PlaneLook(
      ColorScale colours, Range shown, String title, CaptionText caption, ChartStyle style) {
    this(colours, shown, title, caption, style, FrameLook.USUAL);
  }

  /** What the frames carry below. */
  String below() {
    return changes.caption(caption);
  }

  PlaneLook in(ChartStyle other) {
    return new PlaneLook(colours, shown, title, caption, other.steady(), changes);
  }

  PlaneLook changed(FrameLook other) {
    return new PlaneLook(colours, shown, title, caption, style, other);
  }
}
