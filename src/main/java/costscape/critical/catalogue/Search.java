package costscape.critical.catalogue;

import costscape.critical.catalogue.Beginnings.SaddleHunt;
import costscape.critical.place.FoundBy;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.job.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fills a roster. Ends come from training from random starts. Saddles come from Newton's method
 * from the same starts and from the lines between ends, from climbs out of every end, and from
 * chains between every two ends. From every pass it goes down both ways, and what lies there joins
 * the roster. New ends are climbed from and chained to the others in turn, for as long as there are
 * any.
 */
public final class Search {
  /** More pairs than these would take many times the work of the search itself. */
  private static final int MOST_PAIRS = 100;

  private static final int MOST_ROUNDS = 6;

  /**
   * Ends that are climbed from, the lowest first. Without a penalty thousands of points on slopes
   * that fade away count as ends, each at a cost of its own. A 1-1-1-3 network on 4 rows had 9,800
   * points after a minute of climbs and expected seven minutes more; so it ends after half a
   * minute.
   */
  private static final int MOST_ENDS = 200;

  private final Terrain terrain;
  private final Runner runner;
  private final Roster roster;
  private Roster hunted; // what the hunts found, until the saddles' turn
  private final List<List<Integer>> falls = new ArrayList<>();
  private final List<Integer> chained = new ArrayList<>();
  private int pairs;

  /** A search that has not begun. */
  public Search(Terrain terrain, Runner runner) {
    this.terrain = terrain;
    this.runner = runner;
    roster = new Roster(terrain);
    hunted = new Roster(terrain);
  }

  public Roster roster() {
    return roster;
  }

  /** For every place of the roster, the places where its ways down end. */
  List<List<Integer>> falls() {
    return falls;
  }

  /**
   * Trains from starts, hunts for saddles from starts, and gives how many different ends are known
   * after each training. What the hunts found joins the roster by {@link #saddles}.
   */
  public int[] begin(Starts starts, int descents, int hunts) {
    int[] distinctAfter = new int[descents];
    int[] done = {0};
    runner.run(
        new Beginnings(terrain, starts, descents, hunts),
        piece -> {
          int index = done[0]++;
          if (index < descents) {
            piece.all().get(0).all().forEach(roster::hit);
            distinctAfter[index] = roster.size();
          }
          if (index < hunts) {
            List<StationaryPoint> found = piece.all().get(piece.all().size() - 1).all();
            found.forEach(point -> hunted.note(point, FoundBy.SADDLE_SEARCH));
          }
        });
    return distinctAfter;
  }

  /** Looks for saddles by all ways, and for the ends that they lead to. */
  public void saddles() {
    Between between = new Between(terrain.symmetry(), thetas(roster.ends()));
    for (int place = 0; place < hunted.size(); place++) {
      roster.note(hunted.point(place), FoundBy.SADDLE_SEARCH);
    }
    runner.run(new SaddleHunt(terrain, between, between.size()), note(FoundBy.SADDLE_SEARCH));
    follow();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Integer> fresh = freshEnds();
      if (fresh.isEmpty() || roster.size() >= terrain.reach().places()) {
        break;
      }
      runner.run(new Climbs(terrain, thetas(fresh)), note(FoundBy.CLIMB));
      runner.run(new Chains(terrain, pairs(fresh)), note(FoundBy.CHAIN));
      follow();
    }
  }

  private Consumer<Several<StationaryPoint>> note(FoundBy found) {
    return piece -> piece.all().forEach(point -> roster.note(point, found));
  }

  /** The ends from which nothing has been climbed yet, by rising cost, as many as there is room. */
  private List<Integer> freshEnds() {
    return roster.ends().stream()
        .filter(place -> !chained.contains(place))
        .limit(MOST_ENDS - chained.size())
        .toList();
  }

  private List<double[]> thetas(List<Integer> places) {
    return places.stream().map(place -> roster.point(place).theta().toArray()).toList();
  }

  /** Pairs of each new end with all ends before it, the lowest first. */
  private List<Chains.Pair> pairs(List<Integer> fresh) {
    List<Chains.Pair> found = new ArrayList<>();
    for (int place : fresh) {
      double[] from = roster.point(place).theta().toArray();
      for (int other : chained) {
        if (pairs++ < MOST_PAIRS) {
          found.add(new Chains.Pair(from, roster.point(other).theta().toArray()));
        }
      }
      chained.add(place);
    }
    return found;
  }

  /**
   * Goes down from every new saddle, for what lies there may be new too, another saddle among it.
   * The minima that each pass joins are kept.
   */
  public void follow() {
    while (falls.size() < roster.size()) {
      List<Integer> saddles =
          IntStream.range(falls.size(), roster.size())
              .filter(place -> leads(roster.point(place)))
              .boxed()
              .toList();
      while (falls.size() < roster.size()) {
        falls.add(List.of());
      }
      if (falls.size() > terrain.reach().places()) {
        return;
      }
      List<StationaryPoint> points = saddles.stream().map(roster::point).toList();
      List<Several<StationaryPoint>> ends = runner.run(new Falls(terrain, points));
      for (int k = 0; k < saddles.size(); k++) {
        List<Integer> places =
            ends.get(k).all().stream()
                .map(end -> roster.note(end, FoundBy.WAY_DOWN))
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
        if (points.get(k).isPass()) {
          falls.set(saddles.get(k), places);
        }
      }
    }
  }

  private static boolean leads(StationaryPoint point) {
    return point.isPass() || point.kind() == StationaryPoint.Kind.SADDLE;
  }
}
