package costscape.store.table;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.space.Axis;
import costscape.store.array.NpyWriter;
import costscape.sweep.CellLine;
import costscape.sweep.SweptCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables with one value a cell. A value that is not finite is written as {@code NaN}. */
public final class CellTable {
  private static final String CURVE = "curve";

  private CellTable() {}

  /**
   * Writes a line or a plane, the first axis slowest. Text is made in blocks by the runner: it
   * takes longer than the costs themselves. An array has the values without the axes.
   *
   * @param quantity what a value is, such as {@code cost}
   */
  public static void write(
      SweptCells swept, String quantity, TableFormat format, Runner runner, OutputStream out)
      throws IOException {
    List<Axis> axes = swept.axes();
    if (!format.hasAllColumns()) {
      write(List.of(swept), axes.stream().map(Axis::points).toList(), out);
      return;
    }
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add(quantity);
    TableWriter.to(out, header).flush();
    CellText.of(swept).write(runner, out);
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
    if (!format.hasAllColumns()) {
      write(curves, List.of(curves.size(), axis.points()), out);
      return;
    }
    TableWriter table = TableWriter.to(out, List.of(CURVE, axis.name(), "cost"));
    for (int k = 0; k < curves.size(); k++) {
      for (int i = 0; i < axis.points(); i++) {
        table.text(names.get(k)).number(axis.at(i)).number(curves.get(k).at(i)).endRow();
      }
    }
    table.flush();
  }

  /**
   * Writes the cells of a movie's frames as an array whose first index is the frame: a default
   * movie has four million cells, which as text are 300 MB and take their time.
   */
  public static void write(List<? extends SweptCells> frames, OutputStream out) throws IOException {
    write(frames, shape(frames.size(), frames.get(0).axes()), out);
  }

  private static void write(List<? extends SweptCells> all, List<Integer> shape, OutputStream out)
      throws IOException {
    NpyWriter array = NpyWriter.to(out, shape);
    for (SweptCells cells : all) {
      int count = count(cells.axes());
      for (int cell = 0; cell < count; cell++) {
        double value = cells.value(cell);
        array.number(Double.isFinite(value) ? value : Double.NaN);
      }
    }
    array.flush();
  }

  private static int count(List<Axis> axes) {
    return axes.stream().mapToInt(Axis::points).reduce(1, Math::multiplyExact);
  }

  /** The shape of an array of the cells of some frames. */
  static List<Integer> shape(int frames, List<Axis> axes) {
    List<Integer> shape = new ArrayList<>(List.of(frames));
    axes.forEach(axis -> shape.add(axis.points()));
    return shape;
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
    int row = format.hasAllColumns() ? 19 * (axes.size() + 1) : Double.BYTES;
    return format.isWritten() ? rows * row : 0;
  }

  /**
   * The rows of a table of cells as text, as a job of blocks of rows: the same bytes by any runner.
   * The text of a first-axis value is made once a row of cells, that of a second-axis value once in
   * all.
   *
   * @param second the values of the second axis; none where there is one axis
   */
  private record CellText(SweptCells swept, byte[][] second) implements Job<byte[]> {
    private static final int BLOCK = 1 << 14;

    /** The approximate size of a row in bytes. */
    private static final int ROW = 48;

    static CellText of(SweptCells swept) {
      List<Axis> axes = swept.axes();
      byte[][] second = new byte[axes.size() > 1 ? axes.get(1).points() : 0][];
      Arrays.setAll(second, k -> text(axes.get(1).at(k)));
      return new CellText(swept, second);
    }

    private static byte[] text(double value) {
      return NumberText.of(value).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int size() {
      return (count(swept.axes()) + BLOCK - 1) / BLOCK;
    }

    @Override
    public byte[] run(int block) {
      int from = block * BLOCK;
      int to = Math.min(count(swept.axes()), from + BLOCK);
      ByteArrayOutputStream out = new ByteArrayOutputStream(ROW * (to - from));
      try {
        TableWriter table = TableWriter.rows(out, swept.axes().size() + 1);
        Axis first = swept.axes().get(0);
        int width = Math.max(1, second.length);
        byte[] slow = {};
        for (int cell = from; cell < to; cell++) {
          if (cell == from || cell % width == 0) {
            slow = text(first.at(cell / width));
          }
          table.raw(slow);
          if (second.length > 0) {
            table.raw(second[cell % width]);
          }
          table.number(swept.value(cell)).endRow();
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
}
