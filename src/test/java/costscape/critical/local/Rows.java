package costscape.critical.local;

import costscape.space.SymmetricMatrix;

/** A symmetric matrix that a test writes down row by row. */
final class Rows {
  private Rows() {}

  /**
   * @param rows of a square matrix, one after the other
   */
  static SymmetricMatrix of(double... rows) {
    int size = (int) Math.round(Math.sqrt(rows.length));
    return SymmetricMatrix.of(size, (row, column) -> rows[row * size + column]);
  }
}
