package costscape.render.view;

import costscape.critical.basin.BasinMap;
import costscape.lanes.Scalar;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage;
import costscape.render.scale.Ticks;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Draws basins of attraction. A cell has the colour of the end that training reaches from it, and
 * is the lighter the more steps this takes. Cells from which training does not settle are plain.
 */
public final class BasinChart {
  /** The slowest cells go this part of the way to white. Lighter shades of two ends look alike. */
  private static final double LIGHTEST = 0.5;

  /** So many series colours differ in every shade: the next one, sky, is a shade of blue. */
  private static final int HUES = 6;

  private static final int DIGITS = 4;

  private final BasinEnds ends;
  private final BasinMap map;
  private final double fewest;
  private final double most;

  private BasinChart(BasinEnds ends, BasinMap map, int fewest, int most) {
    this.ends = ends;
    this.map = map;
    this.fewest = Scalar.log(Math.max(1, fewest));
    this.most = Scalar.log(Math.max(Math.max(1, fewest) + 1, most));
  }

  /**
   * Draws several maps.
   *
   * @param maps the maps that are shown together; shades mean the same in each of them, and their
   *     keys are the same
   * @return one chart for each map
   */
  public static List<Chart> of(BasinEnds ends, List<BasinMap> maps) {
    IntSummaryStatistics steps = maps.stream().flatMapToInt(BasinChart::steps).summaryStatistics();
    return maps.stream()
        .map(map -> new BasinChart(ends, map, steps.getMin(), steps.getMax()).chart())
        .toList();
  }

  /** How many steps each cell took that settled. */
  private static IntStream steps(BasinMap map) {
    int rows = map.grid().second().points();
    return IntStream.range(0, map.grid().first().points() * rows)
        .filter(cell -> map.end(cell / rows, cell % rows).isPresent())
        .map(cell -> map.steps(cell / rows, cell % rows));
  }

  private Chart chart() {
    Chart chart =
        Chart.over(map.grid())
            .with(cells())
            .withKeys(
                ends.catalogue().entries().stream()
                    .map(
                        entry ->
                            LegendKey.patch(ends.text(entry, map), tint(entry.id()))
                                .inBrief(Integer.toString(entry.id()))));
    if (!ends.catalogue().entries().isEmpty()) { // else there is no shade
      chart =
          chart.with(
              LegendKey.fading("after %s to %s steps".formatted(steps(fewest), steps(most)))
                  .inBrief("%s to %s steps".formatted(steps(fewest), steps(most))));
    }
    return ends.catalogue().unsettled() == 0
        ? chart
        : chart.with(
            LegendKey.patch(
                    "not settled: %s".formatted(BasinEnds.share(map.unsettled(), map)),
                    ChartStyle::plot)
                .inBrief("not settled"));
  }

  private static String steps(double logarithm) {
    return Ticks.number(Math.rint(Scalar.exp(logarithm)), DIGITS);
  }

  /** The colour of an end: the series colours by rank, and darker ones from the seventh end on. */
  static Tint tint(int id) {
    return style -> {
      int hues = Math.min(HUES, style.series().size());
      Color colour = style.series((id - 1) % hues);
      for (int round = 0; round < (id - 1) / hues; round++) {
        colour = colour.darker();
      }
      return colour;
    };
  }

  private Layer cells() {
    return Layer.covering(
        (g, plane, style) ->
            CellImage.draw(
                g,
                map.grid(),
                plane,
                BufferedImage.TYPE_INT_RGB,
                (i, j) -> colour(i, j, style).getRGB()));
  }

  private Color colour(int i, int j, ChartStyle style) {
    OptionalInt end = map.end(i, j);
    if (end.isEmpty()) {
      return style.plot();
    }
    double slow = (Scalar.log(Math.max(1, map.steps(i, j))) - fewest) / (most - fewest);
    return shade(tint(end.getAsInt()).in(style), Math.min(1, slow));
  }

  /** A colour as cells have it: slow is 0 where training settles first and 1 where it does last. */
  static Color shade(Color colour, double slow) {
    double share = LIGHTEST * slow;
    return new Color(
        mixed(colour.getRed(), share),
        mixed(colour.getGreen(), share),
        mixed(colour.getBlue(), share));
  }

  private static int mixed(int channel, double share) {
    return (int) Math.round(channel + share * (255 - channel));
  }
}
