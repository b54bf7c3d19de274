package costscape.cli.trace;

import costscape.cli.report.Output;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.report.Summary;
import costscape.critical.basin.BasinMap;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.render.figure.BasinsFigure;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CatalogueResult.Place;

/** What is said of maps of basins and of their ends. */
public record BasinsWords(BasinsResult result, Output output) {
  /** The summary of maps that were computed. */
  public Summary computed() {
    Summary summary =
        counts()
            .put("seconds", result.seconds())
            .line("cells    %,d in %s s", result.grid().cells(), Summary.seconds(result.seconds()));
    placesInto(summary);
    return summary.rounded(result.rounding(), output);
  }

  /** The summary of maps that an earlier run computed, and of which tables are left. */
  public Summary taken(Kept kept) {
    Summary summary = counts();
    placesInto(summary);
    summary.rounded(result.rounding(), output);
    return kept.into(summary, "map_from", "taken    from %s; no map was computed");
  }

  /** How many cells there are, and places of each kind. */
  private Summary counts() {
    return new Summary()
        .put("cells", result.grid().cells())
        .put("minima", result.ends().of(Kind.MINIMUM).size())
        .put("degenerate", result.ends().of(Kind.DEGENERATE).size())
        .put("unbounded", result.ends().of(Kind.UNBOUNDED).size())
        .put("unsettled", result.maps().get(0).map().unsettled());
  }

  /** The ends of every map, with their shares. */
  private void placesInto(Summary summary) {
    result
        .maps()
        .get(0)
        .patience()
        .filter(first -> first.settled() > 0)
        .ifPresent(first -> summary.put("steps_needed", first.enough()));
    CatalogueWords words = new CatalogueWords(result.ends(), output);
    for (RuleMap rule : result.maps()) {
      BasinMap map = rule.map();
      summary.line("%s: %s", rule.name(), settled(map.unsettled()));
      rule.patience().ifPresent(some -> summary.line("   %s", BasinsFigure.tried(some)));
      for (Place place : result.ends().places()) {
        summary.line("%s", words.line(place, 1.0 * map.count(place.id()) / map.grid().cells()));
      }
    }
    words.notesInto(summary, false);
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
