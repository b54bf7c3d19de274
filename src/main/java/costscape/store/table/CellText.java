package costscape.store.table;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The rows of a table of cells as text, as a job of blocks of rows: the same bytes by any runner.
 */
record CellText(AxesText axes, int columns, Values values, int cells) implements Job<byte[]> {
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
