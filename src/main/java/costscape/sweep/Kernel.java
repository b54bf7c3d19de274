package costscape.sweep;

import java.io.Serializable;

/**
 * Evaluates consecutive cells of one sweep. Cells are numbered in the order of the table: the first
 * axis slowest. Has no state that outlives a call: any thread may ask.
 */
interface Kernel extends Serializable {
  /**
   * Cells of a block, whole rows of a plane: enough that handing it out costs nothing beside it.
   */
  long blockCells();

  /** Time of a row and cell, as a multiple of the quickest kernel's, about. */
  int effort();

  /**
   * The costs of {@code costs.length} cells from a first one on; NaN where one is not finite.
   *
   * @param costs holds zeros
   */
  void fill(long firstCell, double[] costs);
}
