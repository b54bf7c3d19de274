package costscape.critical.basin;

import costscape.cost.RestrictedCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Roster;
import costscape.critical.place.Settling;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which end of training one training rule reaches from every cell of a slice: the slice's part of
 * the basins of attraction. Starts have the slice's fixed parameters; training moves all, or stays
 * within the slice. Immutable.
 */
public final class BasinMap {
  private final Grid grid;
  private final int[] ends;
  private final double[] costs;
  private final int[] steps;

  private BasinMap(Grid grid, int[] ends, double[] costs, int[] steps) {
    this.grid = grid;
    this.ends = ends;
    this.costs = costs;
    this.steps = steps;
  }

  /**
   * Maps of several training rules over the same cells, with one list of ends for all.
   *
   * @param catalogue the ends by rising cost; its starts are the cells of all maps
   */
  public record Comparison(Catalogue catalogue, List<BasinMap> maps) {
    public Comparison {
      maps = List.copyOf(maps);
    }
  }

  /** A slice of starts in the space that is trained: that of all parameters, or the slice alone. */
  public record Starts(Terrain terrain, Slice slice) {
    /**
     * The starts on a slice of a whole terrain.
     *
     * @param isWithin whether training stays within the slice
     */
    public static Starts of(Terrain whole, Slice slice, boolean isWithin) {
      if (!isWithin) {
        return new Starts(whole, slice);
      }
      FreeDirections free = FreeDirections.spannedBy(slice.directions());
      RestrictedCost part = RestrictedCost.of(whole.cost(), slice.origin(), free);
      return new Starts(Terrain.around(part), part.restrict(slice));
    }

    /** One map for each training rule. */
    public Comparison compare(Grid grid, List<Training> trainings, Runner runner) {
      Comparison found = BasinMap.compare(terrain, slice, grid, trainings, runner);
      return terrain.cost() instanceof RestrictedCost part
          ? new Comparison(found.catalogue.lifted(part), found.maps)
          : found;
    }
  }

  /** One map for each training rule. */
  public static Comparison compare(
      Terrain terrain, Slice slice, Grid grid, List<Training> trainings, Runner runner) {
    Roster roster = new Roster(terrain);
    List<BasinMap> maps = new ArrayList<>();
    for (Training training : trainings) {
      maps.add(blank(grid));
      BasinMap map = maps.get(maps.size() - 1);
      int[] next = {0};
      runner.run(
          new BasinRows(terrain, slice, grid, training),
          row -> row.all().forEach(cell -> map.set(next[0]++, cell, roster)));
    }
    return numbered(roster, maps);
  }

  /** The map of one rule from all its cells, the first axis slowest. */
  public static Comparison ofCells(Terrain terrain, Grid grid, List<BasinRows.Cell> cells) {
    Roster roster = new Roster(terrain);
    BasinMap map = blank(grid);
    for (int k = 0; k < cells.size(); k++) {
      map.set(k, cells.get(k), roster);
    }
    return numbered(roster, List.of(map));
  }

  /**
   * A map that a table tells, the first axis slowest.
   *
   * @param ends ids of a catalogue; 0 where training did not settle
   */
  public static BasinMap of(Grid grid, int[] ends, double[] costs, int[] steps) {
    return new BasinMap(grid, ends.clone(), costs.clone(), steps.clone());
  }

  private static Comparison numbered(Roster roster, List<BasinMap> maps) {
    int cells = maps.stream().mapToInt(map -> map.ends.length).sum();
    Catalogue catalogue = Catalogue.of(roster, cells);
    int[] idOfPlace = new int[roster.size()];
    for (Catalogue.Entry entry : catalogue.entries()) {
      idOfPlace[roster.placeOf(entry.point())] = entry.id();
    }
    maps.forEach(map -> map.renumber(idOfPlace));
    return new Comparison(catalogue, maps);
  }

  private static BasinMap blank(Grid grid) {
    int cells = Math.toIntExact(grid.cells());
    return new BasinMap(grid, new int[cells], new double[cells], new int[cells]);
  }

  /**
   * Sets one cell. While the map is made, an end is its place in the roster, counted from 1; 0
   * means none.
   */
  private void set(int cell, BasinRows.Cell result, Roster roster) {
    costs[cell] = result.cost();
    steps[cell] = result.steps();
    for (StationaryPoint end : result.ends()) {
      costs[cell] = end.cost();
      ends[cell] = roster.hit(end).orElse(-1) + 1;
    }
  }

  private void renumber(int[] idOfPlace) {
    for (int cell = 0; cell < ends.length; cell++) {
      ends[cell] = ends[cell] == 0 ? 0 : idOfPlace[ends[cell] - 1];
    }
  }

  public Grid grid() {
    return grid;
  }

  private int cell(int i, int j) {
    return i * grid.second().points() + j;
  }

  /** The catalogue's id of the end reached; empty where training did not settle. */
  public OptionalInt end(int i, int j) {
    int id = ends[cell(i, j)];
    return id == 0 ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The cost of the end reached, or of the point where training stopped. */
  public double cost(int i, int j) {
    return costs[cell(i, j)];
  }

  /** Steps until the end was certain, or until training stopped. */
  public int steps(int i, int j) {
    return steps[cell(i, j)];
  }

  /** The number of cells from which training did not settle. */
  public int unsettled() {
    return count(0);
  }

  /** The number of cells from which training reaches an end. */
  public int count(int id) {
    int cells = 0;
    for (int end : ends) {
      cells += end == id ? 1 : 0;
    }
    return cells;
  }

  /**
   * Trains from every cell of a grid, as a job. A piece is the row of cells at one value of the
   * first axis.
   */
  public record BasinRows(Terrain terrain, Slice slice, Grid grid, Training training)
      implements Job<Several<BasinRows.Cell>> {
    /**
     * The result of one cell's training.
     *
     * @param ends the end at which training settles; none where the steps did not suffice
     * @param cost and {@code steps} are those at the moment when that was certain, or when training
     *     stopped
     */
    public record Cell(List<StationaryPoint> ends, double cost, int steps)
        implements Serializable {}

    @Override
    public int size() {
      return grid.first().points();
    }

    @Override
    public Several<Cell> run(int i) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < grid.second().points(); j++) {
        TrainingRun run =
            training.run(
                terrain.cost(),
                slice.at(grid.first().at(i), grid.second().at(j)),
                Optional.empty());
        Optional<StationaryPoint> end = Settling.of(terrain, run);
        cells.add(new Cell(end.stream().toList(), run.last().cost(), run.last().number()));
      }
      return new Several<>(cells);
    }
  }
}
