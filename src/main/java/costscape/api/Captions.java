package costscape.api;

import costscape.render.chart.CaptionText;
import costscape.space.Slice;
import costscape.store.text.SixDigits;
import costscape.words.CaptionWords;
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
    return point
        .model
        .captionParts()
        .fixing(point.model.names()::get, point.theta, directions, Captions::number)
        .text();
  }

  /** Six significant digits, with a minus in place of a hyphen. */
  static String number(double value) {
    return SixDigits.of(value).replace('-', '\u2212');
  }
}
