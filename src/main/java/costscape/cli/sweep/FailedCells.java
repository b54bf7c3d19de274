package costscape.cli.sweep;

import costscape.render.chart.CaptionText;
import java.util.Locale;

/** What is to be said of cells whose cost is no number. */
final class FailedCells {
  private FailedCells() {}

  static CaptionText cells(long cells) {
    if (cells == 0) {
      return CaptionText.NONE;
    }
    String count = cells == 1 ? "1 cell" : String.format(Locale.ROOT, "%,d cells", cells);
    return new CaptionText(
        "%s failed: the cost is no finite number there.".formatted(count), count + " failed");
  }
}
