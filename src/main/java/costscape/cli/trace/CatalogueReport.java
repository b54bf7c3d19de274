package costscape.cli.trace;

import costscape.cli.report.Output;
import costscape.cli.report.PointWords;
import costscape.cli.report.Summary;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.number.SixDigits;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.store.table.CatalogueCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.words.JoiningWords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is said of the places of a catalogue: in a picture, to a person, and to programs. */
public final class CatalogueReport {
  /** Digits of a cost in a legend. */
  private static final int DIGITS = 4;

  /** The summary lists at most this many places; the table has all of them. */
  private static final int MOST_LINES = 30;

  private final ModelAtPoint model;
  private final Catalogue catalogue;
  private final List<String> names;
  private final Optional<RowsCost> heldOut;

  public CatalogueReport(ModelAtPoint model, Catalogue catalogue) {
    this.model = model;
    this.catalogue = catalogue;
    names = model.layout().parameterNames();
    heldOut = model.other().map(OtherRows::cost);
  }

  private <T> Map<Integer, T> byNumber(Function<Catalogue.Entry, T> found) {
    Map<Integer, T> all = new LinkedHashMap<>();
    catalogue.entries().forEach(entry -> all.put(entry.id(), found.apply(entry)));
    return all;
  }

  private static double[] theta(Catalogue.Entry entry) {
    return entry.point().theta().toArray();
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** What rows held out cost at every place, by its number; nothing where no rows are held out. */
  public Map<Integer, Double> heldOutCosts() {
    return heldOut.map(cost -> byNumber(entry -> cost.at(theta(entry)))).orElse(Map.of());
  }

  /** The same as a picture's legend writes them. */
  public Map<Integer, String> heldOutTexts() {
    return heldOut
        .map(
            cost ->
                byNumber(
                    entry ->
                        Rounding.of(cost, theta(entry))
                            .text(Ticks.number(cost.at(theta(entry)), DIGITS))))
        .orElse(Map.of());
  }

  /** How far the costs in the table may be off, those of rows held out too. */
  public Rounding rounding() {
    List<ParameterVector> places =
        catalogue.entries().stream().map(entry -> entry.point().theta()).toList();
    return model
        .costs()
        .flatMap(cost -> places.stream().map(place -> Rounding.of(cost, place.toArray())))
        .reduce(Rounding.NONE, Rounding::or);
  }

  public void write(String ending, Output output) throws IOException {
    output.file(ending, out -> CatalogueCsv.write(catalogue, names, heldOut, out));
  }

  /** How many places of each kind there are, and how much of the space the search has seen. */
  public Summary counts() {
    boolean isEmpty = catalogue.entries().isEmpty();
    return new Summary()
        .put("minima", catalogue.of(Kind.MINIMUM).size())
        .put("saddles", catalogue.of(Kind.SADDLE).size())
        .put("degenerate", catalogue.of(Kind.DEGENERATE).size())
        .put("unbounded", catalogue.of(Kind.UNBOUNDED).size())
        .put("starts", catalogue.starts())
        .put("unsettled", catalogue.unsettled())
        .put("unseen_share", isEmpty ? Double.NaN : catalogue.unseen().share())
        .put("unseen_ends", isEmpty ? Double.NaN : catalogue.unseen().ends())
        .put("best_cost", bestCost());
  }

  /** The lowest cost of the catalogue; without a minimum, how far the search went down. */
  private double bestCost() {
    return catalogue.entries().isEmpty() ? Double.NaN : catalogue.entry(1).point().cost();
  }

  /** Every place and every pass, for programs. */
  public void placesInto(Summary summary) {
    summary
        .put("catalogue", catalogue.entries().stream().map(this::values).toList())
        .put(
            "passes",
            DisconnectivityGraph.of(catalogue).passes().stream().map(this::values).toList());
  }

  private Map<String, Object> values(Catalogue.Entry entry) {
    JsonMap values =
        JsonMap.of("id", entry.id())
            .with("kind", entry.point().kind().label())
            .with("index", entry.point().index())
            .with("cost", entry.point().cost());
    values.put("eigenvalues", entry.point().spectrum().eigenvalues());
    values.put("hits", entry.hits());
    values.put("found", entry.found().word());
    values.put("falls_to", entry.fallsTo());
    values.put("note", entry.point().note(names));
    model
        .other()
        .ifPresent(
            other -> values.put(other.key(), PointWords.entry(other.at(entry.point().theta()))));
    return values;
  }

  private Map<String, Object> values(DisconnectivityGraph.Pass pass) {
    return JsonMap.of("from", pass.from())
        .with("to", pass.to())
        .with("via", pass.via())
        .with("cost", pass.cost())
        .with("found", catalogue.entry(pass.via()).found().word());
  }

  /** How many minima were found, and how hard it is to come to the lowest of them. */
  public void minimaInto(Summary summary) {
    List<Catalogue.Entry> minima = catalogue.of(Kind.MINIMUM);
    if (minima.isEmpty()) {
      summary.line("minima   none found");
      return;
    }
    Catalogue.Entry lowest = minima.get(0);
    summary.line(
        "minima   %,d found; the lowest, at cost %s, is reached by %,d of %,d starts",
        minima.size(), cost(lowest), lowest.hits(), catalogue.starts());
  }

  public void linesInto(Summary summary) {
    catalogue.entries().stream()
        .limit(MOST_LINES)
        .forEach(entry -> summary.line("%s", line(entry)));
    if (catalogue.entries().size() > MOST_LINES) {
      summary.line("… and %d more in the table", catalogue.entries().size() - MOST_LINES);
    }
  }

  private String line(Catalogue.Entry entry) {
    StationaryPoint point = entry.point();
    String own = point.note(names);
    boolean isBeside = point.holds() && entry.hits() == 0;
    String note =
        isBeside
            ? joined(own, "no start led here: found by %s".formatted(entry.found().phrase()))
            : own;
    List<String> below = entry.fallsTo().stream().distinct().map(String::valueOf).toList();
    String falls =
        switch (below.size()) {
          case 0 -> "";
          case 1 -> "the way down leads to %s".formatted(below.get(0));
          default -> "the ways down lead to %s".formatted(JoiningWords.each(below));
        };
    return "%3d %-10s index %d  cost %-9s%s %5s %% of starts  %s"
        .formatted(
            entry.id(),
            point.kind().inWords(),
            point.index(),
            cost(entry),
            heldOutText(entry),
            percent(catalogue.share(entry)),
            joined(falls, note))
        .stripTrailing();
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : "%s; %s".formatted(one, other);
  }

  /** A line of a place at which training from such a share of a map's cells ends. */
  public String line(Catalogue.Entry entry, double share) {
    return "%5d %-10s cost %-9s%s %5s %% of cells  %s"
        .formatted(
            entry.id(),
            entry.point().kind().inWords(),
            cost(entry),
            heldOutText(entry),
            percent(share),
            entry.point().note(names))
        .stripTrailing();
  }

  private String cost(Catalogue.Entry entry) {
    return number(model.cost(), entry);
  }

  private static String number(CostFunction cost, Catalogue.Entry entry) {
    double[] theta = theta(entry);
    return Rounding.of(cost, theta).text(SixDigits.of(cost.at(theta)));
  }

  private static String percent(double share) {
    return SixDigits.of(Math.rint(1000 * share) / 10);
  }

  /** Behind the cost; empty where no rows are held out. */
  private String heldOutText(Catalogue.Entry entry) {
    return heldOut.map(cost -> number(cost, entry)).map("  held out %-9s"::formatted).orElse("");
  }

  /** Explains words of the lines, which may tell indices. */
  public void notesInto(Summary summary, boolean hasIndices) {
    if (hasIndices && catalogue.entries().stream().anyMatch(entry -> entry.point().index() > 0)) {
      summary.line("index: how many directions lead down from a place");
    }
    if (catalogue.entries().stream().anyMatch(entry -> entry.point().family().isPresent())) {
      summary.line(
          "free: a hidden unit is dead there, and its bias may have any value at the same cost;"
              + " where the cost falls away, training can leave");
    }
  }
}
