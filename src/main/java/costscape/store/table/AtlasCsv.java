package costscape.store.table;

import costscape.space.Grid;
import costscape.sweep.Atlas;
import costscape.sweep.CostCurve;
import costscape.sweep.CostSurface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * All slices of an atlas in one table: {@code parameter1,value1,parameter2,value2,cost}. Rows of a
 * slice along one parameter leave the second parameter empty.
 */
public final class AtlasCsv {
  private static final List<String> HEADER =
      List.of("parameter1", "value1", "parameter2", "value2", "cost");

  private AtlasCsv() {}

  public static void write(Atlas atlas, OutputStream out) throws IOException {
    TableWriter table = TableWriter.to(out, HEADER);
    for (CostCurve curve : atlas.curves()) {
      for (int i = 0; i < curve.axis().points(); i++) {
        table.text(curve.axis().name()).number(curve.axis().at(i)).text("").text("");
        table.number(curve.at(i)).endRow();
      }
    }
    for (CostSurface pair : atlas.pairs()) {
      write(pair, table);
    }
    table.flush();
  }

  private static void write(CostSurface pair, TableWriter table) throws IOException {
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
