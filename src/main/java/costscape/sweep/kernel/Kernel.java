package costscape.sweep.kernel;

import java.io.Serializable;

/**
 * Evaluates consecutive cells of one sweep. Cells are numbered in the order of the table: the first
 * axis slowest. Has no state that outlives a call: any thread may ask.
 */
public interface Kernel extends Serializable {
  /**
   * Cells of a block, whole rows of a plane: enough that handing it out costs nothing beside it.
   */
  long blockCells();

  /**
   * Columns of a plane that make one piece of a block: all of them, or fewer where a block would
   * take longer than some seconds, or more than some MB.
   */
  int strip();

  /** Time of a row and cell, as a multiple of the quickest kernel's, about. */
  int effort();

  /**
   * The costs of a rectangle of cells; NaN where one is not finite. A line's cells are rows.
   *
   * @param firstCell the one of smallest number
   * @param rows of the rectangle, which has {@code costs.length / rows} columns: a strip of some
   *     rows, or all columns
   * @param costs holds zeros
   */
  void fill(long firstCell, int rows, double[] costs);
}
