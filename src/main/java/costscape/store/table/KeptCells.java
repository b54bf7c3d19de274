package costscape.store.table;

import costscape.space.Axis;
import costscape.store.array.ArrayFile;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads back the table that {@link CellTable} wrote. Its numbers are the doubles that were written,
 * so a picture of them is the one that was drawn before, bit for bit.
 */
public final class KeptCells {
  private KeptCells() {}

  /**
   * The values of all cells, the first axis slowest.
   *
   * @throws InputException where the table is not of these axes
   */
  public static double[] read(Path file, List<Axis> axes, String quantity) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")
        ? array(file, axes)
        : table(file, axes, quantity);
  }

  private static double[] array(Path file, List<Axis> axes) {
    StoredArray array = ArrayFile.read(file).get(0);
    List<Long> shape = axes.stream().map(axis -> (long) axis.points()).toList();
    if (!array.shape().equals(shape) || array.isFortran()) {
      throw wrong(file);
    }
    return array.toArray();
  }

  private static double[] table(Path file, List<Axis> axes, String quantity) {
    long cells = axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact);
    double[] values = new double[Math.toIntExact(cells)];
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add(quantity);
    int[] next = {0};
    CsvInput.read(
        file,
        names -> {
          if (!names.equals(header)) {
            throw wrong(file);
          }
        },
        row -> {
          int cell = next[0]++;
          if (cell == values.length || !isAt(cell, axes, row)) {
            throw wrong(file);
          }
          String text = row.text(axes.size());
          values[cell] = text.equals("NaN") ? Double.NaN : row.number(axes.size());
        });
    if (next[0] < values.length) {
      throw wrong(file);
    }
    return values;
  }

  /** Whether a row has the axes' values of a cell. */
  private static boolean isAt(int cell, List<Axis> axes, TableRow row) {
    int rest = cell;
    for (int k = axes.size() - 1; k >= 0; k--) {
      int points = axes.get(k).points();
      if (row.number(k) != axes.get(k).at(rest % points)) {
        return false;
      }
      rest /= points;
    }
    return true;
  }

  private static InputException wrong(Path file) {
    return InputException.in(file, "is not the table of the recorded axes");
  }
}
