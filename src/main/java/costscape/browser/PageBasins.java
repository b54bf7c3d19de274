package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.BasinMap.BasinRows;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.trace.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** The ends that training reaches from the cells of a slice, first axis slowest. */
public final class PageBasins {
  private static final String NUMBER = "{0}";

  private final BasinMap map;
  private final List<Catalogue.Entry> ends;

  PageBasins(BasinMap.Comparison basins) {
    map = basins.maps().get(0);
    ends = basins.catalogue().entries();
  }

  /** The number of the end that each cell leads to, from 1; 0 where training did not settle. */
  @JSExport
  @JSByRef
  public int[] cells() {
    int points = map.grid().second().points();
    int[] cells = new int[map.grid().first().points() * points];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = map.end(cell / points, cell % points).orElse(0);
    }
    return cells;
  }

  /** Names the ends, in the order of their numbers; the end's cost comes in the place of {0}. */
  @JSExport
  public String[] kinds() {
    return ends.stream().map(entry -> kind(entry.point())).toArray(String[]::new);
  }

  private static String kind(StationaryPoint point) {
    String end = point.asEnd(NUMBER);
    return end.startsWith("cost ") ? point.kind().inWords() + ", " + end : end;
  }

  /** The largest size of a parameter of each end, which tells how far its cost can be believed. */
  @JSExport
  @JSByRef
  public double[] largest() {
    return ends.stream()
        .map(entry -> entry.point().theta().toArray())
        .mapToDouble(theta -> Arrays.stream(theta).map(Math::abs).max().orElse(0))
        .toArray();
  }

  /** The costs of the ends, in the order of their numbers; of an unbounded one what it falls to. */
  @JSExport
  @JSByRef
  public double[] costs() {
    return ends.stream()
        .map(Catalogue.Entry::point)
        .mapToDouble(point -> point.escape().map(Escape::limit).orElse(point.cost()))
        .toArray();
  }

  /**
   * The plane whose cells a basin map starts from, in the space that is trained: the space of all
   * parameters, or of the plane alone.
   */
  record BasinPlane(Terrain terrain, Slice slice) {
    private static final int BEFORE_THETA = 2;

    /**
     * The plane of a map.
     *
     * @param frozen whether training stays within the plane
     */
    static BasinPlane of(NetworkCost cost, Slice slice, boolean frozen) {
      BasinMap.Starts starts = BasinMap.Starts.of(Terrain.of(cost), slice, frozen);
      return new BasinPlane(starts.terrain(), starts.slice());
    }

    /** Trains from the cells of one row of a grid; the result is for {@link #basins}. */
    double[] row(Grid grid, Training training, int row) {
      return numbers(new BasinRows(terrain, slice, grid, training).run(row).all());
    }

    /** The map of all rows, whose numbers lie one row after the other. */
    PageBasins basins(Grid grid, double[] rows) {
      return new PageBasins(BasinMap.ofCells(terrain, grid, cells(rows)));
    }

    private int width() {
      return BEFORE_THETA + terrain.cost().dimension();
    }

    /**
     * Cells as numbers, because workers of a page can hand over nothing else. Each cell takes 2 +
     * n: its cost, its steps and the n parameters of its end, which are NaN if training did not
     * settle.
     */
    double[] numbers(List<BasinRows.Cell> cells) {
      double[] numbers = new double[cells.size() * width()];
      Arrays.fill(numbers, Double.NaN);
      for (int k = 0; k < cells.size(); k++) {
        BasinRows.Cell cell = cells.get(k);
        int at = k * width();
        numbers[at] = cell.cost();
        numbers[at + 1] = cell.steps();
        for (StationaryPoint end : cell.ends()) {
          double[] theta = end.theta().toArray();
          System.arraycopy(theta, 0, numbers, at + BEFORE_THETA, theta.length);
        }
      }
      return numbers;
    }

    /**
     * Cells from their numbers. An end's kind is not sent: the terrain judges the point once more.
     */
    List<BasinRows.Cell> cells(double[] numbers) {
      List<BasinRows.Cell> cells = new ArrayList<>();
      for (int at = 0; at < numbers.length; at += width()) {
        double[] theta = Arrays.copyOfRange(numbers, at + BEFORE_THETA, at + width());
        Optional<StationaryPoint> end =
            Double.isNaN(theta[0])
                ? Optional.empty()
                : terrain.identify(LocalModel.at(terrain.cost(), theta));
        cells.add(new BasinRows.Cell(end.stream().toList(), numbers[at], (int) numbers[at + 1]));
      }
      return cells;
    }
  }
}
