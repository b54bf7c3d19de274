package costscape.cli.sweep;

import costscape.space.Axis;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.store.table.TableWriter;
import costscape.sweep.CellLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The table of several curves over one axis. As text it has a row for each value of the axis,
 * {@code curve,AXIS,cost}, the curve slowest; as an array of numbers, a row for each curve.
 *
 * @param names which curve a row belongs to
 */
record OverlayTable(List<String> names, List<CellLine> curves) {
  private static final String CURVE = "curve";

  private static final String COST = "cost";

  /** The axes of a table with some curves, for an estimate of its size. */
  static List<Axis> axes(int curves, Axis axis) {
    return List.of(new Axis(CURVE, 0, curves - 1, curves), axis);
  }

  void write(TableFormat format, OutputStream out) throws IOException {
    if (format.hasAllColumns()) {
      writeText(out);
      return;
    }
    CellTable table = CellTable.to(out, format, axes(curves.size(), curves.get(0).axis()), COST);
    for (CellLine curve : curves) {
      for (int i = 0; i < curve.axis().points(); i++) {
        table.add(curve.at(i));
      }
    }
    table.flush();
  }

  private void writeText(OutputStream out) throws IOException {
    Axis axis = curves.get(0).axis();
    TableWriter table = TableWriter.to(out, List.of(CURVE, axis.name(), COST));
    for (int k = 0; k < curves.size(); k++) {
      for (int i = 0; i < axis.points(); i++) {
        table.text(names.get(k)).number(axis.at(i)).number(curves.get(k).at(i)).endRow();
      }
    }
    table.flush();
  }
}
