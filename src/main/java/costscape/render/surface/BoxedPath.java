package costscape.render.surface;

import costscape.render.layer.PathOverlay;
import costscape.space.Axis;
import costscape.space.Grid;
import java.util.ArrayList;
import java.util.List;

/** A path that knows where it crosses the walls of a box. */
final class BoxedPath {
  /** A place of a path, and whether the box holds it. */
  record Place(PathOverlay.Place at, boolean isInside) {}

  private BoxedPath() {}

  /** All places, and between one inside and one outside the place on the wall. */
  static List<Place> of(List<PathOverlay.Place> path, Grid box) {
    List<Place> places = new ArrayList<>();
    for (int k = 0; k < path.size(); k++) {
      boolean isInside = holds(box, path.get(k));
      if (k > 0 && holds(box, path.get(k - 1)) != isInside) {
        places.add(
            new Place(
                isInside
                    ? wall(box, path.get(k), path.get(k - 1))
                    : wall(box, path.get(k - 1), path.get(k)),
                true));
      }
      places.add(new Place(path.get(k), isInside));
    }
    return places;
  }

  private static boolean holds(Grid box, PathOverlay.Place place) {
    return box.contains(place.alpha(), place.beta());
  }

  private static PathOverlay.Place wall(
      Grid box, PathOverlay.Place inside, PathOverlay.Place outside) {
    double share =
        Math.min(
            share(box.first(), inside.alpha(), outside.alpha()),
            share(box.second(), inside.beta(), outside.beta()));
    return new PathOverlay.Place(
        inside.alpha() + share * (outside.alpha() - inside.alpha()),
        inside.beta() + share * (outside.beta() - inside.beta()),
        inside.cost() + share * (outside.cost() - inside.cost()));
  }

  /** The part of the way from a value of the axis to another one that lies on the axis. */
  private static double share(Axis axis, double from, double to) {
    return axis.contains(to) ? 1 : ((to > from ? axis.to() : axis.from()) - from) / (to - from);
  }
}
