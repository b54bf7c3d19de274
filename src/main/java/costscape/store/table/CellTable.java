package costscape.store.table;

import costscape.job.Runner;
import costscape.space.Axis;
import costscape.sweep.CellLine;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with one value a cell, written cell by cell, so that only a buffer of it is ever in
 * memory. A value that is not finite is written as {@code NaN}.
 */
public abstract class CellTable {
  private static final String CURVE = "curve";

  private static TableWriter headed(OutputStream out, List<Axis> axes, String quantity)
      throws IOException {
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add(quantity);
    return TableWriter.to(out, header);
  }

  /** The next cell's value. */
  public abstract void add(double value) throws IOException;

  /** After the last cell. */
  public abstract void flush() throws IOException;

  /**
   * Begins a table.
   *
   * @param axes one axis, or two with the first slowest
   * @param quantity what a value is, such as {@code cost}
   */
  public static CellTable to(OutputStream out, TableFormat format, List<Axis> axes, String quantity)
      throws IOException {
    return switch (format) {
      case CSV -> new Text(headed(out, axes, quantity), AxesText.of(axes), 0);
      case NPY -> new Binary(NpyWriter.to(out, axes.stream().map(Axis::points).toList()));
      case NONE -> throw nowhere();
    };
  }

  /**
   * Goes on with a table that another writer has begun: what both write makes the table.
   *
   * @param firstCell the number of the first cell that is missing
   */
  public static CellTable behind(
      OutputStream out, TableFormat format, List<Axis> axes, long firstCell) {
    return switch (format) {
      case CSV -> new Text(TableWriter.rows(out, axes.size() + 1), AxesText.of(axes), firstCell);
      case NPY -> new Binary(NpyWriter.numbers(out));
      case NONE -> throw nowhere();
    };
  }

  private static IllegalArgumentException nowhere() {
    return new IllegalArgumentException("no table is written nowhere");
  }

  /** Text is made in blocks by the runner: it takes longer than the costs themselves. */
  public static void write(
      SweptCells swept, String quantity, TableFormat format, Runner runner, OutputStream out)
      throws IOException {
    List<Axis> axes = swept.axes();
    CellTable table = to(out, format, axes, quantity);
    int cells = Math.toIntExact(axes.stream().mapToLong(Axis::points).reduce(1, (a, b) -> a * b));
    if (format.hasAllColumns()) {
      table.flush(); // the header
      CellText.of(axes, swept::value, cells).write(runner, out);
      return;
    }
    for (int cell = 0; cell < cells; cell++) {
      table.add(swept.value(cell));
    }
    table.flush();
  }

  /**
   * Writes several curves over one axis: as text a row for each value of the axis, {@code
   * curve,AXIS,cost}, the curve slowest; as an array of numbers, a row for each curve.
   *
   * @param names which curve a row belongs to
   */
  public static void write(
      List<String> names, List<CellLine> curves, TableFormat format, OutputStream out)
      throws IOException {
    Axis axis = curves.get(0).axis();
    if (format.hasAllColumns()) {
      TableWriter table = TableWriter.to(out, List.of(CURVE, axis.name(), "cost"));
      for (int k = 0; k < curves.size(); k++) {
        for (int i = 0; i < axis.points(); i++) {
          table.text(names.get(k)).number(axis.at(i)).number(curves.get(k).at(i)).endRow();
        }
      }
      table.flush();
      return;
    }
    CellTable table = to(out, format, ofCurves(curves.size(), axis), "cost");
    for (CellLine curve : curves) {
      for (int i = 0; i < axis.points(); i++) {
        table.add(curve.at(i));
      }
    }
    table.flush();
  }

  /** The axes of a table with some curves, for an estimate of its size. */
  public static List<Axis> ofCurves(int curves, Axis axis) {
    return List.of(new Axis(CURVE, 0, curves - 1, curves), axis);
  }

  /**
   * The approximate size of a table in bytes: a value of a fine axis takes some 18 bytes, and so
   * does a cost.
   */
  public static long bytes(TableFormat format, List<Axis> axes) {
    long rows = axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact);
    return switch (format) {
      case CSV -> rows * 19 * (axes.size() + 1);
      case NPY -> rows * Double.BYTES;
      case NONE -> 0;
    };
  }

  /** A CSV table: each row holds the cell's axis values and its value. */
  private static final class Text extends CellTable {
    private final TableWriter table;
    private final AxesText axes;
    private long cell;

    Text(TableWriter table, AxesText axes, long firstCell) {
      this.table = table;
      this.axes = axes;
      this.cell = firstCell;
    }

    @Override
    public void add(double value) throws IOException {
      axes.place(cell++, table).number(value).endRow();
    }

    @Override
    public void flush() throws IOException {
      table.flush();
    }
  }

  /** A NumPy array: the values without the axes. */
  private static final class Binary extends CellTable {
    private final NpyWriter array;

    Binary(NpyWriter array) {
      this.array = array;
    }

    @Override
    public void add(double value) throws IOException {
      array.number(Double.isFinite(value) ? value : Double.NaN);
    }

    @Override
    public void flush() throws IOException {
      array.flush();
    }
  }
}
