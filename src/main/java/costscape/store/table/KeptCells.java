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
public final class KeptCells implements CsvInput.Rows {
  private final String source;
  private final List<Axis> axes;
  private final String quantity;
  private final double[] values;
  private int cell;

  private KeptCells(Path file, List<Axis> axes, String quantity) {
    this.source = file.toString();
    this.axes = axes;
    this.quantity = quantity;
    this.values = new double[cells(axes)];
  }

  private static int cells(List<Axis> axes) {
    return Math.toIntExact(axes.stream().mapToLong(Axis::points).reduce(1, Math::multiplyExact));
  }

  /**
   * The values of all cells, the first axis slowest.
   *
   * @throws InputException where the table is not of these axes
   */
  public static double[] read(Path file, List<Axis> axes, String quantity) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
      return array(file, axes);
    }
    KeptCells table = new KeptCells(file, axes, quantity);
    CsvInput.read(file, table);
    if (table.cell < table.values.length) {
      throw table.wrong();
    }
    return table.values;
  }

  private static double[] array(Path file, List<Axis> axes) {
    StoredArray array = ArrayFile.read(file).get(0);
    List<Long> shape = axes.stream().map(axis -> (long) axis.points()).toList();
    if (!array.shape().equals(shape) || array.isFortran()) {
      throw wrong(file.toString());
    }
    return array.toArray();
  }

  private InputException wrong() {
    return wrong(source);
  }

  private static InputException wrong(String source) {
    return InputException.in(source, "is not the table of the recorded axes");
  }

  @Override
  public void header(List<String> names) {
    List<String> expected = new ArrayList<>(axes.stream().map(Axis::name).toList());
    expected.add(quantity);
    if (!names.equals(expected)) {
      throw wrong();
    }
  }

  @Override
  public void row(TableRow row) {
    if (cell == values.length) {
      throw wrong();
    }
    int rest = cell;
    for (int k = axes.size() - 1; k >= 0; k--) {
      int points = axes.get(k).points();
      if (row.number(k) != axes.get(k).at(rest % points)) {
        throw wrong();
      }
      rest /= points;
    }
    int last = axes.size();
    values[cell++] = row.text(last).equals("NaN") ? Double.NaN : row.number(last);
  }
}
