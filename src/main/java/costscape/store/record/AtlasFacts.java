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
  /** After the suffix of a part: its table. */
  public static final String TABLE = ".csv";

  /** The path of a training. */
  public static final String PATH = "-path.csv";

  private AtlasFacts() {}

  /** The facts of an atlas, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(AtlasResult result) {
    JsonMap facts =
        JsonMap.of("measure", FactsJson.measure(result.measure()))
            .with("cross", result.cross().toArray())
            .with("parameters", result.parameters())
            .with(
                "costs",
                result.parts().stream()
                    .map(part -> JsonMap.of("suffix", part.suffix()).with("title", part.title()))
                    .toList());
    FactsJson.putAll(facts, result.facts());
    FactsJson.putUnless(result.path().isEmpty(), "path", true, facts);
    FactsJson.putUnless(result.rounding().isNone(), "about", true, facts);
    return facts;
  }

  /**
   * The atlas that facts and tables tell of.
   *
   * @param tables by their endings
   * @throws InputException where they do not belong together
   */
  public static AtlasResult read(JsonValues facts, Map<String, Path> tables) {
    List<JsonValues> costs = facts.objects("costs");
    boolean hasPath = facts.text("path").isPresent();
    if (costs.isEmpty()) {
      throw new InputException("what a record tells of its atlas does not fit its tables");
    }
    List<Part> parts = new ArrayList<>();
    for (JsonValues cost : costs) {
      String suffix = cost.text("suffix").orElse("");
      Path table = FactsJson.table(tables, suffix + TABLE);
      parts.add(new Part(suffix, cost.text("title").orElse(""), AtlasCsv.read(table)));
    }
    List<Double> cross = facts.numbers("cross");
    if (parts.stream().anyMatch(part -> part.atlas().curves().size() != cross.size())) {
      throw new InputException("what a record tells of its atlas does not fit its tables");
    }
    List<String> names =
        parts.get(0).atlas().curves().stream().map(curve -> curve.axis().name()).toList();
    return new AtlasResult(
        parts,
        FactsJson.caption(facts),
        FactsJson.measure(facts.object("measure")),
        ParameterVector.of(cross.stream().mapToDouble(Double::doubleValue).toArray()),
        hasPath ? AtlasCsv.readPath(FactsJson.table(tables, PATH), names) : List.of(),
        facts.whole("parameters").orElse(0),
        FactsJson.rounding(facts, "about"));
  }
}
