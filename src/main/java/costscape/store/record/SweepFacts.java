package costscape.store.record;

import costscape.cost.Doubt;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.KeptCells;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.CaptionFacts;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Network;
import costscape.study.SweepResult.Networks;
import costscape.study.SweepResult.Part;
import costscape.sweep.Barrier;
import costscape.sweep.CellPlane;
import costscape.sweep.LocalMinimum;
import costscape.sweep.SweptCells;
import costscape.words.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
            .with("axes", axes(result.axes()));
    putAll(facts, result.facts());
    putUnless(result.rows().isEmpty(), "rows", result.rows(), facts);
    putTitles(facts, result.titles());
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

  static void putUnless(boolean isUsual, String key, Object value, Map<String, Object> facts) {
    if (!isUsual) {
      facts.put(key, value);
    }
  }

  /** Adds the titles of axes that are no names of directions. */
  static void putTitles(Map<String, Object> into, Map<String, String> titles) {
    Map<String, String> own = new LinkedHashMap<>(titles);
    own.entrySet().removeIf(title -> title.getKey().equals(title.getValue()));
    putUnless(own.isEmpty(), "titles", own, into);
  }

  static Map<String, String> titles(JsonValues facts) {
    return facts.object("titles").map(JsonValues::allTexts).orElse(Map.of());
  }

  public static List<Map<String, Object>> axes(List<Axis> axes) {
    return axes.stream().map(SweepFacts::axis).toList();
  }

  static Map<String, Object> axis(Axis axis) {
    return JsonMap.of("name", axis.name())
        .with("from", axis.from())
        .with("to", axis.to())
        .with("points", axis.points());
  }

  static void putAll(Map<String, Object> into, CaptionFacts facts) {
    putUnless(facts.basics().isEmpty(), "basics", facts.basics(), into);
    putUnless(facts.fixed().isEmpty(), "fixed", facts.fixed(), into);
    putUnless(facts.sentences().isEmpty(), "sentences", facts.sentences(), into);
  }

  private static Map<String, Object> part(Part part, boolean isCurve) {
    JsonMap facts = JsonMap.of("key", part.key()).with("name", part.name());
    putUnless(part.title().isEmpty(), "title", part.title(), facts);
    putUnless(part.rows() == 0, "rows", part.rows(), facts);
    if (isCurve) {
      putAll(facts, part.facts());
    }
    facts.put("measure", measure(part.measure()));
    putUnless(part.cells().rounding().isNone(), "about", true, facts);
    putUnless(part.ofSmallest().isNone(), "smallest_about", true, facts);
    putAspect(facts, part.cells());
    part.minima().ifPresent(minima -> facts.put("minima", minima(minima)));
    putUnless(part.areBetween(), "at_cells", true, facts);
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
        throw wrong();
      }
      minima.add(new LocalMinimum(minimum.get(0), minimum.get(1)));
    }
    return Optional.of(minima);
  }

  /** Adds how long the axes are, where that is more than their numbers say. */
  static void putAspect(Map<String, Object> facts, SweptCells cells) {
    if (cells instanceof CellPlane plane && plane.aspect() != CellPlane.lengths(plane.grid())) {
      facts.put("aspect", plane.aspect());
    }
  }

  /** Cells that a table held, with the rounding and the proportions that facts tell. */
  static SweptCells cells(List<Axis> axes, double[] costs, JsonValues facts) {
    SweptCells cells = SweptCells.of(axes, costs).rounded(rounding(facts, "about"));
    return cells instanceof CellPlane plane
        ? facts.number("aspect").filter(a -> a > 0).map(plane::proportioned).orElse(plane)
        : cells;
  }

  static Map<String, Object> measure(Measure measure) {
    JsonMap facts = JsonMap.of("loss", measure.loss());
    putUnless(measure.unit().isEmpty(), "unit", measure.unit(), facts);
    putUnless(!measure.isWeighted(), "weighted", true, facts);
    putUnless(measure.smoothing() == 0, "smoothing", measure.smoothing(), facts);
    putUnless(!measure.isStandardized(), "standardized", true, facts);
    putUnless(!measure.hasPenalty(), "penalty", true, facts);
    return facts;
  }

  private static Map<String, Object> network(Network network) {
    JsonMap facts =
        JsonMap.of("name", network.name())
            .with("place", network.place())
            .with("cost", network.cost());
    putUnless(network.rounding().isNone(), "about", true, facts);
    return facts;
  }

  private static List<Double> barrier(Barrier barrier) {
    return List.of(
        barrier.alpha(), barrier.height(), barrier.aboveMean(), barrier.from(), barrier.to());
  }

  /** The axes of the result that facts tell of, to learn whether its cells fit into memory. */
  public static List<Axis> axes(JsonValues facts) {
    return facts.objects("axes").stream()
        .map(
            axis ->
                InputException.given(
                    () ->
                        new Axis(
                            text(axis, "name"),
                            axis.number("from").orElseThrow(),
                            axis.number("to").orElseThrow(),
                            axis.whole("points").orElseThrow())))
        .toList();
  }

  /**
   * The result that facts and tables tell of.
   *
   * @param tables by their endings
   * @throws InputException where they do not belong together
   */
  public static SweepResult read(JsonValues facts, Map<String, Path> tables) {
    List<Axis> axes = axes(facts);
    Quantity quantity =
        Labelled.named(text(facts, "quantity"), Quantity.values()).orElseThrow(SweepFacts::wrong);
    Form form =
        switch (text(facts, "form")) {
          case "alone" -> Form.ALONE;
          case "beside" -> Form.BESIDE;
          case "overlaid" -> Form.OVERLAID;
          default -> throw wrong();
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
      throw wrong();
    }
    List<String> keys = costs.stream().map(cost -> text(cost, "key")).toList();
    List<double[]> cells = new ArrayList<>();
    if (areCurves) {
      cells.addAll(KeptCells.curves(cellTable(tables, ""), keys, axes.get(0)));
    } else {
      for (int k = 0; k < costs.size(); k++) {
        Path table = cellTable(tables, k == 0 ? "" : suffix(keys.get(k)));
        cells.add(KeptCells.read(table, axes, k == 0 ? quantity.label() : "cost"));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < costs.size(); k++) {
      parts.add(part(costs.get(k), cells(axes, cells.get(k), costs.get(k))));
    }
    return new SweepResult(
        quantity,
        form,
        parts,
        caption(facts),
        facts.text("rows").orElse(""),
        titles(facts),
        new Networks(
            facts.objects("networks").stream().map(SweepFacts::network).toList(),
            barrier(facts.numbers("barrier")),
            barrier(facts.numbers("unmatched"))),
        number(facts, "distance"),
        facts.text("noise").map(sentence -> new Doubt(Doubt.Kind.NOISE, sentence)),
        proved.map(proof -> ProofFacts.slice(proof, table(tables, ProofFacts.TABLE), axes)));
  }

  /** What the names of the tables beside the first one have after their stem. */
  public static String suffix(String key) {
    return "-" + key.replace('_', '-');
  }

  /** A table by its ending. */
  static Path table(Map<String, Path> tables, String ending) {
    return Optional.ofNullable(tables.get(ending))
        .orElseThrow(
            () -> new InputException("a record does not list a table that it needs: *" + ending));
  }

  /** A table of cells, in the format that it has. */
  static Path cellTable(Map<String, Path> tables, String suffix) {
    String array = suffix + ".npy";
    return tables.containsKey(array) ? table(tables, array) : table(tables, suffix + ".csv");
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its sweep does not fit its tables");
  }

  private static String text(JsonValues values, String key) {
    return values.text(key).orElseThrow(SweepFacts::wrong);
  }

  static OptionalDouble number(JsonValues values, String key) {
    return values.number(key).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  static boolean is(JsonValues values, String key) {
    return values.text(key).filter("true"::equals).isPresent();
  }

  static Rounding rounding(JsonValues values, String key) {
    return is(values, key) ? Rounding.LARGE : Rounding.NONE;
  }

  static CaptionFacts caption(JsonValues facts) {
    return new CaptionFacts(
        facts.texts("basics"),
        facts.object("fixed").map(JsonValues::allTexts).orElse(Map.of()),
        facts.texts("sentences"));
  }

  private static Part part(JsonValues facts, SweptCells cells) {
    return new Part(
        text(facts, "key"),
        text(facts, "name"),
        facts.text("title").orElse(""),
        facts.whole("rows").orElse(0),
        caption(facts),
        measure(facts.object("measure")),
        cells,
        rounding(facts, "smallest_about"),
        minima(facts),
        !is(facts, "at_cells"));
  }

  static Measure measure(Optional<JsonValues> facts) {
    JsonValues measure = facts.orElseThrow(SweepFacts::wrong);
    return new Measure(
        text(measure, "loss"),
        measure.text("unit").orElse(""),
        is(measure, "weighted"),
        measure.number("smoothing").orElse(0.0),
        is(measure, "standardized"),
        is(measure, "penalty"));
  }

  private static Network network(JsonValues facts) {
    return new Network(
        text(facts, "name"),
        facts.numbers("place"),
        facts.number("cost").orElse(Double.NaN),
        rounding(facts, "about"));
  }

  private static Optional<Barrier> barrier(List<Double> numbers) {
    return numbers.size() < 5
        ? Optional.empty()
        : Optional.of(
            new Barrier(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4)));
  }
}
