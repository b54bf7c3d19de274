package costscape.cli.report;

import costscape.cost.CostSource;
import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.store.record.RunRecord;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.Map;

/** What a run record says of a model and of the axes of a picture. */
final class RecordEntries {
  /** The record of a cost from elsewhere lists no more values than these. */
  private static final int MOST_VALUES = 1000;

  private RecordEntries() {}

  /** Adds what the cost is, the point, and other rows beside those that train. */
  static RunRecord with(RunRecord record, ModelAtPoint model) {
    RunRecord whole =
        model
            .ifNetwork()
            .map(cost -> with(record, cost, model.cells()))
            .orElseGet(() -> with(record, model.ifAsked().orElseThrow().source()));
    boolean hasFewValues = model.layout().size() <= MOST_VALUES;
    RunRecord there =
        model.ifNetwork().isPresent() || hasFewValues
            ? whole.with("point", model.named(model.point()))
            : whole;
    return model.other().map(other -> there.with(other.key(), other.facts())).orElse(there);
  }

  private static RunRecord with(RunRecord record, NetworkCost cost, CellPrecision cells) {
    JsonMap network =
        JsonMap.of("shape", cost.network().layout().shape())
            .with("activation", cost.network().activation().word());
    JsonMap loss = JsonMap.of("loss", cost.loss().word()).with("l2", cost.askedPenalty());
    if (cells == CellPrecision.SINGLE) {
      loss.put("precision", "single");
    }
    return record.with(cost.dataset()).with("network", network).with("cost", loss);
  }

  private static RunRecord with(RunRecord record, CostSource source) {
    RunRecord whole = record;
    for (Map.Entry<String, Object> fact : source.facts().entrySet()) {
      whole = whole.with(fact.getKey(), fact.getValue());
    }
    return whole;
  }

  /** One map for each axis, in the order of the axes. */
  static List<Map<String, Object>> of(List<Axis> axes) {
    return axes.stream().map(RecordEntries::of).toList();
  }

  private static Map<String, Object> of(Axis axis) {
    return JsonMap.of("name", axis.name())
        .with("from", axis.from())
        .with("to", axis.to())
        .with("points", axis.points());
  }
}
