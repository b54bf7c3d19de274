package costscape.sweep;

import java.io.Serializable;

/**
 * The smallest and the largest cost of a set of cells. A set without a finite cost has none: its
 * range is empty, and united with another one it leaves that as it is.
 */
public record Range(double smallest, double largest, boolean isEmpty) implements Serializable {
  private static final Range NOTHING = new Range(0, 0, true);

  /** Costs are promised to this relative accuracy, so costs that differ by less count as equal. */
  private static final double ACCURACY = 1e-12;

  public Range(double smallest, double largest) {
    this(smallest, largest, false);
  }

  /** The range of the finite ones among some costs. */
  public static Range of(double... costs) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double cost : costs) {
      if (Double.isFinite(cost)) {
        smallest = Math.min(smallest, cost);
        largest = Math.max(largest, cost);
      }
    }
    return smallest <= largest ? new Range(smallest, largest) : NOTHING;
  }

  /** Returns whether there are costs and all are equal to the accuracy promised. */
  public boolean isConstant() {
    double size = Math.max(Math.abs(smallest), Math.abs(largest));
    return !isEmpty && largest - smallest <= ACCURACY * size;
  }

  /** The smallest range that holds both. */
  public Range union(Range other) {
    if (isEmpty || other.isEmpty) {
      return isEmpty ? other : this;
    }
    return new Range(Math.min(smallest, other.smallest), Math.max(largest, other.largest));
  }
}
