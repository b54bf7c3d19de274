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
import costscape.study.FitResult;
import costscape.study.NetworkFit;
import costscape.study.TraceResult.RightRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that a record keeps of a network's answers beside the table of the rows. The network
 * and its weights are a few numbers, and its answers many: they are evaluated again.
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
    SweepFacts.putAll(facts, result.facts());
    result.right().ifPresent(rows -> facts.put("right", List.of(rows.right(), rows.all())));
    return facts;
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
  public static FitResult read(JsonValues facts, List<Path> tables) {
    Network network = network(facts.object("network").orElseThrow(FitFacts::wrong));
    Dataset rows = rows(facts.object("rows").orElseThrow(FitFacts::wrong), tables.get(0));
    List<Integer> features = whole(facts, "features");
    double[] weights = facts.numbers("weights").stream().mapToDouble(Double::doubleValue).toArray();
    List<Integer> right = whole(facts, "right");
    boolean isOne = rows.features() == 1;
    if (tables.size() != 1
        || weights.length != network.layout().size()
        || network.inputs() != rows.features()
        || !network.output().answers(rows)
        || (!isOne && features.size() != 2)
        || features.stream().anyMatch(place -> place < 0 || place >= rows.features())
        || (rows.hasClasses() && right.size() != 2)) {
      throw wrong();
    }
    NetworkFit fit = new NetworkFit(network, rows);
    return new FitResult(
        fit,
        features,
        SweepFacts.caption(facts),
        ParameterVector.of(weights),
        facts.number("cost").orElse(Double.NaN),
        facts.text("amount").orElseThrow(FitFacts::wrong),
        right.size() == 2
            ? Optional.of(new RightRows(right.get(0), right.get(1)))
            : Optional.empty(),
        fit.answers(features, weights));
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
    return new InputException("what a record tells of its answers does not fit its table");
  }
}
