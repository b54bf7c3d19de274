package costscape.store.table;

import costscape.critical.basin.BasinMap;
import costscape.space.Axis;
import costscape.space.Grid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The table of a basin map: {@code AXIS1,AXIS2,minimum,cost,steps}, the first axis slowest. {@code
 * minimum} is an id of the catalogue beside it, −1 where training did not settle.
 */
public final class BasinCsv {
  private static final int UNSETTLED = -1;

  private BasinCsv() {}

  public static void write(BasinMap map, OutputStream out) throws IOException {
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

  /** Writes the ids of the ends alone, as an array for NumPy. */
  public static void writeNpy(BasinMap map, OutputStream out) throws IOException {
    Grid grid = map.grid();
    List<Axis> axes = List.of(grid.first(), grid.second());
    CellTable cells = CellTable.to(out, TableFormat.NPY, axes, "minimum");
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        cells.add(map.end(i, j).orElse(UNSETTLED));
      }
    }
    cells.flush();
  }
}
