package costscape.cost;

import costscape.data.Dataset;

/** A network of rows that this program does not compute itself, such as a graph of operations. */
public interface OutsideNetwork extends CostSource {
  /** The rows over which the cost is the mean; of classes, one for each that the network knows. */
  Dataset dataset();

  /**
   * The class that the network decides for in each row.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  int[] decisions(double[] theta);

  /** The same network and cost over other rows. */
  OutsideNetwork over(Dataset other);
}
