package costscape.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A catalogue in the making: places by order of discovery, each once. */
final class Roster {
  private final Terrain terrain;
  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Integer> hits = new ArrayList<>();

  Roster(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Counts an end of training and gives its place. */
  int hit(StationaryPoint end) {
    int place = note(end);
    hits.set(place, hits.get(place) + 1);
    return place;
  }

  /** The place of a point, a new one where it was not known. */
  int note(StationaryPoint point) {
    for (int place = 0; place < points.size(); place++) {
      if (terrain.same(points.get(place), point)) {
        if (isBetter(point, points.get(place))) {
          points.set(place, point);
        }
        return place;
      }
    }
    points.add(point);
    hits.add(0);
    return points.size() - 1;
  }

  /** On the way to infinity the one that came lowest, short of underflow, stands for all. */
  private static boolean isBetter(StationaryPoint point, StationaryPoint known) {
    return point.kind() == StationaryPoint.Kind.UNBOUNDED
        && point.cost() != 0
        && (point.cost() < known.cost() || known.cost() == 0);
  }

  int size() {
    return points.size();
  }

  StationaryPoint point(int place) {
    return points.get(place);
  }

  /** The place of one of its points. */
  int placeOf(StationaryPoint point) {
    return points.indexOf(point);
  }

  /** Where training can end, by rising cost. */
  List<double[]> ends() {
    return points.stream()
        .filter(StationaryPoint::holds)
        .sorted(Comparator.comparingDouble(StationaryPoint::cost))
        .map(point -> point.theta().toArray())
        .toList();
  }

  int hits(int place) {
    return hits.get(place);
  }
}
