package costscape.store;

import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CostCurve;
import costscape.sweep.CostSurface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The table of a sweep: {@code AXIS,cost}, or {@code AXIS1,AXIS2,cost} with the first axis slowest.
 */
public final class SweepCsv {
  private static final String COST = "cost";

  private SweepCsv() {}

  public static void write(CostCurve curve, OutputStream out) throws IOException {
    write(curve, COST, out);
  }

  /**
   * @param quantity what the cells hold where that is no cost
   */
  public static void write(CostCurve curve, String quantity, OutputStream out) throws IOException {
    Axis axis = curve.axis();
    TableWriter table = TableWriter.to(out, List.of(axis.name(), quantity));
    for (int i = 0; i < axis.points(); i++) {
      table.number(axis.at(i)).number(curve.at(i)).endRow();
    }
    table.flush();
  }

  public static void write(CostSurface surface, OutputStream out) throws IOException {
    write(surface, COST, out);
  }

  /**
   * @param quantity what the cells hold where that is no cost
   */
  public static void write(CostSurface surface, String quantity, OutputStream out)
      throws IOException {
    Grid grid = surface.grid();
    TableWriter table =
        TableWriter.to(out, List.of(grid.first().name(), grid.second().name(), quantity));
    for (int i = 0; i < grid.first().points(); i++) {
      for (int j = 0; j < grid.second().points(); j++) {
        table.number(grid.first().at(i)).number(grid.second().at(j)).number(surface.at(i, j));
        table.endRow();
      }
    }
    table.flush();
  }
}
