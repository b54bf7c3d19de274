package costscape.store.record;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.table.BasinCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CatalogueResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a record keeps of maps of basins beside their tables, so that they are drawn again. */
public final class BasinsFacts {
  private BasinsFacts() {}

  /** The facts of the maps, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(BasinsResult result) {
    JsonMap facts =
        JsonMap.of("axes", SweepFacts.axes(result.grid().axes()))
            .with("rules", result.maps().stream().map(BasinsFacts::rule).toList())
            .with("ends", CatalogueFacts.of(result.ends(), true));
    SweepFacts.putAll(facts, result.facts());
    SweepFacts.putTitles(facts, result.titles());
    if (!result.rounding().isNone()) {
      facts.put("about", true);
    }
    return facts;
  }

  private static Map<String, Object> rule(RuleMap rule) {
    JsonMap facts = JsonMap.of("name", rule.name());
    rule.patience()
        .ifPresent(
            some ->
                facts.put(
                    "patience", List.of(some.tried(), some.settled(), some.limit(), some.steps())));
    return facts;
  }

  /** The plane of the maps that facts tell of, to learn whether its cells fit into memory. */
  public static Grid grid(JsonValues facts) {
    List<Axis> axes = SweepFacts.axes(facts);
    if (axes.size() != 2) {
      throw wrong();
    }
    return new Grid(axes.get(0), axes.get(1));
  }

  /**
   * The maps that facts and tables tell of.
   *
   * @param tables of the maps, and the list of their ends
   * @throws InputException where they do not belong together
   */
  public static BasinsResult read(JsonValues facts, List<Path> tables) {
    List<JsonValues> rules = facts.objects("rules");
    if (rules.isEmpty() || tables.size() != rules.size() + 1) {
      throw wrong();
    }
    CatalogueResult ends =
        CatalogueFacts.read(
            facts.object("ends").orElseThrow(BasinsFacts::wrong),
            tables.get(rules.size()),
            List.of());
    List<RuleMap> maps = new ArrayList<>();
    for (JsonValues rule : rules) {
      BasinMap map = BasinCsv.read(tables.get(maps.size()), grid(facts), ends.places().size());
      maps.add(new RuleMap(rule.text("name").orElse(""), map, patience(rule)));
    }
    return new BasinsResult(
        maps,
        ends,
        SweepFacts.caption(facts),
        SweepFacts.titles(facts),
        facts.text("about").isPresent() ? Rounding.LARGE : Rounding.NONE,
        0);
  }

  private static Optional<Patience> patience(JsonValues rule) {
    List<Integer> numbers = rule.numbers("patience").stream().map(Double::intValue).toList();
    return numbers.size() < 4
        ? Optional.empty()
        : Optional.of(new Patience(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its basins does not fit its tables");
  }
}
