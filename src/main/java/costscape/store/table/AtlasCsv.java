package costscape.store.table;

import costscape.space.Grid;
import costscape.sweep.Atlas;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * All slices of an atlas in one table: {@code parameter1,value1,parameter2,value2,cost}. The rows
 * of a slice along one parameter have no second.
 */
public final class AtlasCsv {
  private static final List<String> HEADER =
      List.of("parameter1", "value1", "parameter2", "value2", "cost");

  private AtlasCsv() {}

  public static void write(Atlas atlas, OutputStream out) throws IOException {
    TableWriter table = TableWriter.to(out, HEADER);
    for (CellLine curve : atlas.curves()) {
      for (int i = 0; i < curve.axis().points(); i++) {
        table.text(curve.axis().name()).number(curve.axis().at(i)).text("").text("");
        table.number(curve.at(i)).endRow();
      }
    }
    for (CellPlane pair : atlas.pairs()) {
      write(pair, table);
    }
    table.flush();
  }

  private static void write(CellPlane pair, TableWriter table) throws IOException {
    Grid grid = pair.grid();
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        table.text(grid.first().name()).number(grid.first().at(i));
        table.text(grid.second().name()).number(grid.second().at(j));
        table.number(pair.at(i, j)).endRow();
      }
    }
  }
}
