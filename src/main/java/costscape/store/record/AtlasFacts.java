package costscape.store.record;

import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.AtlasCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.AtlasResult;
import costscape.study.AtlasResult.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts that a record keeps of an atlas beside its tables, so that it is drawn again without a
 * model.
 */
public final class AtlasFacts {
  private AtlasFacts() {}

  /** The facts of an atlas, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(AtlasResult result) {
    JsonMap facts =
        JsonMap.of("measure", SweepFacts.measure(result.measure()))
            .with("cross", result.cross().toArray())
            .with("parameters", result.parameters())
            .with(
                "costs",
                result.parts().stream()
                    .map(part -> JsonMap.of("suffix", part.suffix()).with("title", part.title()))
                    .toList());
    SweepFacts.putAll(facts, result.facts());
    SweepFacts.putUnless(result.path().isEmpty(), "path", true, facts);
    SweepFacts.putUnless(result.rounding().isNone(), "about", true, facts);
    return facts;
  }

  /**
   * The atlas that facts and tables tell of. Where there is a path, its table is the last one.
   *
   * @throws InputException where they do not belong together
   */
  public static AtlasResult read(JsonValues facts, List<Path> tables) {
    List<JsonValues> costs = facts.objects("costs");
    boolean hasPath = facts.text("path").isPresent();
    if (costs.isEmpty() || costs.size() + (hasPath ? 1 : 0) != tables.size()) {
      throw new InputException("what a record tells of its atlas does not fit its tables");
    }
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < costs.size(); k++) {
      parts.add(
          new Part(
              costs.get(k).text("suffix").orElse(""),
              costs.get(k).text("title").orElse(""),
              AtlasCsv.read(tables.get(k))));
    }
    List<Double> cross = facts.numbers("cross");
    if (parts.stream().anyMatch(part -> part.atlas().curves().size() != cross.size())) {
      throw new InputException("what a record tells of its atlas does not fit its tables");
    }
    List<String> names =
        parts.get(0).atlas().curves().stream().map(curve -> curve.axis().name()).toList();
    return new AtlasResult(
        parts,
        SweepFacts.caption(facts),
        SweepFacts.measure(facts.object("measure")),
        ParameterVector.of(cross.stream().mapToDouble(Double::doubleValue).toArray()),
        hasPath ? AtlasCsv.readPath(tables.get(costs.size()), names) : List.of(),
        facts.whole("parameters").orElse(0),
        SweepFacts.rounding(facts, "about"));
  }
}
