package costscape.space;

import java.util.Arrays;

/** A symmetric matrix, such as a Hessian: entry (k, m) is entry (m, k), to the bit. Immutable. */
public final class SymmetricMatrix {
  private final int size;
  private final double[] entries; // row-major

  /** Gives the entry in a row and a column, both from 0. */
  @FunctionalInterface
  public interface Entry {
    double at(int row, int column);
  }

  private SymmetricMatrix(int size, double... entries) {
    this.size = size;
    this.entries = entries;
  }

  /** The matrix with this upper triangle, of which no entry before the diagonal is asked for. */
  public static SymmetricMatrix of(int size, Entry upper) {
    double[] entries = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int m = k; m < size; m++) {
        entries[k * size + m] = upper.at(k, m);
        entries[m * size + k] = entries[k * size + m];
      }
    }
    return new SymmetricMatrix(size, entries);
  }

  /** The number of rows, which is that of the columns. */
  public int size() {
    return size;
  }

  public double at(int row, int column) {
    return entries[row * size + column];
  }

  /** One row, a copy. */
  public double[] row(int row) {
    return Arrays.copyOfRange(entries, row * size, (row + 1) * size);
  }

  /** All rows, one after the other, a copy. */
  public double[] rows() {
    return entries.clone();
  }

  /** The rows and columns with these numbers, in this order. */
  public SymmetricMatrix part(int... numbers) {
    return of(numbers.length, (k, m) -> at(numbers[k], numbers[m]));
  }

  /** Writes the product of this matrix and a vector. */
  public void times(double[] vector, double[] product) {
    for (int k = 0; k < size; k++) {
      product[k] = 0;
      for (int m = 0; m < size; m++) {
        product[k] += at(k, m) * vector[m];
      }
    }
  }

  public boolean isFinite() {
    return Arrays.stream(entries).allMatch(Double::isFinite);
  }
}
