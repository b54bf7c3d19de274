package costscape.store.dataset;

import costscape.store.array.ArrayNumbers;
import costscape.store.array.StoredArray;
import java.io.IOException;
import java.util.Arrays;

/**
 * The columns of an array of rows. Columns grow with the rows that are really there, one after the
 * other, so that a file which claims more than it holds takes no more memory than twice what it
 * holds.
 */
final class ArrayColumns {
  private static final int FIRST_ROWS = 1024;
  private static final int BLOCK = 1 << 13;

  private final StoredArray array;
  private final int rows;
  private final double[][] columns;

  private ArrayColumns(StoredArray array) {
    this.array = array;
    rows = array.shape().get(0).intValue();
    columns = new double[(int) (array.size() / rows)][0];
  }

  /** A column for each feature; an array without a second dimension is one column. */
  static double[][] of(StoredArray array) throws IOException {
    ArrayColumns read = new ArrayColumns(array);
    try (ArrayNumbers numbers = array.numbers()) {
      if (array.isFortran() && array.shape().size() == 2) {
        read.byColumn(numbers);
      } else if (array.isFortran() && array.shape().size() > 2) {
        throw array.error("is stored first index first; rows × features were expected");
      } else {
        read.byRow(numbers);
      }
    }
    return read.columns;
  }

  private void byColumn(ArrayNumbers numbers) throws IOException {
    for (int feature = 0; feature < columns.length; feature++) {
      for (int row = 0; row < rows; ) {
        int some = Math.min(rows - row, Math.max(FIRST_ROWS, row));
        columns[feature] = Arrays.copyOf(columns[feature], row + some);
        numbers.next(columns[feature], row, some);
        row += some;
      }
      check(feature, 0, rows);
    }
  }

  private void byRow(ArrayNumbers numbers) throws IOException {
    int width = columns.length;
    double[] block = new double[Math.max(1, BLOCK / width) * width];
    for (int row = 0; row < rows; ) {
      int some = Math.min(rows - row, block.length / width);
      numbers.next(block, 0, some * width);
      grow(row + some);
      for (int feature = 0; feature < width; feature++) {
        double[] column = columns[feature];
        for (int k = 0; k < some; k++) {
          column[row + k] = block[k * width + feature];
        }
        check(feature, row, row + some);
      }
      row += some;
    }
  }

  private void grow(int needed) {
    int room = columns[0].length;
    if (needed > room) {
      int next = (int) Math.min(rows, Math.max(Math.max(FIRST_ROWS, needed), 2L * room));
      for (int feature = 0; feature < columns.length; feature++) {
        columns[feature] = Arrays.copyOf(columns[feature], next);
      }
    }
  }

  private void check(int feature, int from, int to) {
    double[] column = columns[feature];
    for (int row = from; row < to; row++) {
      if (!Double.isFinite(column[row])) {
        throw array.error(
            "holds %s at row %d, column %d; finite numbers were expected",
            column[row], row, feature);
      }
    }
  }
}
