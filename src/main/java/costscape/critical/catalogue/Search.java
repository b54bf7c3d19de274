package costscape.critical.catalogue;

import costscape.critical.place.Found;
import costscape.critical.place.Roster;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.job.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fills a roster. Ends come from training from random starts. Saddles come from Newton's method
 * from random starts and from the lines between ends, from climbs out of every end, and from chains
 * between every two ends. From every pass it goes down both ways, and what lies there joins the
 * roster. New ends are climbed from and chained to the others in turn, for as long as there are
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
  private final List<List<Integer>> falls = new ArrayList<>();
  private final List<Integer> chained = new ArrayList<>();
  private int pairs;

  public Search(Terrain terrain, Runner runner) {
    this.terrain = terrain;
    this.runner = runner;
    roster = new Roster(terrain);
  }

  public Roster roster() {
    return roster;
  }

  /** For every place of the roster, the places where its ways down end. */
  List<List<Integer>> falls() {
    return falls;
  }

  /** Trains from the starts, and gives how many different ends are known after each. */
  public int[] ends(Starts starts, int descents) {
    int[] distinctAfter = new int[descents];
    int[] done = {0};
    runner.run(
        new Descents(terrain, starts, descents),
        end -> {
          end.all().forEach(roster::hit);
          distinctAfter[done[0]++] = roster.size();
        });
    return distinctAfter;
  }

  public void saddles(Starts starts, int hunts) {
    Between between = new Between(terrain.symmetry(), thetas(roster.ends()));
    runner.run(new SaddleHunt(terrain, starts, hunts), note(Found.SADDLE_SEARCH));
    runner.run(new SaddleHunt(terrain, between, between.size()), note(Found.SADDLE_SEARCH));
    follow();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Integer> fresh = freshEnds();
      if (fresh.isEmpty()) {
        break;
      }
      runner.run(new Climbs(terrain, thetas(fresh)), note(Found.CLIMB));
      runner.run(Chains.of(terrain, pairs(fresh)), note(Found.CHAIN));
      follow();
    }
  }

  private Consumer<Several<StationaryPoint>> note(Found found) {
    return points -> points.all().forEach(point -> roster.note(point, found));
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
   * What each pass joins is kept.
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
      List<StationaryPoint> points = saddles.stream().map(roster::point).toList();
      List<Several<StationaryPoint>> ends = runner.run(new Falls(terrain, points));
      for (int k = 0; k < saddles.size(); k++) {
        List<Integer> places =
            ends.get(k).all().stream().map(end -> roster.note(end, Found.WAY_DOWN)).toList();
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
