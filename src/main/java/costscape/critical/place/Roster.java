package costscape.critical.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A catalogue in the making. It holds the places in the order of their discovery, each once. */
public final class Roster {
  private final Terrain terrain;
  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Integer> hits = new ArrayList<>();
  private final List<FoundBy> found = new ArrayList<>();

  public Roster(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Counts an end of training and gives its place. */
  public int hit(StationaryPoint end) {
    int place = note(end, FoundBy.START);
    hits.set(place, hits.get(place) + 1);
    return place;
  }

  /** The place of a point. A point that was not known gets a new place. */
  public int note(StationaryPoint point, FoundBy by) {
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
    found.add(by);
    return points.size() - 1;
  }

  /**
   * Whether a point stands for its place better than the one known. On one way to infinity the
   * lowest point without underflow stands for all.
   */
  private static boolean isBetter(StationaryPoint point, StationaryPoint known) {
    return point.kind() == StationaryPoint.Kind.UNBOUNDED
        && point.cost() != 0
        && (point.cost() < known.cost() || known.cost() == 0);
  }

  public int size() {
    return points.size();
  }

  public StationaryPoint point(int place) {
    return points.get(place);
  }

  /** The place of a point of this roster. */
  public int placeOf(StationaryPoint point) {
    return points.indexOf(point);
  }

  /** The places where training can end, by rising cost of their points. */
  public List<Integer> ends() {
    return IntStream.range(0, size())
        .filter(place -> point(place).holds())
        .boxed()
        .sorted(Comparator.comparingDouble(place -> point(place).cost()))
        .toList();
  }

  public int hits(int place) {
    return hits.get(place);
  }

  public FoundBy found(int place) {
    return found.get(place);
  }
}
