package costscape.store.table;

import costscape.number.NumberText;
import costscape.space.Axis;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The axis values of a table's cells as text, the first axis slowest. The text of a first-axis
 * value is made once a row of cells, that of a second-axis value once in all.
 */
final class AxesText implements Serializable {
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
