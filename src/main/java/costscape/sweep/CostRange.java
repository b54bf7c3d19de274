package costscape.sweep;

import java.io.Serializable;

/**
 * The smallest and the largest cost of a set of cells. A set without a finite cost has none: its
 * range is empty, and united with another one it leaves that as it is.
 */
public record CostRange(double smallest, double largest, boolean isEmpty) implements Serializable {
  private static final CostRange NOTHING = new CostRange(0, 0, true);

  /** Costs are promised to this relative accuracy, so costs that differ by less count as equal. */
  private static final double ACCURACY = 1e-12;

  public CostRange(double smallest, double largest) {
    this(smallest, largest, false);
  }

  /** The range of the finite ones among some costs. */
  public static CostRange of(double... costs) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double cost : costs) {
      if (Double.isFinite(cost)) {
        smallest = Math.min(smallest, cost);
        largest = Math.max(largest, cost);
      }
    }
    return smallest <= largest ? new CostRange(smallest, largest) : NOTHING;
  }

  /** Whether there are costs and all are equal to the accuracy promised. */
  public boolean isConstant() {
    double size = Math.max(Math.abs(smallest), Math.abs(largest));
    return !isEmpty && largest - smallest <= ACCURACY * size;
  }

  /** The smallest range that holds both. */
  public CostRange union(CostRange other) {
    if (isEmpty || other.isEmpty) {
      return isEmpty ? other : this;
    }
    return new CostRange(Math.min(smallest, other.smallest), Math.max(largest, other.largest));
  }
}
