package costscape.api;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.place.Terrain;
import costscape.store.table.BasinCsv;
import costscape.store.table.TableFormat;
import costscape.study.BasinsResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which end training reaches from every cell of a plane, all parameters moving or within the plane.
 * Immutable.
 */
public final class Basins {
  final Plane plane;
  final BasinMap.Comparison found;
  private final boolean isWithin;

  private Basins(Plane plane, boolean isWithin, BasinMap.Comparison found) {
    this.plane = plane;
    this.isWithin = isWithin;
    this.found = found;
  }

  /**
   * Trains from every cell, on all cores.
   *
   * @param first how many values of the first axis, 2 or more
   * @param second how many values of the second axis, 2 or more
   */
  public static Basins of(Plane plane, int first, int second, Training training) {
    return of(plane, first, second, training, Work.allCores());
  }

  /**
   * Trains from every cell.
   *
   * @param first how many values of the first axis, 2 or more
   * @param second how many values of the second axis, 2 or more
   */
  public static Basins of(Plane plane, int first, int second, Training training, Work work) {
    boolean isWithin = training.isWithin(plane);
    if (!training.movesAll() && !isWithin) {
      throw new IllegalArgumentException(
          training.free().isEmpty()
              ? "a basin map trains all parameters or within its own plane, not within another one"
              : "a basin map trains all parameters, not only %s".formatted(training.free()));
    }
    if (training.hasBatches()) {
      throw new IllegalArgumentException("a basin map trains on all rows, not on batches");
    }
    MemoryLimit.forCosts(first, second);
    return new Basins(
        plane,
        isWithin,
        work.jobs(
            runner ->
                BasinMap.Starts.of(Terrain.around(plane.point.model.cost), plane.slice(), isWithin)
                    .compare(plane.grid(first, second), List.of(training.rule()), runner)));
  }

  /** Returns what was found, as it is drawn: one map without a name. */
  BasinsResult result() {
    return new BasinsResult(
        List.of(new BasinsResult.RuleMap("", map(), Optional.empty())),
        ends().result(),
        isWithin,
        plane.point.landscape().caption(plane.span),
        Map.of(),
        Rounding.NONE);
  }

  BasinMap map() {
    return found.maps().get(0);
  }

  /** {@return the plane of the starts} */
  public Plane plane() {
    return plane;
  }

  /** {@return the values of the first axis, as a copy} */
  public double[] first() {
    return map().grid().first().values();
  }

  /** {@return the values of the second axis, as a copy} */
  public double[] second() {
    return map().grid().second().values();
  }

  /**
   * The end that training from a cell reaches.
   *
   * @param i the number of its value of the first axis, from 0
   * @param j the number of its value of the second axis, from 0
   * @return the id of the end in {@link #ends}; empty where training did not settle
   * @throws IndexOutOfBoundsException where there is no such cell
   */
  public OptionalInt end(int i, int j) {
    map().grid().check(i, j);
    return map().end(i, j);
  }

  /** {@return all ends that were reached, by rising cost; the hits of each are its cells} */
  public Catalogue ends() {
    return new Catalogue(plane.point.model, found.catalogue());
  }

  /** {@return how many cells did not settle} */
  public int unsettled() {
    return map().unsettled();
  }

  /** Writes the CSV file of the command {@code basins}. */
  public void writeCsv(Path file) throws IOException {
    Files.write(file, out -> BasinCsv.write(map(), TableFormat.CSV, out));
  }

  @Override
  public String toString() {
    return "%d ends from %d × %d starts over %s, %d of them unsettled"
        .formatted(
            found.catalogue().entries().size(),
            map().grid().first().points(),
            map().grid().second().points(),
            plane,
            unsettled());
  }
}
