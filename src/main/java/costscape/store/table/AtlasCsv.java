package costscape.store.table;

import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.sweep.Atlas;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All slices of an atlas in one table: {@code parameter1,value1,parameter2,value2,cost}. Rows of a
 * slice along one parameter leave the second parameter empty. The path of a training that every
 * panel shows is a table of its own, a column a parameter.
 */
public final class AtlasCsv {
  private static final List<String> HEADER =
      List.of("parameter1", "value1", "parameter2", "value2", "cost");

  private static final String NONE = "is no table of an atlas";

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

  /**
   * Reads back what was written, slice by slice.
   *
   * @throws InputException where the table is of another kind, or ends within a slice
   */
  public static Atlas read(Path file) {
    List<CellLine> curves = new ArrayList<>();
    List<CellPlane> pairs = new ArrayList<>();
    List<String> slice = new ArrayList<>(); // the names of the slice that is being read
    List<double[]> cells = new ArrayList<>();
    CsvInput.read(
        file,
        HEADER,
        NONE,
        row -> {
          List<String> names = List.of(row.text(0), row.text(2));
          if (!names.equals(slice)) {
            add(slice, cells, curves, pairs, file);
            slice.clear();
            slice.addAll(names);
          }
          double up = names.get(1).isEmpty() ? 0 : row.number(3);
          cells.add(new double[] {row.number(1), up, row.numberOrNaN(4)});
        });
    add(slice, cells, curves, pairs, file);
    return new Atlas(curves, pairs);
  }

  /** Adds the slice whose cells were read. */
  private static void add(
      List<String> names,
      List<double[]> cells,
      List<CellLine> curves,
      List<CellPlane> pairs,
      Path file) {
    if (cells.isEmpty()) {
      return;
    }
    double[] costs = cells.stream().mapToDouble(cell -> cell[2]).toArray();
    int rows = (int) cells.stream().mapToDouble(cell -> cell[0]).distinct().count();
    if (cells.size() % rows != 0) {
      throw InputException.in(file, NONE);
    }
    int columns = cells.size() / rows;
    double[] first = cells.get(0);
    double[] last = cells.get(cells.size() - 1);
    Axis across = InputException.given(() -> new Axis(names.get(0), first[0], last[0], rows));
    if (names.get(1).isEmpty()) {
      curves.add(CellLine.of(across, costs));
    } else {
      Axis up = InputException.given(() -> new Axis(names.get(1), first[1], last[1], columns));
      pairs.add(CellPlane.of(new Grid(across, up), costs));
    }
    cells.clear();
  }

  /** Writes the points of a path, as far as an atlas shows their parameters. */
  public static void writePath(List<String> names, List<ParameterVector> path, OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, names);
    for (ParameterVector point : path) {
      for (double value : point.toArray()) {
        table.number(value);
      }
      table.endRow();
    }
    table.flush();
  }

  /** Reads a path back whose points have these parameters. */
  public static List<ParameterVector> readPath(Path file, List<String> names) {
    List<ParameterVector> path = new ArrayList<>();
    CsvInput.read(
        file,
        names,
        NONE,
        row ->
            path.add(
                ParameterVector.of(
                    IntStream.range(0, names.size()).mapToDouble(row::number).toArray())));
    return path;
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
