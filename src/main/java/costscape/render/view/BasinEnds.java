package costscape.render.view;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.Escape;
import costscape.critical.place.StationaryPoint;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is said of the ends of training that basins lead to.
 *
 * @param heldOut what rows held out cost at each end, by its number, as it is written; empty where
 *     none are
 * @param rounding of the cost at a place
 */
public record BasinEnds(
    Catalogue catalogue,
    Map<Integer, String> heldOut,
    Function<ParameterVector, Rounding> rounding) {
  /** Says what the colours of a map of basins mean. */
  public static final String COLOURS =
      "Colour: the end that training all parameters from there reaches; lighter: after more steps.";

  private static final int DIGITS = 4;

  /** A caption names so many ends. */
  private static final int MOST_TOLD = 8;

  private static final String LONG_NUMBER = "1.234e-10";
  private static final String LONG_SHARE = "99.9 %";

  /** What the colours stand for, if a legend has no room to say it; of one map shares too. */
  public String sentence(List<BasinMap> maps) {
    List<String> ends = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries().stream().limit(MOST_TOLD).toList()) {
      ends.add(maps.size() == 1 ? text(entry, maps.get(0)) : name(entry));
    }
    int more = catalogue.entries().size() - ends.size();
    if (more > 0) {
      ends.add("and %d more".formatted(more));
    }
    return ends.isEmpty() ? "" : "The ends are %s.".formatted(String.join("; ", ends));
  }

  /** As long a sentence as there may be, to try before the work whether it has room. */
  public static String longest(boolean heldOut) {
    String cost =
        Stream.of("no minimum, falls to %s", "dead unit, cost %s", "flat, cost %s", "cost %s")
            .map(word -> word.formatted(LONG_NUMBER))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    String end = cost + (heldOut ? " (held out %s)".formatted(LONG_NUMBER) : "");
    List<String> ends = new ArrayList<>();
    for (int id = 1; id <= MOST_TOLD; id++) {
      ends.add("%d: %s (%s)".formatted(id, end, LONG_SHARE));
    }
    ends.add("and %d more".formatted(ends.size()));
    return "The ends are %s.".formatted(String.join("; ", ends));
  }

  /** An end, and the share of a map's cells that lead to it. */
  String text(Catalogue.Entry entry, BasinMap map) {
    return "%s (%s)".formatted(name(entry), share(map.count(entry.id()), map));
  }

  private String name(Catalogue.Entry entry) {
    StationaryPoint point = entry.point();
    String cost =
        point
            .escape()
            .map(Escape::limit)
            .map(limit -> Ticks.number(limit, DIGITS))
            .orElseGet(
                () -> rounding.apply(point.theta()).text(Ticks.number(point.cost(), DIGITS)));
    String beside =
        heldOut.containsKey(entry.id()) ? " (held out %s)".formatted(heldOut.get(entry.id())) : "";
    return "%d: %s%s".formatted(entry.id(), point.asEnd(cost), beside);
  }

  /** A number of a map's cells as a share of all. */
  static String share(int cells, BasinMap map) {
    double percent = 100.0 * cells / map.grid().cells();
    String number =
        cells > 0 && percent < 0.1 ? "<0.1" : Ticks.number(percent, percent < 10 ? 2 : 3);
    return number + " %";
  }
}
