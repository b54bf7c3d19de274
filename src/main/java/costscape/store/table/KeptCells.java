package costscape.store.table;

import costscape.space.Axis;
import costscape.store.array.ArrayFile;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    return isArray(file) ? array(file, shape(axes)) : table(file, axes, quantity);
  }

  /**
   * The values of several curves over one axis, as {@link CellTable} writes them into one table.
   *
   * @throws InputException where the table is not of these curves
   */
  public static List<double[]> curves(Path file, List<String> names, Axis axis) {
    List<double[]> curves = new ArrayList<>();
    if (isArray(file)) {
      double[] all = array(file, shape(CellTable.ofCurves(names.size(), axis)));
      for (int k = 0; k < names.size(); k++) {
        curves.add(Arrays.copyOfRange(all, k * axis.points(), (k + 1) * axis.points()));
      }
      return curves;
    }
    names.forEach(name -> curves.add(new double[axis.points()]));
    int[] next = {0};
    CsvInput.read(
        file,
        header -> {
          if (!header.equals(List.of("curve", axis.name(), "cost"))) {
            throw wrong(file);
          }
        },
        row -> {
          int curve = next[0] / axis.points();
          int cell = next[0]++ % axis.points();
          if (curve >= names.size()
              || !row.text(0).equals(names.get(curve))
              || row.number(1) != axis.at(cell)) {
            throw wrong(file);
          }
          curves.get(curve)[cell] = row.numberOrNaN(2);
        });
    if (next[0] < names.size() * axis.points()) {
      throw wrong(file);
    }
    return curves;
  }

  /**
   * The cells of a movie's frames, one array a frame, as {@link CellTable} writes them.
   *
   * @throws InputException where the array is not of these frames
   */
  public static List<double[]> frames(Path file, int frames, List<Axis> axes) {
    double[] all = array(file, CellTable.shape(frames, axes));
    int cells = all.length / frames;
    return IntStream.range(0, frames)
        .mapToObj(k -> Arrays.copyOfRange(all, k * cells, (k + 1) * cells))
        .toList();
  }

  private static List<Integer> shape(List<Axis> axes) {
    return axes.stream().map(Axis::points).toList();
  }

  private static boolean isArray(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
  }

  private static double[] array(Path file, List<Integer> shape) {
    StoredArray array = ArrayFile.read(file).get(0);
    if (!array.shape().equals(shape.stream().map(Integer::longValue).toList())
        || array.isFortran()) {
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
          values[cell] = row.numberOrNaN(axes.size());
        });
    if (next[0] < values.length) {
      throw wrong(file);
    }
    return values;
  }

  /** Returns whether a row has the axes' values of a cell. */
  static boolean isAt(int cell, List<Axis> axes, TableRow row) {
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
