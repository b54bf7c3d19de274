package costscape.cli.trace;

import costscape.cli.report.Output;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.view.BasinChart;
import costscape.render.view.BasinEnds;
import costscape.render.view.Panels;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.trace.Training;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps of basins, one for each way to train, and the ends of all of them. */
public record BasinsReport(
    ModelAtPoint model, VariedSlice varied, CatalogueReport ends, List<RuleMap> maps) {
  /** A way to train, and what a legend calls it. */
  public record TrainingRule(String name, Training training) {}

  /** What a rule makes of the plane; where most cells did not settle, what a few of them take. */
  public record RuleMap(TrainingRule rule, BasinMap map, Optional<Patience> patience) {}

  private List<BasinMap> basins() {
    return maps.stream().map(RuleMap::map).toList();
  }

  public Figure picture() {
    BasinEnds places =
        new BasinEnds(
            ends.catalogue(),
            ends.heldOutTexts(),
            theta -> Rounding.of(model.cost(), theta.toArray()));
    return picture(BasinChart.of(places, basins()), maps.stream().map(RuleMap::rule).toList())
        .withCaption(CaptionText.of(caption(model, varied, hint())).and(places.sentence(basins())));
  }

  /** Refuses a size that leaves no room, by the longest caption that there can be. */
  public static void rehearse(
      List<TrainingRule> rules, ModelAtPoint model, VariedSlice varied, Output output) {
    List<Chart> standIns = rules.stream().map(rule -> StandIn.plane(varied.grid())).toList();
    String longest =
        "In map %d %s".formatted(4, sentence(new Patience(12, 11, 1_000_000, 123_456)));
    output
        .pictures()
        .rehearse(
            picture(standIns, rules)
                .withCaption(
                    CaptionText.of(caption(model, varied, Optional.of(longest)))
                        .and(BasinEnds.longest(model.other().isPresent()))));
  }

  private static Figure picture(List<Chart> charts, List<TrainingRule> rules) {
    List<Chart> titled = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      titled.add(charts.get(k).withTitle("Training by %s".formatted(rules.get(k).name())));
    }
    return titled.size() == 1 ? titled.get(0) : Panels.of(titled).alike();
  }

  private static String caption(ModelAtPoint model, VariedSlice varied, Optional<String> hint) {
    return varied.caption(model).with(BasinEnds.COLOURS) + hint.map(" "::concat).orElse("");
  }

  /** About the first map on which most cells did not settle; more has no room in the picture. */
  private Optional<String> hint() {
    for (RuleMap map : maps) {
      if (map.patience().isPresent()) {
        String said = sentence(map.patience().get());
        return Optional.of(
            maps.size() == 1
                ? "Here %s".formatted(said)
                : "In map %d %s".formatted(maps.indexOf(map) + 1, said));
      }
    }
    return Optional.empty();
  }

  private static String sentence(Patience patience) {
    return "most cells did not settle. %s".formatted(tried(patience));
  }

  private static String tried(Patience patience) {
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

  /** How far the costs in the tables may be off. */
  private Rounding rounding() {
    Rounding places = ends.rounding();
    Rounding starts = Rounding.over(model.cost(), false, varied.slice(), varied.axes());
    boolean someMoved = basins().stream().anyMatch(map -> map.unsettled() > 0);
    // Where training stopped before it settled is not known, and may be as large as the start.
    return someMoved && !(places.isNone() && starts.isNone()) ? Rounding.LARGE : places;
  }

  /**
   * What is said of the maps.
   *
   * @param source the table that they were taken from, where one is
   * @param seconds that the maps took
   */
  public Summary summary(Optional<Path> source, double seconds, Output output) {
    Summary summary = counts();
    if (source.isEmpty()) {
      summary
          .put("seconds", seconds)
          .line("cells    %,d in %s s", varied.cells(), Summary.seconds(seconds));
    }
    placesInto(summary);
    summary.rounded(rounding(), output);
    return summary.taken("map_from", "taken    from %s; no map was computed", source);
  }

  /** How many cells there are, and places of each kind. */
  private Summary counts() {
    BasinMap first = maps.get(0).map();
    Catalogue catalogue = ends.catalogue();
    return new Summary()
        .put("cells", first.grid().cells())
        .put("minima", catalogue.of(Kind.MINIMUM).size())
        .put("degenerate", catalogue.of(Kind.DEGENERATE).size())
        .put("unbounded", catalogue.of(Kind.UNBOUNDED).size())
        .put("unsettled", first.unsettled());
  }

  /** The ends of every map, with their shares. */
  private void placesInto(Summary summary) {
    maps.get(0)
        .patience()
        .filter(first -> first.settled() > 0)
        .ifPresent(first -> summary.put("steps_needed", first.enough()));
    for (RuleMap of : maps) {
      BasinMap map = of.map();
      summary.line("%s: %s", of.rule().name(), settled(map.unsettled()));
      of.patience().ifPresent(some -> summary.line("   %s", tried(some)));
      for (Catalogue.Entry entry : ends.catalogue().entries()) {
        double share = 1.0 * map.count(entry.id()) / map.grid().cells();
        summary.line("%s", ends.line(entry, share));
      }
    }
    ends.notesInto(summary, false);
  }

  /** Says from how many cells of a map training came to no end. */
  private static String settled(long others) {
    return switch ((int) Math.min(others, 2)) {
      case 0 -> "training settled from every cell";
      case 1 -> "training did not settle from 1 cell";
      default -> "training did not settle from %d cells".formatted(others);
    };
  }
}
