package costscape.api;

import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.render.chart.CaptionText;
import costscape.render.layer.PathTints.Shadows;
import costscape.trace.PathOnSlice;
import java.util.List;

/** A path as it lies on a plane or is projected onto it. */
record Shadow(PathOnSlice path, Rounding costs) {
  /** A path this near to the plane, relative to 1 + its length there, lies in it. */
  private static final double ROUNDING = 1e-12;

  static Shadow of(Trained trained, Plane plane) {
    CostFunction cost = trained.model.cost;
    PathOnSlice path = PathOnSlice.of(trained.path, plane.slice(), cost);
    PathOnSlice.Place end = path.end();
    return new Shadow(
        path,
        Rounding.over(
            cost, List.of(trained.path.end().theta(), plane.slice().at(end.alpha(), end.beta()))));
  }

  /** Returns what is to be said of the path, and what a picture says that stands alone. */
  CaptionText caption(Trained trained) {
    if (isInPlane()) {
      return CaptionText.of(sentence());
    }
    return new CaptionText(
        sentence(),
        trained.movesAll()
            ? Shadows.of(false, trained.model.dimension(), trained.model.dimension()).brief()
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
    return "Shadow: the path is projected onto this plane. "
        + Shadows.away(path.largestDistance(), end, end.distance() <= rounding(), costs);
  }
}
