package costscape.api;

import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.PathTints;
import costscape.render.layer.Shadows;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import java.util.List;

/** A path as it lies on a plane or is projected onto it. */
record Shadow(PathOnSlice path) {
  /** A path this near to the plane, relative to 1 + its length there, lies in it. */
  private static final double ROUNDING = 1e-12;

  static Shadow of(Trained trained, Plane plane) {
    return new Shadow(PathOnSlice.of(trained.path, plane.slice(), trained.model.cost));
  }

  PathOverlay overlay(ColorScale colours) {
    return PathOverlay.of("", path, colours, PathTints.only(colours.map()));
  }

  Range range() {
    return Range.of(path.places().stream().mapToDouble(PathOnSlice.Place::cost).toArray());
  }

  /** What is to be said of the path, and what a picture says that stands alone. */
  CaptionText caption(Trained trained) {
    if (isInPlane()) {
      return CaptionText.of(sentence());
    }
    return new CaptionText(
        sentence(),
        trained.movesAll()
            ? Shadows.of(false, trained.model.dimension()).brief()
            : "the path is a shadow: it leaves the plane");
  }

  private double rounding() {
    double longest =
        path.places().stream()
            .mapToDouble(place -> Math.hypot(place.alpha(), place.beta()))
            .max()
            .orElse(0);
    return ROUNDING * (1 + longest);
  }

  private boolean isInPlane() {
    return path.largestDistance() <= rounding();
  }

  /** How far the drawn path is from the true one. */
  String sentence() {
    if (isInPlane()) {
      return "The path lies on the surface.";
    }
    PathOnSlice.Place end = path.end();
    return "Shadow: the path is projected onto this plane. It is up to %s away from the plane, "
            .formatted(Words.number(path.largestDistance()))
        + (end.distance() <= rounding()
            ? "which goes through its end."
            : "whose cost below the end is %s."
                .formatted(not(Digits.apart(Words::number, end.sliceCost(), end.cost()))));
  }

  private static String not(List<String> costs) {
    String below = costs.get(0);
    return below.equals(costs.get(1))
        ? below + " too"
        : "%s, not %s".formatted(below, costs.get(1));
  }
}
