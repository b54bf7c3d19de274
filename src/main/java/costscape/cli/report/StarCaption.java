package costscape.cli.report;

import costscape.render.chart.CaptionText;
import costscape.render.layer.Minimum;
import costscape.render.scale.Ticks;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.words.CaptionWords;

/** What the star of a picture marks, and where. */
public final class StarCaption {
  private static final int DIGITS = 4;

  private StarCaption() {}

  /** The smallest cell of a plane; nothing where all cost the same. */
  public static CaptionText of(CellPlane surface) {
    return Minimum.of(surface)
        .map(
            smallest ->
                CaptionText.of(
                    CaptionWords.SMALLEST_CELL_COSTS.say(
                        surface.rounding().text(smallest.cost(), DIGITS, Ticks::number),
                        surface.grid().first().name(),
                        number(smallest.alpha()),
                        surface.grid().second().name(),
                        number(smallest.beta()))))
        .orElse(CaptionText.NONE);
  }

  /** The smallest cost along a line; nothing where all are the same. */
  public static CaptionText of(CellLine curve) {
    if (curve.minimum() < 0 || curve.range().isConstant()) {
      return CaptionText.NONE;
    }
    return CaptionText.of(
        CaptionWords.SMALLEST_COST_IS.say(
            curve.rounding().text(curve.at(curve.minimum()), DIGITS, Ticks::number),
            curve.axis().name(),
            number(curve.axis().shown(curve.minimum()))));
  }

  private static String number(double value) {
    return Ticks.number(value, DIGITS);
  }
}
