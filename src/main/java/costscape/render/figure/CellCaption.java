package costscape.render.figure;

import costscape.render.chart.CaptionText;
import costscape.render.layer.Mark.Minimum;
import costscape.render.scale.Ticks;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.SweptCells;
import java.util.Locale;

/**
 * The caption on the smallest cost of a picture and where it is, and on cells that have no cost.
 */
public final class CellCaption {
  /** Said of a quantity that is no cost. */
  public static final String CURVATURE = "Curvature of the cost in all its parameters.";

  private static final int DIGITS = 4;

  private CellCaption() {}

  /** Returns what is said of the cells of a line or a plane. */
  public static CaptionText of(SweptCells cells) {
    return cells instanceof CellLine line ? of(line) : of((CellPlane) cells);
  }

  /**
   * Returns the caption of a plane: the smallest cost, unless all cost the same, and the cells that
   * failed.
   */
  private static CaptionText of(CellPlane surface) {
    return Minimum.of(surface)
        .map(
            smallest ->
                CaptionText.of(
                    "The smallest cost is %s, at %s = %s and %s = %s."
                        .formatted(
                            surface.rounding().text(Ticks.number(smallest.cost(), DIGITS)),
                            surface.grid().first().name(),
                            number(smallest.alpha()),
                            surface.grid().second().name(),
                            number(smallest.beta()))))
        .orElse(CaptionText.NONE)
        .and(failed(surface.failed()));
  }

  /**
   * Returns the caption of a line: the smallest cost, unless all are the same, and the cells that
   * failed.
   */
  private static CaptionText of(CellLine curve) {
    if (curve.minimum() < 0 || curve.range().isConstant()) {
      return failed(curve.failed());
    }
    return CaptionText.of(
            "The smallest cost is %s, at %s = %s."
                .formatted(
                    curve.rounding().text(Ticks.number(curve.at(curve.minimum()), DIGITS)),
                    curve.axis().name(),
                    number(curve.axis().shown(curve.minimum()))))
        .and(failed(curve.failed()));
  }

  private static CaptionText failed(long cells) {
    if (cells == 0) {
      return CaptionText.NONE;
    }
    String count = cells == 1 ? "1 cell" : String.format(Locale.ROOT, "%,d cells", cells);
    return new CaptionText(
        "%s failed: the cost is no finite number there.".formatted(count),
        "%s failed".formatted(count));
  }

  private static String number(double value) {
    return Ticks.number(value, DIGITS);
  }
}
