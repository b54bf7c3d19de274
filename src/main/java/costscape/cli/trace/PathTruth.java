package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cli.value.PathMode;
import costscape.trace.PathOnSlice;
import costscape.trace.PathPlane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of paths that are drawn over a plane: whether they lie on the surface, and how far
 * they are from the plane.
 *
 * @param own the plane through the path, if it is drawn over that one
 */
record PathTruth(PathMode mode, List<PathOnSlice> shadows, Optional<PathPlane> own) {
  /** The largest distance from the plane and the cost below the end, by key of the summary. */
  Map<String, Object> numbers() {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("largest_distance", largestDistance());
    numbers.put("slice_cost", shadows.get(0).end().sliceCost());
    return numbers;
  }

  String sentence() {
    return switch (mode) {
      case FROZEN -> "Frozen: only the swept parameters train, so the path lies on the surface.";
      case MOVING ->
          "Moving: all parameters train; this is the landscape at the last step. Earlier steps saw"
              + " other landscapes.";
      case SHADOW ->
          "Shadow: all parameters train; the path is projected onto this plane. " + off();
      case PCA ->
          "The plane that holds most of the path, %s %% of it (%s %% and %s %%). %s"
              .formatted(
                  percent(own.orElseThrow().share()),
                  percent(own.orElseThrow().shares().get(0)),
                  percent(own.orElseThrow().shares().get(1)),
                  off());
    };
  }

  private double largestDistance() {
    return shadows.stream().mapToDouble(PathOnSlice::largestDistance).max().orElse(0);
  }

  /** How far the drawn path is from the true one. */
  private String off() {
    String distance =
        "The path's colour is its true cost; it is up to %s away from the plane"
            .formatted(Summary.number(largestDistance()));
    PathOnSlice.Place end = shadows.get(0).end();
    if (shadows.size() > 1) {
      return distance + ".";
    }
    return end.distance() == 0
        ? distance + ", which goes through its end."
        : "%s, whose cost below the end is %s, not %s."
            .formatted(distance, Summary.number(end.sliceCost()), Summary.number(end.cost()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share);
  }
}
