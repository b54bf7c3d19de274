package costscape.cli.trace;

import costscape.cli.proof.ProofWords;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.critical.basin.BasinMap;
import costscape.critical.catalogue.Catalogue.Unseen;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.number.SixDigits;
import costscape.render.figure.BasinsFigure;
import costscape.render.figure.CatalogueFigure;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Others;
import costscape.study.CatalogueResult.Place;
import costscape.words.NameList;
import java.util.List;
import java.util.Map;

/** The words on a catalogue and its stationary points, for a person and for programs. */
public record CatalogueWords(CatalogueResult result, Output output) {
  /** The summary lists at most this many places; the table has all of them. */
  private static final int MOST_LINES = 6;

  /** The summary of a search that took some time. */
  public Summary searched(double seconds) {
    Summary summary =
        counts().put("seconds", seconds).put("starts_per_second", result.starts() / seconds);
    placesInto(summary);
    minimaInto(summary);
    int unsettled = result.unsettled();
    summary.line(
        "starts   %,d in %s s, %s",
        result.starts(),
        Summary.seconds(seconds),
        unsettled == 0 ? "all settled" : "%d did not settle".formatted(unsettled));
    summary.line("%s", CatalogueFigure.completeness(result));
    linesInto(summary);
    notesInto(summary, true);
    summary.rounded(result.rounding(), output);
    result.proof().ifPresent(proof -> ProofWords.places(summary, result.places(), proof));
    if (result.flat() > 0) {
      summary.put("flat_everywhere", result.flat());
    }
    result.notes().forEach(note -> summary.line("%s", note));
    return summary;
  }

  /** The summary of a catalogue that an earlier run found, and of which tables are left. */
  public Summary taken(Kept kept) {
    Summary summary = counts();
    minimaInto(summary);
    summary.line("%s", CatalogueFigure.completeness(result));
    result.proof().ifPresent(proof -> ProofWords.places(summary, result.places(), proof));
    return kept.into(summary, "list_from", "taken    from %s; nothing was searched for")
        .rounded(result.rounding(), output);
  }

  /** How many places of each kind there are, and how much of the space the search has seen. */
  private Summary counts() {
    return new Summary()
        .put("minima", result.of(Kind.MINIMUM).size())
        .put("saddles", result.of(Kind.SADDLE).size())
        .put("degenerate", result.of(Kind.DEGENERATE).size())
        .put("unbounded", result.of(Kind.UNBOUNDED).size())
        .put("starts", result.starts())
        .put("unsettled", result.unsettled())
        .put("unseen_share", result.unseen().map(Unseen::share).orElse(Double.NaN))
        .put("unseen_ends", result.unseen().map(Unseen::ends).orElse(Double.NaN))
        // without a minimum, how far the search went down
        .put("best_cost", result.places().isEmpty() ? Double.NaN : result.place(1).cost());
  }

  /** Every place and every pass, for programs. */
  private void placesInto(Summary summary) {
    summary
        .put("catalogue", result.places().stream().map(this::values).toList())
        .put("passes", result.tree().passes().stream().map(this::values).toList());
  }

  private Map<String, Object> values(Place place) {
    JsonMap values =
        JsonMap.of("id", place.id())
            .with("kind", place.kind().label())
            .with("index", place.index())
            .with("cost", place.cost())
            .with("eigenvalues", place.eigenvalues())
            .with("hits", place.hits())
            .with("found", place.found().word())
            .with("falls_to", place.fallsTo())
            .with("note", place.note());
    place
        .beside()
        .ifPresent(
            beside -> {
              Others others = result.others().orElseThrow();
              JsonMap own = JsonMap.of("rows", others.rows()).with("cost", beside.cost());
              beside.accuracy().ifPresent(share -> own.put("accuracy", share));
              values.put(others.key(), own);
            });
    return values;
  }

  private Map<String, Object> values(DisconnectivityGraph.Pass pass) {
    return JsonMap.of("from", pass.from())
        .with("to", pass.to())
        .with("via", pass.via())
        .with("cost", pass.cost())
        .with("found", result.place(pass.via()).found().word());
  }

  /** How many minima were found, and how hard it is to come to the lowest of them. */
  private void minimaInto(Summary summary) {
    List<Place> minima = result.of(Kind.MINIMUM);
    if (minima.isEmpty()) {
      summary.line("minima   none found");
      return;
    }
    Place lowest = minima.get(0);
    summary.line(
        "minima   %,d found; the lowest, at cost %s, is reached by %,d of %,d starts",
        minima.size(), cost(lowest), lowest.hits(), result.starts());
  }

  private void linesInto(Summary summary) {
    result.places().stream().limit(MOST_LINES).forEach(place -> summary.line("%s", line(place)));
    if (result.places().size() > MOST_LINES) {
      summary.line("… and %d more in the table", result.places().size() - MOST_LINES);
    }
  }

  private String line(Place place) {
    boolean isBeside = place.holds() && place.hits() == 0;
    String note =
        isBeside
            ? joined(
                place.note(), "no start led here: found by %s".formatted(place.found().phrase()))
            : place.note();
    List<String> below = place.fallsTo().stream().distinct().map(String::valueOf).toList();
    String falls =
        switch (below.size()) {
          case 0 -> "";
          case 1 -> "the way down leads to %s".formatted(below.get(0));
          default -> "the ways down lead to %s".formatted(NameList.each(below));
        };
    return "%3d %-10s index %d  cost %-9s%s %5s %% of starts  %s"
        .formatted(
            place.id(),
            place.kind().inWords(),
            place.index(),
            cost(place),
            besideText(place),
            percent(result.share(place)),
            joined(falls, note))
        .stripTrailing();
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : "%s; %s".formatted(one, other);
  }

  /** A line of a place at which training from such a share of a map's cells ends. */
  String line(Place place, double share) {
    return "%5d %-10s cost %-9s%s %5s %% of cells  %s"
        .formatted(
            place.id(),
            place.kind().inWords(),
            cost(place),
            besideText(place),
            percent(share),
            place.note())
        .stripTrailing();
  }

  private static String cost(Place place) {
    return place.rounding().text(SixDigits.of(place.cost()));
  }

  private static String percent(double share) {
    return SixDigits.of(Math.rint(1000 * share) / 10);
  }

  /** Behind the cost; empty where no rows are held out. */
  private static String besideText(Place place) {
    return place
        .beside()
        .map(rows -> rows.rounding().text(SixDigits.of(rows.cost())))
        .map("  held out %-9s"::formatted)
        .orElse("");
  }

  /** Explains words of the lines, which may tell indices. */
  void notesInto(Summary summary, boolean hasIndices) {
    List<Place> shown =
        result.places().stream().limit(hasIndices ? MOST_LINES : Integer.MAX_VALUE).toList();
    if (hasIndices && shown.stream().anyMatch(place -> place.index() > 0)) {
      summary.line("index: how many directions lead down from a place");
    }
    if (shown.stream().anyMatch(place -> !place.free().isEmpty())) {
      summary.line(
          "dead unit: its bias is free, any value has the same cost; where training escapes the cost"
              + " falls away, so training can leave");
    }
  }

  /** The words on maps of basins and on their ends. */
  public record OfBasins(BasinsResult result, Output output) {
    /** The summary of maps that took some time. */
    public Summary computed(double seconds) {
      Summary summary =
          counts()
              .put("seconds", seconds)
              .line("cells    %,d in %s s", result.grid().cells(), Summary.seconds(seconds));
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
      if (result.isWithin()) {
        summary
            .put("mode", "plane")
            .line(
                "training stays within the plane, and so do kinds and eigenvalues; the list's"
                    + " gradient_norm is over all parameters");
      }
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
}
