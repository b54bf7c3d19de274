package costscape.critical.catalogue;

import costscape.cost.RestrictedCost;
import costscape.critical.place.FoundBy;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stationary points that a search found, modulo symmetry, by rising cost; flat families are one
 * entry each. The list may be incomplete: {@link Unseen} estimates by how much, and {@link
 * #distinctAfter} shows how it grew.
 */
public final class Catalogue {
  /**
   * One place of the landscape.
   *
   * @param id from 1, by rising cost
   * @param hits the number of starts that ended here; 0 for a place that only a search from its
   *     neighbours met
   * @param found which part of the search met it first
   * @param fallsTo for a pass, the ids of the places where its two ways down end; for a flat
   *     family, then the ids of those where ways down from its other points end
   */
  public record Entry(
      int id, StationaryPoint point, int hits, FoundBy found, List<Integer> fallsTo) {
    public Entry {
      fallsTo = List.copyOf(fallsTo);
    }
  }

  private final List<Entry> entries;
  private final int starts;
  private final int unsettled;
  private final int[] distinctAfter;

  private Catalogue(List<Entry> entries, int starts, int unsettled, int[] distinctAfter) {
    this.entries = List.copyOf(entries);
    this.starts = starts;
    this.unsettled = unsettled;
    this.distinctAfter = distinctAfter;
  }

  /**
   * Searches for minima, then for saddles, then for what each pass joins.
   *
   * @param descents starts of the search for minima
   * @param hunts starts of the search for saddles
   */
  public static Catalogue search(
      Terrain terrain, Starts starts, int descents, int hunts, Runner runner) {
    Search search = new Search(terrain, runner);
    int[] distinctAfter = search.begin(starts, descents, hunts);
    if (hunts > 0) {
      search.saddles();
    }
    search.follow();
    return of(search, descents, distinctAfter);
  }

  /** The catalogue of all that a search found. */
  public static Catalogue of(Search search, int starts, int[] distinctAfter) {
    Roster roster = search.roster();
    return new Catalogue(
        numbered(roster, search.falls()), starts, starts - settled(roster), distinctAfter);
  }

  /** The catalogue of the ends that some starts reached, without a search for more. */
  public static Catalogue of(Roster roster, int starts) {
    List<List<Integer>> falls = Collections.nCopies(roster.size(), List.of());
    return new Catalogue(numbered(roster, falls), starts, starts - settled(roster), new int[0]);
  }

  private static int settled(Roster roster) {
    return IntStream.range(0, roster.size()).map(roster::hits).sum();
  }

  private static List<Entry> numbered(Roster roster, List<List<Integer>> falls) {
    List<Integer> byCost =
        IntStream.range(0, roster.size())
            .boxed()
            .sorted(Comparator.comparingDouble(place -> roster.point(place).cost()))
            .toList();
    List<Entry> entries = new ArrayList<>();
    for (int place : byCost) {
      List<Integer> ids = falls.get(place).stream().map(end -> byCost.indexOf(end) + 1).toList();
      entries.add(
          new Entry(
              entries.size() + 1,
              roster.point(place),
              roster.hits(place),
              roster.found(place),
              ids));
    }
    return entries;
  }

  /**
   * The same ends as points of the whole space, where the search stayed in a part of it. Their
   * kinds and eigenvalues are those in the part; their gradients are over all parameters, and tell
   * whether the whole cost is stationary there too.
   */
  public Catalogue lifted(RestrictedCost part) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : entries) {
      StationaryPoint point = entry.point.lifted(part);
      all.add(new Entry(entry.id, point, entry.hits, entry.found, entry.fallsTo));
    }
    return new Catalogue(all, starts, unsettled, distinctAfter);
  }

  /** All entries, by rising cost. */
  public List<Entry> entries() {
    return entries;
  }

  public Entry entry(int id) {
    return entries.get(id - 1);
  }

  /** The entries of one kind. */
  public List<Entry> of(StationaryPoint.Kind kind) {
    return entries.stream().filter(entry -> entry.point().kind() == kind).toList();
  }

  public int starts() {
    return starts;
  }

  /** The share of the starts that ended at an entry. */
  public double share(Entry entry) {
    return (double) entry.hits() / starts;
  }

  /** The number of starts that came neither to a stationary point nor onto a way to infinity. */
  public int unsettled() {
    return unsettled;
  }

  /** How many different ends the first start had found, the first two, and so on. */
  public int[] distinctAfter() {
    return distinctAfter.clone();
  }

  /**
   * An estimate of the ends that a search from random starts did not reach, from those that it
   * reached once or twice.
   *
   * @param starts the number of starts
   * @param once the number of ends that exactly one start reached
   * @param twice the number of ends that exactly two starts reached
   */
  public record Unseen(int starts, int once, int twice) {
    /** An end that this many times 1/starts of all starts reach was met with 95 % probability. */
    private static final double SURELY_MET = 3;

    public Unseen {
      if (starts < 1 || once < 0 || twice < 0) {
        throw new IllegalArgumentException(
            "1 start or more and no fewer than 0 ends, not %d, %d, %d"
                .formatted(starts, once, twice));
      }
    }

    /**
     * The estimated share of starts that lead to ends which no start of the search reached: once /
     * starts (Good and Turing; I. J. Good, Biometrika 40, 237). Two ends met once by 600 starts:
     * 0.33 %. Where a search from the neighbours found some of these ends, it is less.
     */
    public double share() {
      return (double) once / starts;
    }

    /**
     * A lower estimate of the number of such ends: once · (once − 1) / (2 (twice + 1)), the
     * estimate named Chao1 without its bias (A. Chao, Scandinavian Journal of Statistics 11, 265).
     */
    public double ends() {
      return once * Math.max(0, once - 1.0) / (2 * (twice + 1.0));
    }

    /** The share of starts below which an end is missed with a probability of 5 % or more. */
    public double easilyMissed() {
      return Math.min(1, SURELY_MET / starts);
    }
  }
}
