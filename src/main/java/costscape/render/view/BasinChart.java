package costscape.render.view;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.StationaryPoint;
import costscape.lanes.Scalar;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.words.Language;
import costscape.words.PictureWords;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** A caption names so many ends. */
  private static final int MOST_TOLD = 8;

  private static final String LONG_NUMBER = "1.234e-10";
  private static final String LONG_SHARE = "99.9 %";

  private final Catalogue catalogue;
  private final BasinMap map;
  private final Map<Integer, String> heldOut;
  private final Function<ParameterVector, Rounding> rounding;
  private final double fewest;
  private final double most;

  private BasinChart(
      Catalogue catalogue,
      BasinMap map,
      Map<Integer, String> heldOut,
      Function<ParameterVector, Rounding> rounding,
      int fewest,
      int most) {
    this.heldOut = heldOut;
    this.rounding = rounding;
    this.catalogue = catalogue;
    this.map = map;
    this.fewest = Scalar.log(Math.max(1, fewest));
    this.most = Scalar.log(Math.max(Math.max(1, fewest) + 1, most));
  }

  /**
   * Draws several maps.
   *
   * @param maps the maps that are shown together; shades mean the same in each of them, and their
   *     keys are the same
   * @param heldOut what rows held out cost at each end, by its number, as it is written; empty
   *     where none are
   * @param rounding of the cost at a place
   * @return one chart for each map
   */
  public static List<Chart> of(
      Catalogue catalogue,
      List<BasinMap> maps,
      Map<Integer, String> heldOut,
      Function<ParameterVector, Rounding> rounding) {
    int fewest = maps.stream().mapToInt(map -> steps(map, true)).min().orElse(1);
    int most = maps.stream().mapToInt(map -> steps(map, false)).max().orElse(1);
    return maps.stream()
        .map(map -> new BasinChart(catalogue, map, heldOut, rounding, fewest, most).chart())
        .toList();
  }

  /**
   * What the colours stand for, as a sentence of a caption, for a legend may have no room to say
   * it. Of one map it tells the ends' shares too.
   */
  public static String ends(
      Catalogue catalogue,
      List<BasinMap> maps,
      Map<Integer, String> heldOut,
      Function<ParameterVector, Rounding> rounding) {
    BasinChart chart = new BasinChart(catalogue, maps.get(0), heldOut, rounding, 1, 1);
    List<String> ends = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries().stream().limit(MOST_TOLD).toList()) {
      ends.add(
          maps.size() == 1 ? chart.text(entry, maps.get(0).count(entry.id())) : chart.name(entry));
    }
    int more = catalogue.entries().size() - ends.size();
    if (more > 0) {
      ends.add(PictureWords.MORE_ENDS.say(more));
    }
    return ends.isEmpty() ? "" : PictureWords.ENDS.say(String.join("; ", ends));
  }

  /**
   * As long a sentence as {@link #ends} may give, to try before the work whether a picture has room
   * for it.
   *
   * @param heldOut whether rows are held out
   */
  public static String longestEnds(boolean heldOut) {
    String cost =
        Stream.of(
                PictureWords.NO_MINIMUM,
                PictureWords.DEAD_UNIT,
                PictureWords.FLAT,
                PictureWords.COST_IS)
            .map(word -> word.say(LONG_NUMBER))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    String end = cost + (heldOut ? PictureWords.HELD_OUT_COST.say(LONG_NUMBER) : "");
    List<String> ends = new ArrayList<>();
    for (int id = 1; id <= MOST_TOLD; id++) {
      ends.add("%d: %s (%s)".formatted(id, end, LONG_SHARE));
    }
    ends.add(PictureWords.MORE_ENDS.say(ends.size()));
    return PictureWords.ENDS.say(String.join("; ", ends));
  }

  /** The fewest or the most steps of all cells that settled. */
  private static int steps(BasinMap map, boolean fewest) {
    int extreme = fewest ? Integer.MAX_VALUE : 1;
    for (int i = 0; i < map.grid().first().points(); i++) {
      for (int j = 0; j < map.grid().second().points(); j++) {
        if (map.end(i, j).isPresent()) {
          int steps = map.steps(i, j);
          extreme = fewest ? Math.min(extreme, steps) : Math.max(extreme, steps);
        }
      }
    }
    return extreme;
  }

  private Chart chart() {
    Chart chart = Chart.over(map.grid()).with(cells());
    for (Catalogue.Entry entry : catalogue.entries()) {
      chart =
          chart.with(
              LegendKey.patch(text(entry, map.count(entry.id())), tint(entry.id()))
                  .inBrief(Integer.toString(entry.id())));
    }
    chart =
        chart.with(
            LegendKey.fading(PictureWords.AFTER_STEPS.say(steps(fewest), steps(most)))
                .inBrief(PictureWords.STEPS_FROM_TO.say(steps(fewest), steps(most))));
    return catalogue.unsettled() == 0
        ? chart
        : chart.with(
            LegendKey.patch(PictureWords.NOT_SETTLED.say(share(map.unsettled())), BasinChart::plain)
                .inBrief(PictureWords.UNSETTLED.say()));
  }

  private static String steps(double logarithm) {
    return Ticks.number(Math.rint(Scalar.exp(logarithm)), DIGITS);
  }

  private String text(Catalogue.Entry entry, int cells) {
    return "%s (%s)".formatted(name(entry), share(cells));
  }

  private String name(Catalogue.Entry entry) {
    String cost =
        switch (entry.point().kind()) {
          case UNBOUNDED ->
              PictureWords.NO_MINIMUM.say(
                  Ticks.number(entry.point().escape().orElseThrow().limit(), DIGITS));
          case DEGENERATE ->
              (entry.point().family().isPresent() ? PictureWords.DEAD_UNIT : PictureWords.FLAT)
                  .say(cost(entry.point()));
          default -> PictureWords.COST_IS.say(cost(entry.point()));
        };
    String beside =
        heldOut.containsKey(entry.id())
            ? PictureWords.HELD_OUT_COST.say(heldOut.get(entry.id()))
            : "";
    return "%d: %s%s".formatted(entry.id(), cost, beside);
  }

  private String cost(StationaryPoint point) {
    return rounding.apply(point.theta()).text(point.cost(), DIGITS, Ticks::number);
  }

  private String share(int cells) {
    double percent = 100.0 * cells / map.grid().cells();
    String number =
        cells > 0 && percent < 0.1 ? "<0.1" : Ticks.number(percent, percent < 10 ? 2 : 3);
    return Language.spoken().number(number) + " %";
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

  private static Color plain(ChartStyle style) {
    return style.plot();
  }

  private Layer cells() {
    return Layer.covering(
        (g, plane, style) -> CellImage.draw(g, image(style), map.grid(), 1, 1, plane));
  }

  private BufferedImage image(ChartStyle style) {
    int columns = map.grid().first().points();
    int rows = map.grid().second().points();
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        image.setRGB(i, rows - 1 - j, colour(i, j, style).getRGB());
      }
    }
    return image;
  }

  private Color colour(int i, int j, ChartStyle style) {
    OptionalInt end = map.end(i, j);
    if (end.isEmpty()) {
      return plain(style);
    }
    double slow = (Scalar.log(Math.max(1, map.steps(i, j))) - fewest) / (most - fewest);
    return shade(tint(end.getAsInt()).in(style), Math.min(1, slow));
  }

  /**
   * A colour as cells have it.
   *
   * @param slow from 0 for the cells that settle first to 1 for the last
   */
  static Color shade(Color colour, double slow) {
    return towardsWhite(colour, LIGHTEST * slow);
  }

  private static Color towardsWhite(Color colour, double share) {
    return new Color(
        mixed(colour.getRed(), share),
        mixed(colour.getGreen(), share),
        mixed(colour.getBlue(), share));
  }

  private static int mixed(int channel, double share) {
    return (int) Math.round(channel + share * (255 - channel));
  }
}
