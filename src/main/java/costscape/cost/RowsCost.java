package costscape.cost;

import costscape.data.Dataset;

/** A cost that is the mean over rows of what a network's answers cost. */
public interface RowsCost extends DifferentiableCost {
  Dataset dataset();

  /** Returns what the numbers of the cost are. */
  Measure measure();

  /**
   * Which classes the network decides for.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  Confusion confusion(double[] theta);

  /** The same cost over other rows. */
  RowsCost over(Dataset other);

  /** The share of rows that the network decides rightly. */
  default double accuracy(double[] theta) {
    return confusion(theta).accuracy();
  }
}
