package costscape.cli.sweep;

import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VariedSlice;
import costscape.cli.value.Model;
import costscape.job.Runner;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import java.util.List;

/**
 * The minima between the cells of a line: work that has a forecast, shows its progress and can be
 * stopped.
 */
final class LineMinima {
  private LineMinima() {}

  static List<LocalMinimum> of(
      Model model, VariedSlice varied, CellLine curve, ThreadOptions threads) {
    long count = curve.interiorMinima().size();
    if (count == 0) {
      return List.of();
    }
    Runner runner = threads.runner("minima", "minima of the line to polish", List.of(count));
    return LocalMinimum.of(model.cost(), varied.slice(), curve, runner);
  }
}
