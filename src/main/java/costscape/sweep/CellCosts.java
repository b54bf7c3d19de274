package costscape.sweep;

import costscape.job.Runner;
import java.io.Serializable;
import java.util.function.Consumer;

/** The cost at every cell of a line or a plane, as it is computed. */
public interface CellCosts extends Serializable {
  /** Hands over all costs in the order of the table, some consecutive cells at a time. */
  void inOrder(Runner runner, Consumer<double[]> cells);

  /** All costs in the order of the table, so many cells. */
  default double[] together(Runner runner, int cells) {
    double[] costs = new double[cells];
    int[] next = {0};
    inOrder(
        runner,
        some -> {
          System.arraycopy(some, 0, costs, next[0], some.length);
          next[0] += some.length;
        });
    return costs;
  }
}
