package costscape.cli.sweep;

import costscape.render.chart.CaptionText;
import costscape.words.CaptionWords;

/** What is to be said of cells whose cost is no number. */
final class FailedCellsNote {
  private FailedCellsNote() {}

  static CaptionText cells(long cells) {
    if (cells == 0) {
      return CaptionText.NONE;
    }
    String count = cells == 1 ? CaptionWords.ONE_CELL.say() : CaptionWords.CELLS.say(cells);
    return new CaptionText(
        CaptionWords.CELLS_FAILED.say(count), CaptionWords.BRIEFLY_FAILED.say(count));
  }
}
