package costscape.critical;

import costscape.job.Runner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stationary points that a search found, modulo symmetry, by rising cost; flat families are one
 * entry each. That none is missing is not proved: {@link #distinctAfter} shows how the list grew.
 */
public final class Catalogue {
  /**
   * One place of the landscape.
   *
   * @param id from 1, by rising cost
   * @param hits starts that ended here
   * @param fallsTo of a pass, the ids of where the two ways down end
   */
  public record Entry(int id, StationaryPoint point, int hits, List<Integer> fallsTo) {
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
    Roster roster = new Roster(terrain);
    int[] distinctAfter = new int[descents];
    int[] counts = new int[2]; // starts done, unsettled
    runner.run(
        new Descents(terrain, starts, descents),
        end -> {
          end.forEach(roster::hit);
          counts[1] += end.isEmpty() ? 1 : 0;
          distinctAfter[counts[0]++] = roster.size();
        });
    Between between = new Between(terrain.symmetry(), hunts == 0 ? List.of() : roster.ends());
    runner.run(new SaddleHunt(terrain, starts, hunts), end -> end.forEach(roster::note));
    runner.run(new SaddleHunt(terrain, between, between.size()), end -> end.forEach(roster::note));
    List<List<Integer>> falls = falls(terrain, roster, runner);
    return new Catalogue(numbered(roster, falls), descents, counts[1], distinctAfter);
  }

  /** The ends that some starts reached, and no search for more. */
  static Catalogue of(Roster roster, int starts) {
    List<List<Integer>> falls = Collections.nCopies(roster.size(), List.of());
    int settled = IntStream.range(0, roster.size()).map(roster::hits).sum();
    return new Catalogue(numbered(roster, falls), starts, starts - settled, new int[0]);
  }

  /**
   * For every place of the roster the places that its ways down end at. A way down may find a place
   * that was not known, which may be a pass itself.
   */
  private static List<List<Integer>> falls(Terrain terrain, Roster roster, Runner runner) {
    List<List<Integer>> falls = new ArrayList<>();
    while (falls.size() < roster.size()) {
      int known = falls.size();
      List<Integer> passes =
          IntStream.range(known, roster.size())
              .filter(place -> roster.point(place).isPass())
              .boxed()
              .toList();
      while (falls.size() < roster.size()) {
        falls.add(List.of());
      }
      List<StationaryPoint> points = passes.stream().map(roster::point).toList();
      List<List<StationaryPoint>> ends = runner.run(new Falls(terrain, points));
      for (int k = 0; k < passes.size(); k++) {
        falls.set(passes.get(k), ends.get(k).stream().map(roster::note).toList());
      }
    }
    return falls;
  }

  private static List<Entry> numbered(Roster roster, List<List<Integer>> falls) {
    List<Integer> byCost = new ArrayList<>();
    for (int place = 0; place < roster.size(); place++) {
      byCost.add(place);
    }
    byCost.sort(Comparator.comparingDouble(place -> roster.point(place).cost()));
    List<Entry> entries = new ArrayList<>();
    for (int place : byCost) {
      List<Integer> ids = falls.get(place).stream().map(end -> byCost.indexOf(end) + 1).toList();
      entries.add(new Entry(entries.size() + 1, roster.point(place), roster.hits(place), ids));
    }
    return entries;
  }

  /** By rising cost. */
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

  /** The entry that a point is, up to symmetry and along a flat family. */
  Optional<Entry> find(Terrain terrain, StationaryPoint point) {
    return entries.stream().filter(entry -> terrain.same(entry.point(), point)).findFirst();
  }

  public int starts() {
    return starts;
  }

  /** The share of the starts that ended at an entry. */
  public double share(Entry entry) {
    return (double) entry.hits() / starts;
  }

  /** Starts that came neither to a stationary point nor onto a way to infinity. */
  public int unsettled() {
    return unsettled;
  }

  /** How many different ends the first k starts had found, k from 1. */
  public int distinctAfter(int k) {
    return distinctAfter[k - 1];
  }
}
