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
 * @param main the path whose end the plane goes through, if no other point was asked for
 * @param labelled whether each path has a label with its cost, and one colour
 */
record PathTruth(
    PathMode mode, List<PathOnSlice> shadows, Optional<PathPlane> own, int main, boolean labelled) {
  /** The largest distance from the plane and the cost below the end, by key of the summary. */
  Map<String, Object> numbers() {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("largest_distance", largestDistance());
    numbers.put("slice_cost", shadows.get(main).end().sliceCost());
    return numbers;
  }

  String sentence() {
    return switch (mode) {
      case FROZEN ->
          "Frozen: only the swept parameters train, so the %s on the surface."
              .formatted(labelled ? "paths lie" : "path lies");
      case MOVING ->
          "Moving: all parameters train; this is the landscape at the last step. Earlier steps saw"
              + " other landscapes.";
      case SHADOW ->
          "Shadow: all parameters train; %s projected onto this plane. %s"
              .formatted(labelled ? "every path is" : "the path is", off());
      case PCA ->
          "The plane that holds most of %s, %s %% of %s (%s %% and %s %%). %s"
              .formatted(
                  labelled ? "the paths" : "the path",
                  percent(own.orElseThrow().share()),
                  labelled ? "them" : "it",
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
    if (labelled) {
      PathOnSlice.Place end = shadows.get(main).end();
      return "%she paths are up to %s away from it, so their costs differ from those below them."
          .formatted(
              end.distance() == 0 ? "It goes through the end with the lowest cost; t" : "T",
              Summary.number(largestDistance()));
    }
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
