package costscape.critical.catalogue;

import costscape.cost.CountedCost;
import costscape.critical.catalogue.Beginnings.SaddleHunt;
import costscape.critical.catalogue.Search.Expected.Part;
import costscape.critical.place.FoundBy;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Progress.Outlook;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
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
  private final Outlook outlook;
  private final Roster roster;
  private Roster hunted; // what the hunts found, until the saddles' turn
  private final Expected expected = new Expected();
  private final List<List<Integer>> falls = new ArrayList<>();
  private final List<Integer> chained = new ArrayList<>();
  private List<Integer> climbing = List.of(); // ends of which the pairs are not taken yet
  private int pairs;
  private int roundsLeft;
  private boolean beginning; // the ends are not joined by lines yet

  /**
   * A search that has not begun.
   *
   * @param outlook hears how many Hessians are to come
   */
  public Search(Terrain terrain, Runner runner, Outlook outlook) {
    this.terrain = terrain;
    this.runner = runner;
    this.outlook = outlook;
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
   * after each training. Both are one job, so that what they take is known from the first pieces
   * on. What the hunts found joins the roster by {@link #saddles}.
   */
  public int[] begin(Starts starts, int descents, int hunts) {
    int[] distinctAfter = new int[descents];
    int[] done = {0};
    roundsLeft = hunts > 0 ? MOST_ROUNDS : 0;
    beginning = true;
    Beginnings job = new Beginnings(terrain, starts, descents, hunts);
    run(
        job,
        () -> job.mean(expected.of(Part.DESCENT), expected.of(Part.HUNT)),
        () -> 0,
        piece -> {
          int index = done[0]++;
          if (index < descents) {
            expected.count(Part.DESCENT, Beginnings.descent(piece).hessians());
            Beginnings.descent(piece).points().forEach(roster::hit);
            distinctAfter[index] = roster.size();
          }
          if (index < hunts) {
            expected.count(Part.HUNT, Beginnings.hunt(piece).hessians());
            Beginnings.hunt(piece)
                .points()
                .forEach(point -> hunted.note(point, FoundBy.SADDLE_SEARCH));
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
    hunted = new Roster(terrain);
    roundsLeft = MOST_ROUNDS;
    beginning = false;
    run(
        new SaddleHunt(terrain, between, between.size()),
        Part.BETWEEN,
        () -> 0,
        note(FoundBy.SADDLE_SEARCH));
    follow();
    while (roundsLeft > 0 && roster.size() < terrain.reach().places()) {
      roundsLeft--;
      List<Integer> fresh = freshEnds();
      if (fresh.isEmpty()) {
        break;
      }
      int joined = pairsOf(fresh.size(), chained.size(), pairs);
      climbing = fresh;
      run(
          new Climbs(terrain, thetas(fresh)),
          Part.CLIMB,
          () -> chains(joined),
          note(FoundBy.CLIMB));
      Chains chains = new Chains(terrain, pairs(fresh));
      climbing = List.of();
      run(chains, Part.CHAIN, () -> 0, note(FoundBy.CHAIN));
      follow();
    }
    roundsLeft = 0;
  }

  private Consumer<Visit> note(FoundBy found) {
    return visit -> visit.points().forEach(point -> roster.note(point, found));
  }

  /**
   * Runs a job, and says what is to be expected of it and of those that follow.
   *
   * @param next the Hessians of the job that is known to be next
   */
  private void run(Job<Visit> job, Part part, DoubleSupplier next, Consumer<Visit> found) {
    run(
        job,
        () -> expected.of(part),
        next,
        visit -> {
          found.accept(visit);
          expected.count(part, visit.hessians());
        });
  }

  private <T extends Serializable> void run(
      Job<T> job, DoubleSupplier each, DoubleSupplier next, Consumer<T> found) {
    double[] unknown = {later()};
    int[] known = {roster.size() + hunted.size()};
    outlook.expect(each.getAsDouble(), next.getAsDouble() + unknown[0]);
    runner.run(
        job,
        piece -> {
          found.accept(piece);
          if (roster.size() + hunted.size() > known[0]) {
            known[0] = roster.size() + hunted.size();
            unknown[0] = later();
          }
          outlook.expect(each.getAsDouble(), next.getAsDouble() + unknown[0]);
        });
  }

  /** How many points of a roster, from one place on, lead down. */
  private static long leading(Roster places, int from) {
    return IntStream.range(from, places.size()).filter(k -> leads(places.point(k))).count();
  }

  /** The Hessians of ways down and rounds that what is known by now will ask for. */
  private double later() {
    long saddles = leading(roster, falls.size()) + leading(hunted, 0);
    double falls = saddles * expected.of(Part.FALL);
    if (roundsLeft == 0) {
      return falls;
    }
    int now = climbing.size();
    int fresh = Math.max(0, freshEnds().size() - now);
    int taken = pairs + pairsOf(now, chained.size(), pairs);
    int lines = beginning ? Between.size(roster.ends().size()) : 0;
    return falls
        + lines * expected.of(Part.BETWEEN)
        + (double) fresh * Climbs.ways(terrain) * expected.of(Part.CLIMB)
        + chains(pairsOf(fresh, chained.size() + now, taken));
  }

  /** How many pairs new ends make with known ones and each other, where so many were taken. */
  private static int pairsOf(int fresh, int known, int taken) {
    long all = (long) fresh * known + (long) fresh * (fresh - 1) / 2;
    return (int) Math.min(Math.max(0, MOST_PAIRS - taken), all);
  }

  /** The Hessians of the chains between so many pairs. */
  private double chains(int joined) {
    return (double) joined * Chains.images(terrain, joined) * expected.of(Part.CHAIN);
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
      if (falls.size() > terrain.reach().places()) {
        return;
      }
      List<StationaryPoint> points = saddles.stream().map(roster::point).toList();
      List<Visit> ends = new ArrayList<>();
      run(new Falls(terrain, points), Part.FALL, () -> 0, ends::add);
      for (int k = 0; k < saddles.size(); k++) {
        List<Integer> places =
            ends.get(k).points().stream()
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

  /**
   * How many Hessians a piece of each part of a search asks for, by those that were counted, and
   * before any was by what is usual. Over 11 networks of 7 to 25 parameters the means of a part
   * were from 46 to 158 for a hunt, from 21 to 148 between ends, from 77 to 109 for a climb, from
   * 215 to 474 for a chain, and mostly from 550 to 2,733 for a fall, whose gradient flow may be
   * stiff. A descent, which asks for gradients most of all, took from 12 to 21 in five networks of
   * 7 to 10 parameters; without a penalty it was 70.
   */
  static class Expected {
    /** Pieces that count as much as what is usual does. */
    private static final double USUAL_PIECES = 3;

    /** A part of a search. */
    enum Part {
      DESCENT(15),
      HUNT(90),
      BETWEEN(60),
      CLIMB(90),
      CHAIN(320),
      FALL(1100);

      private final double usual;

      Part(double usual) {
        this.usual = usual;
      }
    }

    private record Count(double pieces, double hessians) {}

    private final Map<Part, Count> counts = new EnumMap<>(Part.class);

    /** A piece of a part asked for so many. */
    void count(Part part, long hessians) {
      counts.merge(
          part,
          new Count(1, hessians),
          (a, b) -> new Count(a.pieces + b.pieces, a.hessians + b.hessians));
    }

    /** Returns what a piece of a part is expected to ask for. */
    double of(Part part) {
      Count seen = counts.getOrDefault(part, new Count(0, 0));
      return (USUAL_PIECES * part.usual + seen.hessians) / (USUAL_PIECES + seen.pieces);
    }
  }

  /**
   * The points that one piece of a search found, and the work that it took.
   *
   * @param hessians that it asked for, each of which is turned into its eigenvalues: nearly all the
   *     work of a search, in a unit that is the same on every machine
   */
  public record Visit(List<StationaryPoint> points, long hessians) implements Serializable {
    public Visit {
      points = List.copyOf(points);
    }

    /** Looks for points, and counts. */
    static Visit of(Terrain terrain, Function<Terrain, List<StationaryPoint>> search) {
      CountedCost cost = new CountedCost(terrain.cost());
      List<StationaryPoint> points = search.apply(terrain.of(cost));
      return new Visit(points, cost.hessians());
    }
  }
}
