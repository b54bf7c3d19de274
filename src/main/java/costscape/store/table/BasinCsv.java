package costscape.store.table;

import costscape.critical.basin.BasinMap;
import costscape.space.Grid;
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

  private BasinCsv() {}

  /** Writes a map, or of an array for NumPy the ids of the ends alone. */
  public static void write(BasinMap map, TableFormat format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> writeText(map, out);
      case NPY -> writeArray(map, out);
      case NONE -> throw new IllegalArgumentException("no table is written nowhere");
    }
  }

  private static void writeText(BasinMap map, OutputStream out) throws IOException {
    Grid grid = map.grid();
    TableWriter table =
        TableWriter.to(
            out, List.of(grid.first().name(), grid.second().name(), "minimum", "cost", "steps"));
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        table.number(grid.first().at(i)).number(grid.second().at(j));
        table.integer(map.end(i, j).orElse(UNSETTLED)).number(map.cost(i, j));
        table.integer(map.steps(i, j)).endRow();
      }
    }
    table.flush();
  }

  /** Reads the map that a table of this grid's cells holds. */
  public static BasinMap read(Path file, Grid grid) {
    int cells = Math.toIntExact(grid.cells());
    int[] ends = new int[cells];
    double[] costs = new double[cells];
    int[] steps = new int[cells];
    int[] next = {0};
    CsvInput.read(
        file,
        names -> {},
        row -> {
          int cell = next[0]++;
          ends[cell] = Math.max(0, (int) row.number(2));
          costs[cell] = Double.parseDouble(row.text(3)); // may be no finite number
          steps[cell] = (int) row.number(4);
        });
    return BasinMap.of(grid, ends, costs, steps);
  }

  private static void writeArray(BasinMap map, OutputStream out) throws IOException {
    Grid grid = map.grid();
    CellTable cells = CellTable.to(out, TableFormat.NPY, grid.axes(), "minimum");
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        cells.add(map.end(i, j).orElse(UNSETTLED));
      }
    }
    cells.flush();
  }
}
