package costscape.store.dataset;

import costscape.number.NumberText;
import costscape.store.array.ArrayNumbers;
import costscape.store.array.NpyRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of NumPy's as a table: its last column is the target y, those before it are the features
 * x0, x1 and so on, as where it is read whole.
 */
final class NpyTable implements ColumnFiles.Table {
  private final NpyRows array;
  private final List<ArrayNumbers> opened = new ArrayList<>();

  NpyTable(NpyRows array) {
    this.array = array;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(DatasetArrays.features(array.columns() - 1));
    names.add(DatasetArrays.TARGET);
    return names;
  }

  @Override
  public long rows() {
    return array.rows();
  }

  @Override
  public ColumnFiles.Cursor cursor(List<Integer> numbers, List<Integer> words, long from, long to)
      throws IOException {
    ArrayNumbers in = array.from(from);
    opened.add(in);
    return new Row(in, from);
  }

  @Override
  public void close() throws IOException {
    for (ArrayNumbers numbers : opened) {
      numbers.close();
    }
  }

  /** One row after the other; behind the last one the file has to end. */
  private final class Row implements ColumnFiles.Cursor {
    private final ArrayNumbers in;
    private final double[] row = new double[array.columns()];
    private long next;

    private Row(ArrayNumbers in, long next) {
      this.in = in;
      this.next = next;
    }

    @Override
    public void next() throws IOException {
      in.next(row, 0, row.length);
      next++;
      if (next == rows() && !in.isAtEnd()) {
        throw array.tooLong();
      }
    }

    @Override
    public boolean isNull(int column) {
      return false;
    }

    @Override
    public double number(int column) {
      return row[column];
    }

    @Override
    public String word(int column) {
      return NumberText.of(row[column]);
    }
  }
}
