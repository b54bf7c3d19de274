package costscape.cli.trace;

import costscape.cli.value.PathMode;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.layer.Shadows;
import costscape.render.scale.Ticks;
import costscape.trace.PathOnSlice;
import costscape.trace.PathPlane;
import costscape.words.CaptionWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of paths that are drawn over a plane: whether they lie on the surface, and how far
 * they are from the plane.
 *
 * @param own the plane through the path, if it is drawn over that one
 * @param main the path whose end the plane goes through, if no other point was asked for
 * @param labelled whether each path has a label with its cost, and one colour
 * @param parameters of the network
 */
record PathTruth(
    PathMode mode,
    List<PathOnSlice> shadows,
    Optional<PathPlane> own,
    int main,
    boolean labelled,
    int parameters,
    Rounding rounding) {
  private static final int PERCENT_DIGITS = 4;

  /** Digits of costs and distances. */
  private static final int DIGITS = 4;

  /**
   * The shares of the paths' own plane, the largest distance from the plane and the cost below the
   * end, by key of the summary.
   */
  Map<String, Object> numbers() {
    Map<String, Object> numbers = new LinkedHashMap<>();
    own.ifPresent(
        plane -> {
          numbers.put("shares", plane.shares());
          numbers.put("share", plane.share());
        });
    numbers.put("largest_distance", largestDistance());
    numbers.put("slice_cost", shadows.get(main).end().sliceCost());
    return numbers;
  }

  CaptionText text() {
    return switch (mode) {
      case FROZEN ->
          CaptionText.of(
              labelled ? CaptionWords.FROZEN_PATHS.say() : CaptionWords.FROZEN_PATH.say());
      case MOVING -> new CaptionText(CaptionWords.MOVING.say(), CaptionWords.BRIEFLY_MOVING.say());
      case SHADOW ->
          Shadows.areNone(parameters)
              ? Shadows.of(labelled, parameters)
              : Shadows.of(labelled, parameters).and(off());
      case PCA -> CaptionText.of(plane(own.orElseThrow()));
    };
  }

  /** The plane that holds most of the path, and its share: 99.1 % (98.0 % and 1.100 %). */
  private String plane(PathPlane plane) {
    CaptionWords words = labelled ? CaptionWords.OWN_PLANE_OF_SEVERAL : CaptionWords.OWN_PLANE;
    List<String> percents = percents(plane);
    return words.say(percents.get(0), percents.get(1), percents.get(2), off());
  }

  /** The shares of the plane and of its axes. What is less than all of it is not 100 %. */
  static List<String> percents(PathPlane plane) {
    return Digits.apart(
        PERCENT_DIGITS,
        100 * plane.share(),
        100 * plane.shares().get(0),
        100 * plane.shares().get(1),
        100);
  }

  private double largestDistance() {
    return shadows.stream().mapToDouble(PathOnSlice::largestDistance).max().orElse(0);
  }

  /** How far the drawn path is from the true one. */
  private String off() {
    String distance = Ticks.number(largestDistance(), DIGITS);
    PathOnSlice.Place end = shadows.get(main).end();
    if (labelled) {
      return end.distance() == 0
          ? CaptionWords.THROUGH_LOWEST_END.say(distance)
          : CaptionWords.PATHS_AWAY.say(distance);
    }
    if (shadows.size() > 1) {
      return CaptionWords.AWAY.say(distance);
    }
    return Shadows.away(largestDistance(), end, end.distance() == 0, rounding);
  }
}
