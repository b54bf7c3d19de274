package costscape.sweep.kernel;

/** Marks cells that could not be evaluated by NaN. */
public final class FailedCells {
  private FailedCells() {}

  /** The cost, or NaN where it is not finite. It takes no branch, for 0·∞ is NaN. */
  public static double orFailure(double cost) {
    return cost + 0 * cost;
  }

  public static void markFailures(double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = orFailure(costs[k]);
    }
  }
}
