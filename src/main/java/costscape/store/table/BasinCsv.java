package costscape.store.table;

import costscape.critical.basin.BasinMap;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.array.NpyWriter;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The table of a basin map: {@code AXIS1,AXIS2,minimum,cost,steps}, the first axis slowest. {@code
 * minimum} is an id of the catalogue beside it, −1 where training did not settle.
 */
public final class BasinCsv {
  private static final int UNSETTLED = -1;

  private static final String OTHER = "is not the map of the recorded axes and ends";

  private BasinCsv() {}

  /** Writes a map, or of an array for NumPy the ids of the ends alone. */
  public static void write(BasinMap map, TableFormat format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> writeText(map, out);
      case NPY -> writeArray(map, out);
      case NONE -> throw new IllegalArgumentException("no table is written nowhere");
    }
  }

  private static List<String> header(Grid grid) {
    return List.of(grid.first().name(), grid.second().name(), "minimum", "cost", "steps");
  }

  private static void writeText(BasinMap map, OutputStream out) throws IOException {
    Grid grid = map.grid();
    TableWriter table = TableWriter.to(out, header(grid));
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        table.number(grid.first().at(i)).number(grid.second().at(j));
        table.integer(map.end(i, j).orElse(UNSETTLED)).number(map.cost(i, j));
        table.integer(map.steps(i, j)).endRow();
      }
    }
    table.flush();
  }

  /**
   * Reads the map that a table of this grid's cells holds.
   *
   * @param places how many ends there are
   * @throws InputException where the table is not of these cells and ends
   */
  public static BasinMap read(Path file, Grid grid, int places) {
    int cells = Math.toIntExact(grid.cells());
    int[] ends = new int[cells];
    double[] costs = new double[cells];
    int[] steps = new int[cells];
    CsvInput.read(
        file,
        header(grid),
        cells,
        OTHER,
        (row, cell) -> {
          ends[cell] = Math.max(0, (int) row.number(2));
          if (!KeptCells.isAt(cell, grid.axes(), row) || ends[cell] > places) {
            throw InputException.in(file, OTHER);
          }
          costs[cell] = row.numberOrNaN(3);
          steps[cell] = (int) row.number(4);
        });
    return BasinMap.of(grid, ends, costs, steps);
  }

  private static void writeArray(BasinMap map, OutputStream out) throws IOException {
    Grid grid = map.grid();
    NpyWriter ids = NpyWriter.to(out, grid.axes().stream().map(Axis::points).toList());
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        ids.number(map.end(i, j).orElse(UNSETTLED));
      }
    }
    ids.flush();
  }
}
