package costscape.api;

import costscape.critical.catalogue.Catalogue.Unseen;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.store.table.CatalogueCsv;
import costscape.study.CatalogueResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stationary points of the full space that a search found, by rising cost. Of a network they
 * are listed modulo the order and signs of hidden units. The list may be incomplete: {@link
 * #unseenShare} estimates by how much.
 */
public final class Catalogue {
  /** The kind of a point by its second derivatives. */
  public enum Kind {
    /** All eigenvalues are positive. */
    MINIMUM,
    /** Some are negative, some positive. */
    SADDLE,
    /** All are negative. */
    MAXIMUM,
    /** Some curvature cannot be told from 0, as a rule one of a family of points of one cost. */
    DEGENERATE,
    /** No place: the cost falls for ever. */
    UNBOUNDED
  }

  /**
   * One place of the landscape.
   *
   * @param id from 1, by rising cost
   * @param kind what the second derivatives say of it
   * @param index how many directions lead down at once
   * @param hits how many starts ended here; 0 where only the search for saddles came by
   * @param cost the cost there
   * @param point where it is; of an unbounded way, where its search ended
   */
  public record Entry(int id, Kind kind, int index, int hits, double cost, Point point) {}

  /**
   * The lowest way over that was found between two ends of training. A lower one may have been
   * missed, so its cost is an upper bound.
   *
   * @param from the id of one end
   * @param to the id of the other end
   * @param via the id of the entry that is crossed, as a rule a saddle
   * @param cost the cost there
   */
  public record Pass(int from, int to, int via, double cost) {}

  final Model model;
  final costscape.critical.catalogue.Catalogue found;

  Catalogue(Model model, costscape.critical.catalogue.Catalogue found) {
    this.model = model;
    this.found = found;
  }

  /** Searches from 600 random starts of deviations 1, 4 and 10, on all cores. */
  public static Catalogue of(Model model) {
    return of(model, 600, 1, new double[] {1, 4, 10}, Work.allCores());
  }

  /**
   * Searches for ends of training, for saddles, and for what each pass joins.
   *
   * @param starts how many random starts, 1 or more
   * @param scales the standard deviations of the starts, which take turns; 1 or more
   */
  public static Catalogue of(Model model, int starts, long seed, double[] scales, Work work) {
    if (starts < 1 || scales.length < 1) {
      throw new IllegalArgumentException(
          "1 start and 1 scale or more, not %d and %d".formatted(starts, scales.length));
    }
    Starts gaussian = Starts.gaussian(model.dimension(), seed, scales);
    return search(model, Terrain.around(model.cost), gaussian, starts, work);
  }

  /**
   * Searches a box of parameters from random starts all over it. What lies outside is neither
   * listed nor searched from.
   *
   * @param low the smallest value of each parameter
   * @param high the largest value of each parameter
   * @param places no further round of the search begins once so many are known, 1 or more
   * @param starts how many random starts, 1 or more
   * @throws IllegalArgumentException where the box has no room or another number of sides
   */
  public static Catalogue within(
      Model model, double[] low, double[] high, int places, int starts, long seed, Work work) {
    int n = model.dimension();
    boolean isBox = low.length == n && high.length == n;
    if (!isBox || IntStream.range(0, n).anyMatch(k -> !(low[k] < high[k]))) {
      throw new IllegalArgumentException(
          "a box of %d parameters has a smallest value below a largest one for each, not %s and %s"
              .formatted(n, Arrays.toString(low), Arrays.toString(high)));
    }
    if (starts < 1 || places < 1) {
      throw new IllegalArgumentException(
          "1 start and 1 place or more, not %d and %d".formatted(starts, places));
    }
    Terrain terrain =
        Terrain.around(model.cost)
            .within(
                new Terrain.Reach(
                    Arrays.stream(low).boxed().toList(),
                    Arrays.stream(high).boxed().toList(),
                    places));
    return search(model, terrain, Starts.uniform(seed, low, high), starts, work);
  }

  private static Catalogue search(
      Model model, Terrain terrain, Starts from, int starts, Work work) {
    return new Catalogue(
        model,
        work.jobs(
            runner ->
                costscape.critical.catalogue.Catalogue.search(
                    terrain, from, starts, starts, runner)));
  }

  /** Returns what was found, as it is drawn and written. */
  CatalogueResult result() {
    return CatalogueResult.of(
        model.cost, model.names(), model.measure(), model.captionParts(), Optional.empty(), found);
  }

  /** {@return all places, by rising cost} */
  public List<Entry> entries() {
    return found.entries().stream()
        .map(
            entry -> {
              StationaryPoint place = entry.point();
              return new Entry(
                  entry.id(),
                  Kind.valueOf(place.kind().name()),
                  place.index(),
                  entry.hits(),
                  place.cost(),
                  new Point(model, place.theta()));
            })
        .toList();
  }

  /**
   * The places of one kind.
   *
   * @param kind the kind
   */
  public List<Entry> of(Kind kind) {
    return entries().stream().filter(entry -> entry.kind() == kind).toList();
  }

  /**
   * The place of a number.
   *
   * @param id from 1, as {@link Entry#id}
   * @throws IndexOutOfBoundsException where there is no such place
   */
  public Entry entry(int id) {
    if (id < 1 || id > found.entries().size()) {
      throw new IndexOutOfBoundsException(
          "ids are 1 to %d, not %d".formatted(found.entries().size(), id));
    }
    return entries().get(id - 1);
  }

  /** {@return the lowest pass found between every two ends that have one, by rising ids} */
  public List<Pass> passes() {
    return DisconnectivityGraph.of(found).passes().stream()
        .map(pass -> new Pass(pass.from(), pass.to(), pass.via(), pass.cost()))
        .toList();
  }

  /** {@return how many starts there were} */
  public int starts() {
    return found.starts();
  }

  /** {@return how many starts came neither to a place nor onto a way to infinity} */
  public int unsettled() {
    return found.unsettled();
  }

  /**
   * {@return the estimated share of starts that lead to places not listed; NaN where none settled}
   */
  public double unseenShare() {
    return result().unseen().map(Unseen::share).orElse(Double.NaN);
  }

  /** Writes the CSV file of the command {@code minima}. */
  public void writeCsv(Path file) throws IOException {
    Files.write(file, out -> CatalogueCsv.write(result(), out));
  }

  @Override
  public String toString() {
    return "%d places from %d starts".formatted(found.entries().size(), found.starts());
  }
}
