package costscape.cli.report;

import costscape.render.scale.Levels;
import costscape.sweep.Range;
import java.util.Optional;

/** Says that no contour line was drawn, where the user's levels lie beyond all costs drawn. */
public final class LevelsNote {
  private LevelsNote() {}

  /** The note on a picture of this output. */
  public static Summary into(Summary summary, Output output, Range costs) {
    return into(summary, output.form().dress().content().levels(), costs);
  }

  /**
   * The note, where there is reason for it.
   *
   * @param costs of the cells that are drawn
   */
  public static Summary into(Summary summary, Optional<Levels> levels, Range costs) {
    boolean missed = levels.filter(at -> !at.meets(costs)).isPresent();
    return missed
        ? summary
            .put("contour_lines", 0)
            .line(
                "contours no line was drawn: no cost of --levels lies between those of the cells,"
                    + " %s to %s",
                Summary.number(costs.smallest()), Summary.number(costs.largest()))
        : summary;
  }
}
