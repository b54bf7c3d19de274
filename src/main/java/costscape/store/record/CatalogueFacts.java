package costscape.store.record;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.table.BasinCsv;
import costscape.store.table.CatalogueCsv;
import costscape.store.table.CatalogueCsv.Listed;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Growth;
import costscape.study.CatalogueResult.Others;
import costscape.study.CatalogueResult.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts that a record keeps of a catalogue beside its tables, so that its tree is drawn again
 * without a model. What is usual is left out.
 */
public final class CatalogueFacts {
  /** The list of places. */
  public static final String TABLE = ".csv";

  /** The passes between them. */
  public static final String PASSES = "-passes.csv";

  /** How the list grew. */
  public static final String GROWTH = "-completeness.csv";

  private static final String FREE = "free";
  private static final String HOLDING = "holding";
  private static final String CROSSED = "crossed";
  private static final String LIMITS = "limits";
  private static final String ABOUT = "about";
  private static final String OTHERS = "others";
  private static final String OTHERS_ABOUT = "others_about";

  private static final String PROVED = "proved";

  private CatalogueFacts() {}

  /** The facts of a catalogue, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(CatalogueResult result) {
    JsonMap facts = of(result, false);
    result.proof().ifPresent(proof -> facts.put(PROVED, ProofFacts.of(proof)));
    return facts;
  }

  /**
   * The facts of some places.
   *
   * @param areEnds whether training was followed to each: then a legend says where the cost falls
   *     to
   */
  static JsonMap of(CatalogueResult result, boolean areEnds) {
    JsonMap facts =
        JsonMap.of("measure", FactsJson.measure(result.measure())).with("starts", result.starts());
    FactsJson.putAll(facts, result.facts());
    result
        .others()
        .ifPresent(
            rows ->
                facts.put(
                    OTHERS,
                    JsonMap.of("key", rows.key())
                        .with("rows", rows.rows())
                        .with("classes", rows.haveClasses())));
    JsonMap free = new JsonMap();
    JsonMap limits = new JsonMap();
    for (Place place : result.places()) {
      if (!place.free().isEmpty()) {
        free.put(Integer.toString(place.id()), place.free());
      }
      if (areEnds && place.limit().isPresent()) {
        limits.put(Integer.toString(place.id()), place.limit().getAsDouble());
      }
    }
    FactsJson.putUnless(free.isEmpty(), FREE, free, facts);
    FactsJson.putUnless(limits.isEmpty(), LIMITS, limits, facts);
    put(facts, HOLDING, result, place -> isOpen(place) && place.holds());
    put(facts, CROSSED, result, place -> isOpen(place) && place.isPass());
    put(facts, ABOUT, result, place -> !place.rounding().isNone());
    put(
        facts,
        OTHERS_ABOUT,
        result,
        place -> place.beside().filter(rows -> !rows.rounding().isNone()).isPresent());
    return facts;
  }

  /** Returns whether its kind and index do not say if it holds or is crossed. */
  private static boolean isOpen(Place place) {
    return place.kind() == Kind.DEGENERATE;
  }

  private static void put(
      JsonMap facts, String key, CatalogueResult result, Predicate<Place> isSo) {
    List<Integer> ids = result.places().stream().filter(isSo).map(Place::id).toList();
    FactsJson.putUnless(ids.isEmpty(), key, ids, facts);
  }

  /**
   * The catalogue that facts and tables tell of.
   *
   * @param tables by their endings
   * @throws InputException where they do not belong together
   */
  public static CatalogueResult read(JsonValues facts, Map<String, Path> tables) {
    CatalogueResult found =
        read(
            facts,
            FactsJson.table(tables, TABLE),
            CatalogueCsv.growth(FactsJson.table(tables, GROWTH)));
    return found.proving(
        facts.object(PROVED).map(proof -> ProofFacts.places(proof, found.places().size())));
  }

  /** The places that a list and facts tell of. */
  static CatalogueResult read(JsonValues facts, Path list, List<Growth> growth) {
    Optional<Others> others =
        facts
            .object(OTHERS)
            .map(
                rows ->
                    new Others(
                        rows.text("key").orElseThrow(CatalogueFacts::wrong),
                        rows.whole("rows").orElse(0),
                        FactsJson.is(rows, "classes")));
    Listed listed = CatalogueCsv.read(list, others);
    int starts = facts.whole("starts").orElseThrow(CatalogueFacts::wrong);
    CatalogueResult result =
        new CatalogueResult(
            listed.names(),
            whole(listed.places(), facts),
            starts,
            growth,
            FactsJson.caption(facts),
            FactsJson.measure(facts.object("measure")),
            others);
    if (starts < 1 || result.unsettled() < 0) {
      throw wrong();
    }
    return result;
  }

  private static List<Place> whole(List<Place> places, JsonValues facts) {
    Optional<JsonValues> free = facts.object(FREE);
    Optional<JsonValues> limits = facts.object(LIMITS);
    Set<Double> holding = Set.copyOf(facts.numbers(HOLDING));
    Set<Double> crossed = Set.copyOf(facts.numbers(CROSSED));
    Set<Double> about = Set.copyOf(facts.numbers(ABOUT));
    Set<Double> othersAbout = Set.copyOf(facts.numbers(OTHERS_ABOUT));
    List<Place> whole = new ArrayList<>();
    for (Place place : places) {
      String key = Integer.toString(place.id());
      Double id = (double) place.id();
      whole.add(
          place.with(
              free.map(names -> names.texts(key)).orElse(List.of()),
              isOpen(place) ? holding.contains(id) : place.holds(),
              isOpen(place) ? crossed.contains(id) : place.isPass(),
              limits
                  .flatMap(costs -> costs.number(key))
                  .map(OptionalDouble::of)
                  .orElse(OptionalDouble.empty()),
              about.contains(id) ? Rounding.LARGE : Rounding.NONE,
              othersAbout.contains(id) ? Rounding.LARGE : Rounding.NONE));
    }
    return whole;
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its catalogue does not fit its tables");
  }

  /**
   * The facts that a record keeps of maps of basins beside their tables, so that they are drawn
   * again.
   */
  public static final class OfBasins {
    /** The list of the ends. */
    public static final String ENDS = "-minima.csv";

    private OfBasins() {}

    /** The facts of the maps, as {@link costscape.store.text.JsonText} takes them. */
    public static Map<String, Object> of(BasinsResult result) {
      JsonMap facts =
          JsonMap.of("axes", FactsJson.axes(result.grid().axes()))
              .with("rules", result.maps().stream().map(OfBasins::rule).toList())
              .with("ends", CatalogueFacts.of(result.ends(), true));
      FactsJson.putAll(facts, result.facts());
      FactsJson.putTitles(facts, result.titles());
      FactsJson.putUnless(!result.isWithin(), "within", true, facts);
      FactsJson.putUnless(result.rounding().isNone(), "about", true, facts);
      return facts;
    }

    private static Map<String, Object> rule(RuleMap rule) {
      JsonMap facts = JsonMap.of("name", rule.name());
      rule.patience()
          .ifPresent(
              some ->
                  facts.put(
                      "patience",
                      List.of(some.tried(), some.settled(), some.limit(), some.steps())));
      return facts;
    }

    /** The plane of the maps that facts tell of, to learn whether its cells fit into memory. */
    public static Grid grid(JsonValues facts) {
      List<Axis> axes = FactsJson.axes(facts);
      if (axes.size() != 2) {
        throw unfit();
      }
      return new Grid(axes.get(0), axes.get(1));
    }

    /**
     * The maps that facts and tables tell of.
     *
     * @param tables by their endings
     * @throws InputException where they do not belong together
     */
    public static BasinsResult read(JsonValues facts, Map<String, Path> tables) {
      List<JsonValues> rules = facts.objects("rules");
      if (rules.isEmpty()) {
        throw unfit();
      }
      CatalogueResult ends =
          CatalogueFacts.read(
              facts.object("ends").orElseThrow(OfBasins::unfit),
              FactsJson.table(tables, ENDS),
              List.of());
      List<RuleMap> maps = new ArrayList<>();
      for (JsonValues rule : rules) {
        Path table = FactsJson.cellTable(tables, suffix(maps.size()));
        BasinMap map = BasinCsv.read(table, grid(facts), ends.places().size());
        maps.add(new RuleMap(rule.text("name").orElse(""), map, patience(rule)));
      }
      return new BasinsResult(
          maps,
          ends,
          FactsJson.is(facts, "within"),
          FactsJson.caption(facts),
          FactsJson.titles(facts),
          FactsJson.rounding(facts, "about"));
    }

    /** The first map is {@code STEM}'s table, the others are those of {@code STEM-2} and so on. */
    public static String suffix(int map) {
      return map == 0 ? "" : "-" + (map + 1);
    }

    private static Optional<Patience> patience(JsonValues rule) {
      List<Integer> numbers = rule.numbers("patience").stream().map(Double::intValue).toList();
      return numbers.size() < 4
          ? Optional.empty()
          : Optional.of(
              new Patience(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    private static InputException unfit() {
      return new InputException("what a record tells of its basins does not fit its tables");
    }
  }
}
