package costscape.critical.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A catalogue in the making: places by order of discovery, each once. */
public final class Roster {
  private final Terrain terrain;
  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Integer> hits = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  public Roster(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Counts an end of training and gives its place. */
  public int hit(StationaryPoint end) {
    int place = note(end, Found.START);
    hits.set(place, hits.get(place) + 1);
    return place;
  }

  /** The place of a point, a new one where it was not known. */
  public int note(StationaryPoint point, Found by) {
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

  /** On the way to infinity the one that came lowest, short of underflow, stands for all. */
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

  /** The place of one of its points. */
  public int placeOf(StationaryPoint point) {
    return points.indexOf(point);
  }

  /** The places where training can end, by rising cost. */
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

  public Found found(int place) {
    return found.get(place);
  }
}
