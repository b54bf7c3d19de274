package costscape.cli.chapter;

import costscape.store.model.TrainedModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all commands reported about one network.
 *
 * @param training that came first, where the report trains
 * @param trained the file of the network, where there is one
 * @param words the options that lead other commands to the same network, as they would be typed
 */
public record Findings(
    Optional<Finding> training,
    Optional<TrainedModel> trained,
    Finding data,
    Finding network,
    Finding answers,
    Finding place,
    Finding landscape,
    String words) {
  /** All, by their numbers. */
  List<Finding> all() {
    return Stream.concat(training.stream(), Stream.of(data, network, answers, place, landscape))
        .toList();
  }

  int rows() {
    return data.count("rows");
  }

  List<String> features() {
    return data.values().texts("features");
  }

  double cost() {
    return place.amount("cost");
  }

  /** The rows that the network is asked about and that were not trained on; none is 0. */
  int heldOut() {
    return place.values().object("held_out").flatMap(rows -> rows.whole("rows")).orElse(0);
  }
}
