package costscape.store.record;

import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.CaptionFacts;
import costscape.sweep.CellPlane;
import costscape.sweep.SweptCells;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the facts of several kinds of results have in common, as JSON: axes, measures, captions,
 * titles, rounding, and the tables that hold the cells. What is usual is left out.
 */
public final class FactsJson {
  private FactsJson() {}

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
    return axes.stream().map(FactsJson::axis).toList();
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

  static InputException wrong() {
    return new InputException("what a record tells of its sweep does not fit its tables");
  }

  static String text(JsonValues values, String key) {
    return values.text(key).orElseThrow(FactsJson::wrong);
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

  static Measure measure(Optional<JsonValues> facts) {
    JsonValues measure = facts.orElseThrow(FactsJson::wrong);
    return new Measure(
        text(measure, "loss"),
        measure.text("unit").orElse(""),
        is(measure, "weighted"),
        measure.number("smoothing").orElse(0.0),
        is(measure, "standardized"),
        is(measure, "penalty"));
  }
}
