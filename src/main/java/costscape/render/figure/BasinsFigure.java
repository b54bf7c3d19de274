package costscape.render.figure;

import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.lanes.Scalar;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage;
import costscape.render.scale.Ticks;
import costscape.render.view.Panels;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CatalogueResult.Place;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws basins of attraction. A cell has the colour of the end that training reaches from it, and
 * is the lighter the more steps this takes. Cells from which training does not settle are plain.
 */
public final class BasinsFigure {
  /** The slowest cells go this part of the way to white. Lighter shades of two ends look alike. */
  private static final double LIGHTEST = 0.5;

  /** So many series colours differ in every shade: the next one, sky, is a shade of blue. */
  private static final int HUES = 6;

  private static final int DIGITS = 4;

  /** A caption names so many ends. */
  private static final int MOST_TOLD = 8;

  private final BasinsResult result;
  private final double fewest;
  private final double most;

  private BasinsFigure(BasinsResult result) {
    this.result = result;
    IntSummaryStatistics steps =
        result.maps().stream().flatMapToInt(rule -> steps(rule.map())).summaryStatistics();
    fewest = Scalar.log(Math.max(1, steps.getMin()));
    most = Scalar.log(Math.max(Math.max(1, steps.getMin()) + 1, steps.getMax()));
  }

  /** Returns the parts of the picture of so many maps that the user may change. */
  public static Set<FigurePart> parts(int maps) {
    return maps == 1
        ? Set.of(FigurePart.ACROSS, FigurePart.UP, FigurePart.EQUAL, FigurePart.LEGEND)
        : Set.of(FigurePart.LABELS, FigurePart.EQUAL, FigurePart.LEGEND);
  }

  /**
   * The picture of all maps, beside each other where there are several: shades mean the same in
   * each of them, and their keys are the same.
   */
  public static Figure of(BasinsResult result) {
    BasinsFigure figure = new BasinsFigure(result);
    List<Chart> charts = new ArrayList<>();
    for (RuleMap rule : result.maps()) {
      Chart chart = figure.chart(rule.map());
      charts.add(
          rule.name().isEmpty() ? chart : chart.withTitle("Training by %s".formatted(rule.name())));
    }
    Figure whole = charts.size() == 1 ? charts.get(0) : Panels.of(charts).alike();
    return whole.withCaption(caption(result));
  }

  /** Returns what the colours mean, also where a legend has no room to say it. */
  public static CaptionText caption(BasinsResult result) {
    return CaptionText.of(result.facts())
        .and(
            result.isWithin()
                ? "Colour: the end that training within this plane reaches from there; lighter:"
                    + " after more steps."
                : "Colour: the end that training all parameters from there reaches; lighter: after"
                    + " more steps.")
        .and(hint(result.maps()))
        .and(ends(result));
  }

  /** Speaks of the first map on which most cells did not settle; more has no room. */
  private static String hint(List<RuleMap> maps) {
    for (RuleMap rule : maps) {
      if (rule.patience().isPresent()) {
        String said = "most cells did not settle. %s".formatted(tried(rule.patience().get()));
        return maps.size() == 1
            ? "Here %s".formatted(said)
            : "In map %d %s".formatted(maps.indexOf(rule) + 1, said);
      }
    }
    return "";
  }

  /** Says what became of a few cells that were trained for longer. */
  public static String tried(Patience patience) {
    return patience.settled() == 0
        ? ("Of %d such cells trained for up to %d steps, none settled: more steps alone do not"
                + " help.")
            .formatted(patience.tried(), patience.limit())
        : ("Of %d such cells trained for up to %d steps, %d settled, the last after %d: try --steps"
                + " %d.")
            .formatted(
                patience.tried(),
                patience.limit(),
                patience.settled(),
                patience.steps(),
                patience.enough());
  }

  /** Names the ends; of one map, with their shares. */
  private static String ends(BasinsResult result) {
    List<Place> places = result.ends().places();
    List<String> ends = new ArrayList<>();
    for (Place place : places.subList(0, Math.min(MOST_TOLD, places.size()))) {
      ends.add(result.maps().size() == 1 ? text(place, result.maps().get(0).map()) : name(place));
    }
    if (places.size() > ends.size()) {
      ends.add("and %d more".formatted(places.size() - ends.size()));
    }
    return ends.isEmpty() ? "" : "The ends are %s.".formatted(String.join("; ", ends));
  }

  /** An end, and the share of a map's cells that lead to it. */
  private static String text(Place place, BasinMap map) {
    return "%s (%s)".formatted(name(place), share(map.count(place.id()), map));
  }

  private static String name(Place place) {
    String cost =
        place.limit().isPresent()
            ? Ticks.number(place.limit().getAsDouble(), DIGITS)
            : place.rounding().text(Ticks.number(place.cost(), DIGITS));
    String beside =
        place
            .beside()
            .map(rows -> rows.rounding().text(Ticks.number(rows.cost(), DIGITS)))
            .map(" (held out %s)"::formatted)
            .orElse("");
    return "%d: %s%s"
        .formatted(place.id(), place.kind().asEnd(!place.free().isEmpty(), cost), beside);
  }

  /** A number of a map's cells as a share of all. */
  private static String share(int cells, BasinMap map) {
    double percent = 100.0 * cells / map.grid().cells();
    String number =
        cells > 0 && percent < 0.1 ? "<0.1" : Ticks.number(percent, percent < 10 ? 2 : 3);
    return number + " %";
  }

  /** How many steps each cell took that settled. */
  private static IntStream steps(BasinMap map) {
    int rows = map.grid().second().points();
    return IntStream.range(0, map.grid().first().points() * rows)
        .filter(cell -> map.end(cell / rows, cell % rows).isPresent())
        .map(cell -> map.steps(cell / rows, cell % rows));
  }

  private Chart chart(BasinMap map) {
    List<Place> places = result.ends().places();
    Chart chart =
        Chart.over(map.grid())
            .with(cells(map))
            .withKeys(
                places.stream()
                    .map(
                        place ->
                            LegendKey.patch(text(place, map), tint(place.id()))
                                .inBrief(Integer.toString(place.id()))));
    if (!places.isEmpty()) { // else there is no shade
      chart =
          chart.with(
              LegendKey.fading("paler: more steps (%s to %s)".formatted(steps(fewest), steps(most)))
                  .inBrief("%s to %s steps".formatted(steps(fewest), steps(most))));
    }
    return result.ends().unsettled() == 0
        ? chart
        : chart.with(
            LegendKey.patch(
                    "not settled: %s".formatted(share(map.unsettled(), map)), ChartStyle::plot)
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

  private Layer cells(BasinMap map) {
    return Layer.covering(
        (g, plane, style) ->
            CellImage.draw(
                g,
                map.grid(),
                plane,
                BufferedImage.TYPE_INT_RGB,
                (i, j) -> colour(map, i, j, style).getRGB()));
  }

  private Color colour(BasinMap map, int i, int j, ChartStyle style) {
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
