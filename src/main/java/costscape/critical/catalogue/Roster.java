package costscape.critical.catalogue;

import costscape.critical.place.FoundBy;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.critical.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A catalogue in the making. It holds the places in the order of their discovery, each once. */
public final class Roster {
  private final Terrain terrain;
  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Integer> hits = new ArrayList<>();
  private final List<FoundBy> found = new ArrayList<>();
  private final List<Refuted> refuted = new ArrayList<>();

  /** A point that is not stationary, and the place of the way to infinity that it is on, if any. */
  private record Refuted(StationaryPoint point, OptionalInt place) {}

  public Roster(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Counts an end of training and gives its place; empty where it is none. */
  public OptionalInt hit(StationaryPoint end) {
    OptionalInt place = note(end, FoundBy.START);
    place.ifPresent(known -> hits.set(known, hits.get(known) + 1));
    return place;
  }

  /**
   * The place of a point. A point that was not known gets a new place, unless what is rigorous says
   * that it is none; it is asked once.
   */
  @SuppressWarnings("ReferenceEquality") // the point itself, or another one in its place
  public OptionalInt note(StationaryPoint point, FoundBy by) {
    OptionalInt known = known(point);
    if (known.isPresent()) {
      return known;
    }
    for (Refuted one : refuted) {
      if (terrain.same(one.point, point)) {
        return one.place;
      }
    }
    Optional<StationaryPoint> stands = Verdict.unlessRefuted(terrain.cost(), point);
    if (!stands.map(StationaryPoint::kind).equals(Optional.of(point.kind()))) {
      OptionalInt place = stands.isEmpty() ? OptionalInt.empty() : note(stands.get(), by);
      refuted.add(new Refuted(point, place));
      return place;
    }
    points.add(point);
    hits.add(0);
    found.add(by);
    return OptionalInt.of(points.size() - 1);
  }

  private OptionalInt known(StationaryPoint point) {
    for (int place = 0; place < points.size(); place++) {
      if (terrain.same(points.get(place), point)) {
        if (isBetter(point, points.get(place))) {
          points.set(place, point);
        }
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Returns whether a point stands for its place better than the one known. On one way to infinity
   * the lowest point without underflow stands for all.
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
