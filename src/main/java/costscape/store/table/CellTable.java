package costscape.store.table;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.space.Axis;
import costscape.sweep.CellLine;
import costscape.sweep.SweptCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * The rows of a table of cells as text, as a job of blocks of rows: the same bytes by any runner.
   */
  private record CellText(AxesText axes, int columns, Values values, int cells)
      implements Job<byte[]> {
    private static final int BLOCK = 1 << 14;

    /** The approximate size of a row in bytes. */
    private static final int ROW = 48;

    /** The value of a cell by its number. */
    @FunctionalInterface
    interface Values extends Serializable {
      double at(int cell);
    }

    static CellText of(List<Axis> axes, Values values, int cells) {
      return new CellText(AxesText.of(axes), axes.size() + 1, values, cells);
    }

    @Override
    public int size() {
      return (cells + BLOCK - 1) / BLOCK;
    }

    @Override
    public byte[] run(int block) {
      int from = block * BLOCK;
      int to = Math.min(cells, from + BLOCK);
      ByteArrayOutputStream out = new ByteArrayOutputStream(ROW * (to - from));
      try {
        TableWriter table = TableWriter.rows(out, columns);
        AxesText own = axes.copy();
        for (int cell = from; cell < to; cell++) {
          own.place(cell, table).number(values.at(cell)).endRow();
        }
        table.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("memory is no disk", e);
      }
      return out.toByteArray();
    }

    void write(Runner runner, OutputStream out) throws IOException {
      try {
        runner.run(this, block -> append(block, out));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      out.flush();
    }

    private static void append(byte[] block, OutputStream out) {
      try {
        out.write(block);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Writes an array of doubles in NumPy's format, version 1.0, little-endian, last index fastest:
   * {@code numpy.load} reads it (numpy.lib.format). Flush it at the end.
   */
  private static final class NpyWriter {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    private NpyWriter(OutputStream out) {
      this.out = out;
    }

    /** Begins an array whose dimensions have these lengths. */
    static NpyWriter to(OutputStream out, List<Integer> shape) throws IOException {
      NpyWriter writer = new NpyWriter(out);
      StringBuilder lengths = new StringBuilder();
      shape.forEach(length -> lengths.append(length).append(", "));
      String header =
          "{'descr': '<f8', 'fortran_order': False, 'shape': (%s), }".formatted(lengths.toString());
      int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
      String padding = " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT);
      byte[] text = (header + padding + "\n").getBytes(StandardCharsets.US_ASCII);
      writer.buffer.put(MAGIC).putShort((short) text.length).put(text);
      return writer;
    }

    /** Writes numbers alone; another writer has begun the array. */
    static NpyWriter numbers(OutputStream out) {
      return new NpyWriter(out);
    }

    void number(double value) throws IOException {
      if (buffer.remaining() < Double.BYTES) {
        drain();
      }
      buffer.putDouble(value);
    }

    private void drain() throws IOException {
      out.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }

    void flush() throws IOException {
      drain();
      out.flush();
    }
  }

  /**
   * The axis values of a table's cells as text, the first axis slowest. The text of a first-axis
   * value is made once a row of cells, that of a second-axis value once in all.
   */
  private static final class AxesText implements Serializable {
    private static final long serialVersionUID = 1;

    private final Axis first;
    private final byte[][] second; // empty where there is one axis
    private long row = -1;
    private byte[] slow = {};

    private AxesText(Axis first, byte[][] second) {
      this.first = first;
      this.second = second;
    }

    static AxesText of(List<Axis> axes) {
      byte[][] second = new byte[axes.size() > 1 ? axes.get(1).points() : 0][];
      Arrays.setAll(second, k -> text(axes.get(1).at(k)));
      return new AxesText(axes.get(0), second);
    }

    /** A copy for another thread. */
    AxesText copy() {
      return new AxesText(first, second);
    }

    private static byte[] text(double value) {
      return NumberText.of(value).getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the axis values of a cell. */
    TableWriter place(long cell, TableWriter table) throws IOException {
      if (second.length == 0) {
        return table.number(first.at((int) cell));
      }
      if (cell / second.length != row) {
        row = cell / second.length;
        slow = text(first.at((int) row));
      }
      return table.raw(slow).raw(second[(int) (cell - row * second.length)]);
    }
  }
}
