package costscape.render.figure;

import costscape.render.chart.Chart;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.sweep.Range;
import java.util.Optional;

/**
 * How costs become colours, or heights of a line.
 *
 * @param ends the costs at the ends; as far as the costs reach where nobody says
 */
public record Colours(ColorMap map, Scale scale, Optional<Range> ends) {
  /** Colours over costs that reach so far. */
  public ColorScale over(Range costs) {
    return between(ColorScale.of(map, scale, costs));
  }

  /** Diverging colours over differences, with none at their middle unless ends are given. */
  public ColorScale overDifferences(Range differences) {
    return between(ColorScale.ofDifferences(differences));
  }

  private ColorScale between(ColorScale colours) {
    return ends.map(e -> colours.between(e.smallest(), e.largest())).orElse(colours);
  }

  /** A line has heights in place of colours. */
  public Chart heights(Chart line) {
    return ends.map(e -> line.withHeights(e.smallest(), e.largest())).orElse(line);
  }
}
