package costscape.sweep.kernel;

/** How a cell that could not be evaluated is marked: by NaN. */
public final class FailedCells {
  private FailedCells() {}

  /** NaN where a cost is not finite: ∞ is none either. 0·∞ is NaN, without a branch. */
  static double orFailure(double cost) {
    return cost + 0 * cost;
  }

  public static void markFailures(double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = orFailure(costs[k]);
    }
  }
}
