package costscape.api;

import costscape.space.Direction;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;

/** What stands below a picture of a slice: the model, and which parameters are fixed. */
final class Captions {
  /** More fixed values than these nobody reads. */
  private static final int MOST_NAMED = 12;

  private Captions() {}

  static String of(Point point, Slice slice) {
    return of(point, slice.directions());
  }

  /** Of all directions that move something. */
  static String of(Point point, List<Direction> directions) {
    return (point.model.caption() + " " + fixed(point, directions)).strip();
  }

  private static String fixed(Point point, List<Direction> directions) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < point.model.dimension(); k++) {
      int parameter = k;
      if (directions.stream().allMatch(direction -> direction.get(parameter) == 0)) {
        values.add(point.model.names().get(k) + " = " + Words.number(point.theta.get(k)));
      }
    }
    int all = point.model.dimension();
    if (directions.stream().anyMatch(direction -> direction.parameter().isEmpty())) {
      return values.isEmpty()
          ? "All parameters move with the axes."
          : "%d of %d parameters move with the axes.".formatted(all - values.size(), all);
    }
    if (values.isEmpty()) {
      return "";
    }
    return values.size() > MOST_NAMED
        ? "The other %d parameters are fixed.".formatted(values.size())
        : "Fixed: %s.".formatted(String.join(", ", values));
  }
}
