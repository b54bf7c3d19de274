package costscape.api;

import costscape.render.chart.CaptionText;
import costscape.render.chart.SliceWords;
import costscape.space.Slice;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands below a picture of a slice: the model, and which parameters are fixed. */
final class Captions {
  private Captions() {}

  static CaptionText of(Point point, Slice slice, Optional<Curvature> curvature) {
    CaptionText caption = of(point, slice.directions());
    return curvature.isPresent() ? caption.and(CaptionWords.CURVATURE.say()) : caption;
  }

  /** Of all directions that move something. */
  static CaptionText of(Point point, List<costscape.space.Direction> directions) {
    return CaptionText.of(point.model.caption()).and(fixed(point, directions));
  }

  private static String fixed(Point point, List<costscape.space.Direction> directions) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < point.model.dimension(); k++) {
      int parameter = k;
      if (directions.stream().allMatch(direction -> direction.get(parameter) == 0)) {
        values.add(
            JoiningWords.IS.say(point.model.names().get(k), Words.number(point.theta.get(k))));
      }
    }
    if (directions.stream().anyMatch(direction -> direction.parameter().isEmpty())) {
      return SliceWords.moving(directions);
    }
    if (values.isEmpty()) {
      return "";
    }
    return values.size() > SliceWords.MOST_NAMED
        ? SliceWords.fixed(values.size())
        : CaptionWords.FIXED.say(JoiningWords.values(values));
  }
}
