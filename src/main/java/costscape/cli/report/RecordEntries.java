package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.space.Axis;
import costscape.store.record.RunRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run record says of a model and of the axes of a picture. */
final class RecordEntries {
  private RecordEntries() {}

  /** Adds the data, the network, the cost, the point, and other rows beside those that train. */
  static RunRecord with(RunRecord record, Model model) {
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("shape", model.layout().shape());
    network.put("activation", model.network().activation().name().toLowerCase(Locale.ROOT));
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("loss", model.cost().loss().word());
    cost.put("l2", model.cost().l2());
    Map<String, Object> point = new LinkedHashMap<>();
    for (int k = 0; k < model.layout().size(); k++) {
      point.put(model.layout().name(k), model.point().get(k));
    }
    RunRecord whole =
        record
            .with(model.dataset())
            .with("network", network)
            .with("cost", cost)
            .with("point", point);
    return model.other().map(other -> whole.with(other.key(), other.facts())).orElse(whole);
  }

  /** One map for each axis, in the order of the axes. */
  static List<Map<String, Object>> of(List<Axis> axes) {
    return axes.stream().map(RecordEntries::of).toList();
  }

  private static Map<String, Object> of(Axis axis) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", axis.name());
    entry.put("from", axis.from());
    entry.put("to", axis.to());
    entry.put("points", axis.points());
    return entry;
  }
}
