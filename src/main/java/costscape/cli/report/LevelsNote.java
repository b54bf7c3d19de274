package costscape.cli.report;

import costscape.cost.Rounding;
import costscape.render.scale.Levels;
import costscape.sweep.Range;
import costscape.words.SummaryWords;
import java.util.List;
import java.util.Optional;

/** Says that no contour line was drawn, where the user's levels lie beyond all costs drawn. */
public final class LevelsNote {
  private LevelsNote() {}

  /**
   * The note on a picture of this output.
   *
   * @param rounding of the costs
   */
  public static Summary into(Summary summary, Output output, Range costs, Rounding rounding) {
    return into(summary, output.form().appearance().content().levels(), costs, rounding);
  }

  /**
   * The note on each panel that has no line.
   *
   * @param titles of the panels
   * @param costs that each of them draws as colours
   */
  public static Summary into(
      Summary summary, Output output, List<String> titles, List<Range> costs) {
    Optional<Levels> levels = output.form().appearance().content().levels();
    int missed = 0;
    for (int k = 0; k < costs.size(); k++) {
      if (misses(levels, costs.get(k))) {
        missed++;
        summary.line(
            SummaryWords.NO_CONTOUR_OF, titles.get(k), why(costs.get(k), Rounding.UNKNOWN));
      }
    }
    return missed > 0 && missed == costs.size() ? summary.put("contour_lines", 0) : summary;
  }

  private static boolean misses(Optional<Levels> levels, Range costs) {
    return levels.filter(at -> !at.meets(costs)).isPresent();
  }

  private static String why(Range costs, Rounding rounding) {
    return SummaryWords.NO_LEVEL.say(
        TrueDigits.of(rounding, costs.smallest()), TrueDigits.of(rounding, costs.largest()));
  }

  /**
   * The note, where there is reason for it.
   *
   * @param costs of the cells that are drawn
   */
  public static Summary into(
      Summary summary, Optional<Levels> levels, Range costs, Rounding rounding) {
    return misses(levels, costs)
        ? summary.put("contour_lines", 0).line(SummaryWords.NO_CONTOUR, why(costs, rounding))
        : summary;
  }
}
