package costscape.sweep;

import java.io.Serializable;

/**
 * The count of one look at all cells of a curve or a surface.
 *
 * @param failed how many could not be evaluated
 * @param minimum the cell of smallest cost, the first of equals; −1 where every cell failed
 */
record CellTally(Range range, int failed, int minimum) implements Serializable {
  /** Counts the cells of all blocks, which are numbered from the first block's first cell. */
  static CellTally of(double[]... blocks) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    int minimum = -1;
    int failed = 0;
    int first = 0;
    for (double[] costs : blocks) {
      for (int k = 0; k < costs.length; k++) {
        double cost = costs[k];
        if (cost >= smallest && cost <= largest) {
          continue; // this is so for nearly every cell
        }
        if (cost < smallest) {
          smallest = cost;
          minimum = first + k;
        }
        if (cost > largest) {
          largest = cost;
        }
        if (Double.isNaN(cost)) {
          failed++;
        }
      }
      first += costs.length;
    }
    Range range = minimum < 0 ? Range.of() : new Range(smallest, largest);
    return new CellTally(range, failed, minimum);
  }
}
