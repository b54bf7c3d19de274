package costscape.sweep;

import java.io.Serializable;

/**
 * Counts what curves and surfaces tell of all their cells: range, failures and the smallest cell.
 */
final class Cells {
  private Cells() {}

  /**
   * The count of one look at many cells.
   *
   * @param minimum the cell of smallest cost, the first of equals; −1 where every cell failed
   */
  record Tally(Range range, int failed, int minimum) implements Serializable {}

  /** Counts the cells of all blocks, which are numbered from the first block's first cell. */
  static Tally tally(double[]... blocks) {
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
    return new Tally(range, failed, minimum);
  }
}
