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
  private static final String OTHER = "is not the table of the recorded axes";

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
    CsvInput.read(
        file,
        List.of("curve", axis.name(), "cost"),
        names.size() * axis.points(),
        OTHER,
        (row, k) -> {
          int curve = k / axis.points();
          int cell = k % axis.points();
          if (!row.text(0).equals(names.get(curve)) || row.number(1) != axis.at(cell)) {
            throw InputException.in(file, OTHER);
          }
          curves.get(curve)[cell] = row.numberOrNaN(2);
        });
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
      throw InputException.in(file, OTHER);
    }
    return array.toArray();
  }

  private static double[] table(Path file, List<Axis> axes, String quantity) {
    long cells = axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact);
    double[] values = new double[Math.toIntExact(cells)];
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add(quantity);
    CsvInput.read(
        file,
        header,
        values.length,
        OTHER,
        (row, cell) -> {
          if (!isAt(cell, axes, row)) {
            throw InputException.in(file, OTHER);
          }
          values[cell] = row.numberOrNaN(axes.size());
        });
    return values;
  }

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
}
