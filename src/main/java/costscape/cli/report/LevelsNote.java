package costscape.cli.report;

import costscape.cost.Rounding;
import costscape.number.SixDigits;
import costscape.render.scale.Levels;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;

/** Says that no contour line was drawn, where the user's levels lie beyond all costs drawn. */
public record LevelsNote(Optional<Levels> levels) {
  public static LevelsNote of(Output output) {
    return new LevelsNote(output.look().inside().levels().stream().findFirst());
  }

  /** The note on one picture. */
  public Summary into(Summary summary, Range costs, Rounding rounding) {
    return areMissedBy(costs)
        ? summary
            .put("contour_lines", 0)
            .line("contours no line was drawn: %s", why(costs, rounding))
        : summary;
  }

  /** The note on each panel that has no line, by the panel's title. */
  public Summary into(Summary summary, List<String> titles, List<Range> costs) {
    for (int k = 0; k < costs.size(); k++) {
      if (areMissedBy(costs.get(k))) {
        summary.line(
            "contours no line was drawn for %s: %s",
            titles.get(k), why(costs.get(k), Rounding.LARGE));
      }
    }
    return costs.stream().allMatch(this::areMissedBy) ? summary.put("contour_lines", 0) : summary;
  }

  private boolean areMissedBy(Range costs) {
    return levels.filter(at -> !at.meets(costs)).isPresent();
  }

  private static String why(Range costs, Rounding rounding) {
    return "no cost of --levels lies between those of the cells, %s to %s"
        .formatted(
            rounding.text(SixDigits.of(costs.smallest())),
            rounding.text(SixDigits.of(costs.largest())));
  }
}
