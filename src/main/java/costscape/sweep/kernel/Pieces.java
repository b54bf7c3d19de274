package costscape.sweep.kernel;

import java.io.Serializable;

/**
 * How a sweep is cut: into blocks of whole rows. A block that would take long or much memory is cut
 * further, into strips of columns. The points of a line are rows of one cell.
 *
 * @param rows of the whole plane
 * @param width columns of the whole plane
 * @param blockRows rows of a block; the last block may have fewer
 * @param strip columns of a piece; the last one may have fewer
 */
public record Pieces(int rows, int width, int blockRows, int strip) implements Serializable {
  public int strips() {
    return (width - 1) / strip + 1;
  }

  public int count() {
    return Math.toIntExact(((rows - 1) / blockRows + 1L) * strips());
  }

  /**
   * Returns whether the cells of each piece follow those of the piece before in the order of the
   * table.
   */
  public boolean areConsecutive() {
    return strips() == 1 || blockRows == 1;
  }

  public int firstRow(int piece) {
    return piece / strips() * blockRows;
  }

  public int firstColumn(int piece) {
    return piece % strips() * strip;
  }

  public long firstCell(int piece) {
    return (long) firstRow(piece) * width + firstColumn(piece);
  }

  public int rows(int piece) {
    return Math.min(blockRows, rows - firstRow(piece));
  }

  public int columns(int piece) {
    return Math.min(strip, width - firstColumn(piece));
  }

  /** Copies a piece into whole rows, the first of which that it has a part in is firstRow. */
  public void copy(int piece, double[] costs, double[] rows, int firstRow) {
    int columns = columns(piece);
    for (int row = 0; row < rows(piece); row++) {
      int at = (firstRow + row) * width + firstColumn(piece);
      System.arraycopy(costs, row * columns, rows, at, columns);
    }
  }
}
