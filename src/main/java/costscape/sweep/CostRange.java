package costscape.sweep;

import java.io.Serializable;

/** The smallest and the largest cost of a set of cells; an empty set has 0 to 0. */
public record CostRange(double smallest, double largest) implements Serializable {
  /** Of the finite ones among some costs. */
  public static CostRange of(double... costs) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double cost : costs) {
      if (Double.isFinite(cost)) {
        smallest = Math.min(smallest, cost);
        largest = Math.max(largest, cost);
      }
    }
    return smallest <= largest ? new CostRange(smallest, largest) : new CostRange(0, 0);
  }

  /** The range of both. */
  public CostRange union(CostRange other) {
    return new CostRange(Math.min(smallest, other.smallest), Math.max(largest, other.largest));
  }
}
