package costscape.sweep;

import costscape.job.Runner;
import java.util.function.Consumer;

/** The cost at every cell of a line or a plane, as it is computed. */
public interface Costs {
  /** Hands over all costs in the order of the table, some consecutive cells at a time. */
  void inOrder(Runner runner, Consumer<double[]> cells);
}
