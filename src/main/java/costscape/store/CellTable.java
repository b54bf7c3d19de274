package costscape.store;

import costscape.space.Axis;
import costscape.sweep.CostCurve;
import costscape.sweep.CostSurface;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of one value a cell, written in the order of the cells as they come: never more than a
 * buffer of it is in memory. What is not finite is {@code NaN}.
 */
public final class CellTable {
  private final Cells cells;

  private CellTable(Cells cells) {
    this.cells = cells;
  }

  /** What a format does with the cells. */
  private interface Cells {
    void next(double value) throws IOException;

    void flush() throws IOException;
  }

  /**
   * @param axes one, or two with the first slowest
   * @param quantity what a value is, such as {@code cost}
   */
  public static CellTable to(OutputStream out, TableFormat format, List<Axis> axes, String quantity)
      throws IOException {
    return new CellTable(
        switch (format) {
          case CSV -> new Text(out, axes, quantity);
          case NPY -> new Binary(out, axes);
          case NONE -> throw new IllegalArgumentException("no table is written nowhere");
        });
  }

  public static void write(CostCurve curve, String quantity, TableFormat format, OutputStream out)
      throws IOException {
    CellTable table = to(out, format, List.of(curve.axis()), quantity);
    for (int i = 0; i < curve.axis().points(); i++) {
      table.add(curve.at(i));
    }
    table.flush();
  }

  public static void write(
      CostSurface surface, String quantity, TableFormat format, OutputStream out)
      throws IOException {
    Axis first = surface.grid().first();
    Axis second = surface.grid().second();
    CellTable table = to(out, format, List.of(first, second), quantity);
    for (int i = 0; i < first.points(); i++) {
      for (int j = 0; j < second.points(); j++) {
        table.add(surface.at(i, j));
      }
    }
    table.flush();
  }

  /** The next cell's value. */
  public void add(double value) throws IOException {
    cells.next(value);
  }

  /** After the last cell. */
  public void flush() throws IOException {
    cells.flush();
  }

  /** Bytes of a table, about: an axis value of a fine axis takes some 18, a cost as many. */
  public static long bytes(TableFormat format, List<Axis> axes) {
    long rows = axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact);
    return switch (format) {
      case CSV -> rows * 19 * (axes.size() + 1);
      case NPY -> rows * Double.BYTES;
      case NONE -> 0;
    };
  }

  /** Rows of text; an axis' values are made text once, not once a cell. */
  private static final class Text implements Cells {
    private final TableWriter table;
    private final Axis first;
    private final List<byte[]> second;
    private byte[] slow;
    private int i;
    private int j;

    Text(OutputStream out, List<Axis> axes, String quantity) throws IOException {
      List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
      header.add(quantity);
      table = TableWriter.to(out, header);
      first = axes.get(0);
      second = new ArrayList<>();
      for (int k = 0; axes.size() > 1 && k < axes.get(1).points(); k++) {
        second.add(text(axes.get(1).at(k)));
      }
      slow = text(first.at(0));
    }

    private static byte[] text(double value) {
      return NumberText.of(value).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void next(double value) throws IOException {
      if (second.isEmpty()) {
        table.number(first.at(i++));
      } else {
        table.raw(slow).raw(second.get(j++));
        if (j == second.size()) {
          j = 0;
          i++;
          slow = i < first.points() ? text(first.at(i)) : slow;
        }
      }
      table.number(value).endRow();
    }

    @Override
    public void flush() throws IOException {
      table.flush();
    }
  }

  /** The values alone. */
  private static final class Binary implements Cells {
    private final NpyWriter array;

    Binary(OutputStream out, List<Axis> axes) throws IOException {
      array = NpyWriter.to(out, axes.stream().map(Axis::points).toList());
    }

    @Override
    public void next(double value) throws IOException {
      array.number(Double.isFinite(value) ? value : Double.NaN);
    }

    @Override
    public void flush() throws IOException {
      array.flush();
    }
  }
}
