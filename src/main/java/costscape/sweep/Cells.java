package costscape.sweep;

import java.io.Serializable;

/** What curves and surfaces share: one mark for failed cells, and what one look at all tells. */
final class Cells {
  private Cells() {}

  /** Makes NaN of whatever is not finite: ∞ is not a cost either. 0·∞ is NaN, without a branch. */
  static void markFailures(double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] += 0 * costs[k];
    }
  }

  /**
   * Of many cells.
   *
   * @param minimum the cell of smallest cost, the first of equals; −1 where every cell failed
   */
  record Tally(CostRange range, int failed, int minimum) implements Serializable {}

  /** Of all cells, numbered from the first block's first. */
  static Tally tally(double[]... blocks) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    int minimum = -1;
    int failed = 0;
    int first = 0;
    for (double[] costs : blocks) {
      for (int k = 0; k < costs.length; k++) {
        double cost = costs[k];
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
    CostRange range = minimum < 0 ? CostRange.of() : new CostRange(smallest, largest);
    return new Tally(range, failed, minimum);
  }
}
