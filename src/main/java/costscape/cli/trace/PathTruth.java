package costscape.cli.trace;

import costscape.cli.value.PathMode;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.layer.Shadows;
import costscape.render.scale.Ticks;
import costscape.trace.PathOnSlice;
import costscape.trace.PathPlane;
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
    int parameters) {
  private static final int PERCENT_DIGITS = 4;

  /** Digits of costs and distances. */
  private static final int DIGITS = 4;

  /** The largest distance from the plane and the cost below the end, by key of the summary. */
  Map<String, Object> numbers() {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("largest_distance", largestDistance());
    numbers.put("slice_cost", shadows.get(main).end().sliceCost());
    return numbers;
  }

  CaptionText text() {
    return switch (mode) {
      case FROZEN ->
          CaptionText.of(
              "Frozen: only the swept parameters train, so the %s on the surface."
                  .formatted(labelled ? "paths lie" : "path lies"));
      case MOVING ->
          new CaptionText(
              "Moving: all parameters train; this is the landscape at the last step. Earlier steps"
                  + " saw other landscapes.",
              "the landscape of the last step: earlier steps saw others");
      case SHADOW ->
          Shadows.areNone(parameters)
              ? Shadows.of(labelled, parameters)
              : Shadows.of(labelled, parameters).and(off());
      case PCA ->
          CaptionText.of(
              "The plane that holds most of %s, %s. %s"
                  .formatted(
                      labelled ? "the paths" : "the path",
                      percents(own.orElseThrow(), labelled ? "them" : "it"),
                      off()));
    };
  }

  /** Such as: 99.1 % of it (98.0 % and 1.100 %). What is less than all of it is not 100 %. */
  static String percents(PathPlane plane, String whole) {
    List<String> percents =
        Digits.apart(
            PERCENT_DIGITS,
            100 * plane.share(),
            100 * plane.shares().get(0),
            100 * plane.shares().get(1),
            100);
    return "%s %% of %s (%s %% and %s %%)"
        .formatted(percents.get(0), whole, percents.get(1), percents.get(2));
  }

  private double largestDistance() {
    return shadows.stream().mapToDouble(PathOnSlice::largestDistance).max().orElse(0);
  }

  /** How far the drawn path is from the true one. */
  private String off() {
    if (labelled) {
      PathOnSlice.Place end = shadows.get(main).end();
      return "%she paths are up to %s away from it, so their costs differ from those below them."
          .formatted(
              end.distance() == 0 ? "It goes through the end with the lowest cost; t" : "T",
              Ticks.number(largestDistance(), DIGITS));
    }
    String distance =
        "It is up to %s away from the plane".formatted(Ticks.number(largestDistance(), DIGITS));
    PathOnSlice.Place end = shadows.get(0).end();
    if (shadows.size() > 1) {
      return distance + ".";
    }
    return end.distance() == 0
        ? distance + ", which goes through its end."
        : "%s, whose cost below the end is %s."
            .formatted(distance, not(Digits.apart(PathTruth::number, end.sliceCost(), end.cost())));
  }

  private static String number(double value) {
    return Ticks.number(value, DIGITS);
  }

  private static String not(List<String> costs) {
    String below = costs.get(0);
    return below.equals(costs.get(1))
        ? below + " too"
        : "%s, not %s".formatted(below, costs.get(1));
  }
}
