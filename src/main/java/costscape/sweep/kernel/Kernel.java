package costscape.sweep.kernel;

import java.io.Serializable;

/**
 * Evaluates cells of one sweep. Cells are numbered in the order of the table, the first axis
 * slowest. A kernel keeps no state between calls, so any thread may ask it.
 */
public interface Kernel extends Serializable {
  /**
   * The number of cells of a block, which has whole rows of a plane. It is large enough that
   * handing a block out costs nothing beside its work.
   */
  long blockCells();

  /**
   * The number of columns of a plane that make one piece of a block. It is all of them, or fewer
   * where a block would take longer than some seconds or more than some MB.
   */
  int strip();

  /**
   * Writes the costs of a rectangle of cells, NaN where a cost is not finite. The cells of a line
   * are rows of one cell.
   *
   * @param firstCell the rectangle's cell of smallest number
   * @param rows of the rectangle, which has {@code costs.length / rows} columns: all of them, or a
   *     strip of a block
   * @param costs holds zeros
   */
  void fill(long firstCell, int rows, double[] costs);

  /** The cost, or NaN where it is not finite. It takes no branch, for 0·∞ is NaN. */
  static double orFailure(double cost) {
    return cost + 0 * cost;
  }

  /** Marks cells that could not be evaluated by NaN. */
  static void markFailures(double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = orFailure(costs[k]);
    }
  }
}
