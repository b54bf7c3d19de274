package costscape.store.record;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.RowsCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.DataResult;
import costscape.study.FitResult;
import costscape.study.NetworkFit;
import costscape.study.NetworkResult;
import costscape.study.TraceResult.RightRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that a record keeps of a network, of rows beside their table, and of what the one
 * answers for the other. The network and its weights are a few numbers, and its answers many: they
 * are evaluated again.
 */
public final class FitFacts {
  private FitFacts() {}

  /** The facts of a result, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(FitResult result) {
    JsonMap facts =
        JsonMap.of("network", network(result.of().network()))
            .with("rows", rows(result.of().rows()))
            .with("features", result.features())
            .with("weights", result.point().toArray())
            .with("cost", result.cost())
            .with("amount", result.amount());
    FactsJson.putAll(facts, result.facts());
    result.right().ifPresent(rows -> facts.put("right", List.of(rows.right(), rows.all())));
    return facts;
  }

  /** The facts of a network by itself, which needs no table. */
  public static Map<String, Object> of(NetworkResult result) {
    JsonMap facts =
        JsonMap.of("network", network(result.network()))
            .with("inputs", result.inputs())
            .with("outputs", result.outputs())
            .with("said", result.caption());
    result.values().ifPresent(values -> facts.put("weights", values.toArray()));
    return facts;
  }

  /** The facts of rows beside their table. */
  public static Map<String, Object> of(DataResult result) {
    return JsonMap.of("rows", rows(result.dataset()))
        .with("features", result.features())
        .with("standardized", result.isStandardized());
  }

  /** A network without its weights. */
  static Map<String, Object> network(Network network) {
    return JsonMap.of("inputs", network.inputs())
        .with("hidden", network.layout().hidden())
        .with("activation", network.activation().word())
        .with("output", network.output().link().name().toLowerCase(Locale.ROOT))
        .with("outputs", network.output().width());
  }

  /** Returns what a table of rows does not tell. */
  static Map<String, Object> rows(Dataset rows) {
    return JsonMap.of("name", rows.name())
        .with("features", rows.features())
        .with("targets", rows.hasClasses() ? 1 : rows.numbers().outputs())
        .with("classes", rows.classes());
  }

  /**
   * The answers that facts and the table of the rows tell of.
   *
   * @throws InputException where they do not belong together
   */
  public static FitResult read(JsonValues facts, Map<String, Path> tables) {
    Network network = network(facts.object("network").orElseThrow(FitFacts::wrong));
    Dataset rows = rows(facts.object("rows").orElseThrow(FitFacts::wrong), tables);
    List<Integer> features = features(facts, rows);
    ParameterVector weights = weights(facts, network);
    List<Integer> right = whole(facts, "right");
    if (network.inputs() != rows.features()
        || !network.output().answers(rows)
        || (rows.features() > 1 && features.size() != 2)
        || (rows.hasClasses() && right.size() != 2)) {
      throw wrong();
    }
    NetworkFit fit = new NetworkFit(network, rows);
    return new FitResult(
        fit,
        features,
        FactsJson.caption(facts),
        weights,
        facts.number("cost").orElse(Double.NaN),
        facts.text("amount").orElseThrow(FitFacts::wrong),
        right.size() == 2
            ? Optional.of(new RightRows(right.get(0), right.get(1)))
            : Optional.empty(),
        fit.answers(features, weights.toArray()));
  }

  /**
   * The network that facts tell of.
   *
   * @throws InputException where they do not belong together
   */
  public static NetworkResult network(JsonValues facts, Map<String, Path> tables) {
    Network network = network(facts.object("network").orElseThrow(FitFacts::wrong));
    List<String> inputs = facts.texts("inputs");
    List<String> outputs = facts.texts("outputs");
    if (!tables.isEmpty()
        || inputs.size() > network.inputs()
        || outputs.size() > network.output().width()) {
      throw wrong();
    }
    return new NetworkResult(
        network,
        facts.keys().contains("weights") ? Optional.of(weights(facts, network)) : Optional.empty(),
        inputs,
        outputs,
        facts.text("said").orElse(""));
  }

  /**
   * The rows that facts and their table tell of.
   *
   * @throws InputException where they do not belong together
   */
  public static DataResult data(JsonValues facts, Map<String, Path> tables) {
    Dataset rows = rows(facts.object("rows").orElseThrow(FitFacts::wrong), tables);
    List<Integer> features = features(facts, rows);
    if (features.isEmpty() || (features.size() > 1 && !rows.hasClasses())) {
      throw wrong();
    }
    return DataResult.of(rows, features, FactsJson.is(facts, "standardized"));
  }

  private static ParameterVector weights(JsonValues facts, Network network) {
    List<Double> weights = facts.numbers("weights");
    if (weights.size() != network.layout().size()) {
      throw wrong();
    }
    return ParameterVector.of(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The places of one or two features, or none. */
  private static List<Integer> features(JsonValues facts, Dataset rows) {
    List<Integer> features = whole(facts, "features");
    if (features.size() > 2
        || features.stream().anyMatch(place -> place < 0 || place >= rows.features())) {
      throw wrong();
    }
    return features;
  }

  private static Dataset rows(JsonValues facts, Map<String, Path> tables) {
    if (tables.size() != 1) {
      throw wrong();
    }
    return rows(facts, tables.values().iterator().next());
  }

  static List<Integer> whole(JsonValues facts, String key) {
    return facts.numbers(key).stream().map(Double::intValue).toList();
  }

  static Network network(JsonValues facts) {
    String output = facts.text("output").orElseThrow(FitFacts::wrong);
    return Network.of(
        facts.whole("inputs").orElseThrow(FitFacts::wrong),
        whole(facts, "hidden"),
        ActivationFunction.named(facts.text("activation").orElse("")).orElseThrow(FitFacts::wrong),
        new OutputLayer(
            OutputLayer.Link.valueOf(output.toUpperCase(Locale.ROOT)),
            facts.whole("outputs").orElseThrow(FitFacts::wrong)));
  }

  static Dataset rows(JsonValues facts, Path table) {
    return RowsCsv.read(
        table,
        facts.text("name").orElseThrow(FitFacts::wrong),
        facts.whole("features").orElseThrow(FitFacts::wrong),
        facts.whole("targets"),
        facts.texts("classes"));
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its network and rows does not fit its table");
  }
}
