package costscape.store.record;

import costscape.cost.Doubt;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.KeptCells;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Network;
import costscape.study.SweepResult.Networks;
import costscape.study.SweepResult.Part;
import costscape.sweep.Barrier;
import costscape.sweep.LocalMinimum;
import costscape.sweep.SweptCells;
import costscape.words.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that a record keeps of a sweep beside its tables, so that any picture of it is drawn
 * again without its model and its data: some 300 bytes. What is usual is left out.
 */
public final class SweepFacts {
  /** A plane goes through three points. */
  private static final int MOST_NETWORKS = 3;

  private static final String PROVED = "proved";

  private SweepFacts() {}

  /** The facts of a result, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(SweepResult result) {
    JsonMap facts =
        JsonMap.of("quantity", result.quantity().label())
            .with("form", result.form().name().toLowerCase(Locale.ROOT))
            .with("axes", FactsJson.axes(result.axes()));
    FactsJson.putAll(facts, result.facts());
    FactsJson.putUnless(result.rows().isEmpty(), "rows", result.rows(), facts);
    FactsJson.putTitles(facts, result.titles());
    facts.put(
        "costs",
        result.parts().stream().map(part -> part(part, result.form() == Form.OVERLAID)).toList());
    if (!result.networks().list().isEmpty()) {
      networks(result.networks(), facts);
    }
    result.distance().ifPresent(distance -> facts.put("distance", distance));
    if (result.doubt().isPresent()) {
      facts.put("noise", result.doubt().get().sentence());
    }
    if (result.proof().isPresent()) {
      facts.put(PROVED, ProofFacts.of(result.proof().get()));
    }
    return facts;
  }

  private static void networks(Networks networks, Map<String, Object> facts) {
    facts.put("networks", networks.list().stream().map(SweepFacts::network).toList());
    networks.barrier().ifPresent(barrier -> facts.put("barrier", barrier(barrier)));
    networks.unmatched().ifPresent(other -> facts.put("unmatched", barrier(other)));
  }

  private static Map<String, Object> part(Part part, boolean isCurve) {
    JsonMap facts = JsonMap.of("key", part.key()).with("name", part.name());
    FactsJson.putUnless(part.title().isEmpty(), "title", part.title(), facts);
    FactsJson.putUnless(part.rows() == 0, "rows", part.rows(), facts);
    if (isCurve) {
      FactsJson.putAll(facts, part.facts());
    }
    facts.put("measure", FactsJson.measure(part.measure()));
    FactsJson.putUnless(part.cells().rounding().isNone(), "about", true, facts);
    FactsJson.putUnless(part.ofSmallest().isNone(), "smallest_about", true, facts);
    FactsJson.putAspect(facts, part.cells());
    part.minima().ifPresent(minima -> facts.put("minima", minima(minima)));
    FactsJson.putUnless(part.areBetween(), "at_cells", true, facts);
    return facts;
  }

  private static List<List<Double>> minima(List<LocalMinimum> minima) {
    return minima.stream().map(minimum -> List.of(minimum.alpha(), minimum.cost())).toList();
  }

  /** The minima along a line, where they were looked for. */
  private static Optional<List<LocalMinimum>> minima(JsonValues facts) {
    if (!facts.keys().contains("minima")) {
      return Optional.empty();
    }
    List<LocalMinimum> minima = new ArrayList<>();
    for (List<Double> minimum : facts.lists("minima")) {
      if (minimum.size() != 2) {
        throw FactsJson.wrong();
      }
      minima.add(new LocalMinimum(minimum.get(0), minimum.get(1)));
    }
    return Optional.of(minima);
  }

  private static Map<String, Object> network(Network network) {
    JsonMap facts =
        JsonMap.of("name", network.name())
            .with("place", network.place())
            .with("cost", network.cost());
    FactsJson.putUnless(network.rounding().isNone(), "about", true, facts);
    return facts;
  }

  private static List<Double> barrier(Barrier barrier) {
    return List.of(
        barrier.alpha(), barrier.height(), barrier.aboveMean(), barrier.from(), barrier.to());
  }

  /**
   * The result that facts and tables tell of.
   *
   * @param tables by their endings
   * @throws InputException where they do not belong together
   */
  public static SweepResult read(JsonValues facts, Map<String, Path> tables) {
    List<Axis> axes = FactsJson.axes(facts);
    Quantity quantity =
        Labelled.named(FactsJson.text(facts, "quantity"), Quantity.values())
            .orElseThrow(FactsJson::wrong);
    Form form =
        switch (FactsJson.text(facts, "form")) {
          case "alone" -> Form.ALONE;
          case "beside" -> Form.BESIDE;
          case "overlaid" -> Form.OVERLAID;
          default -> throw FactsJson.wrong();
        };
    List<JsonValues> costs = facts.objects("costs");
    boolean areCurves = form == Form.OVERLAID;
    Optional<JsonValues> proved = facts.object(PROVED);
    if (axes.isEmpty()
        || axes.size() > (areCurves ? 1 : 2)
        || costs.isEmpty()
        || facts.objects("networks").size() > MOST_NETWORKS
        || facts.objects("networks").stream()
            .anyMatch(network -> network.numbers("place").size() != axes.size())) {
      throw FactsJson.wrong();
    }
    List<String> keys = costs.stream().map(cost -> FactsJson.text(cost, "key")).toList();
    List<double[]> cells = new ArrayList<>();
    if (areCurves) {
      cells.addAll(KeptCells.curves(FactsJson.cellTable(tables, ""), keys, axes.get(0)));
    } else {
      for (int k = 0; k < costs.size(); k++) {
        Path table = FactsJson.cellTable(tables, k == 0 ? "" : FactsJson.suffix(keys.get(k)));
        cells.add(KeptCells.read(table, axes, k == 0 ? quantity.label() : "cost"));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < costs.size(); k++) {
      parts.add(part(costs.get(k), FactsJson.cells(axes, cells.get(k), costs.get(k))));
    }
    return new SweepResult(
        quantity,
        form,
        parts,
        FactsJson.caption(facts),
        facts.text("rows").orElse(""),
        FactsJson.titles(facts),
        new Networks(
            facts.objects("networks").stream().map(SweepFacts::network).toList(),
            barrier(facts.numbers("barrier")),
            barrier(facts.numbers("unmatched"))),
        FactsJson.number(facts, "distance"),
        facts.text("noise").map(sentence -> new Doubt(Doubt.Kind.NOISE, sentence)),
        proved.map(
            proof -> ProofFacts.slice(proof, FactsJson.table(tables, ProofFacts.TABLE), axes)));
  }

  private static Part part(JsonValues facts, SweptCells cells) {
    return new Part(
        FactsJson.text(facts, "key"),
        FactsJson.text(facts, "name"),
        facts.text("title").orElse(""),
        facts.whole("rows").orElse(0),
        FactsJson.caption(facts),
        FactsJson.measure(facts.object("measure")),
        cells,
        FactsJson.rounding(facts, "smallest_about"),
        minima(facts),
        !FactsJson.is(facts, "at_cells"));
  }

  private static Network network(JsonValues facts) {
    return new Network(
        FactsJson.text(facts, "name"),
        facts.numbers("place"),
        facts.number("cost").orElse(Double.NaN),
        FactsJson.rounding(facts, "about"));
  }

  private static Optional<Barrier> barrier(List<Double> numbers) {
    return numbers.size() < 5
        ? Optional.empty()
        : Optional.of(
            new Barrier(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4)));
  }
}
