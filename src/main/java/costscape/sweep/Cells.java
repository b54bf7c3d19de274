package costscape.sweep;

/** What curves and surfaces share: one mark for failed cells. */
final class Cells {
  private Cells() {}

  /** Makes NaN of whatever is not finite: ∞ is not a cost either. 0·∞ is NaN, without a branch. */
  static void markFailures(double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] += 0 * costs[k];
    }
  }

  static int failed(double[] costs) {
    int failed = 0;
    for (double cost : costs) {
      failed += Double.isNaN(cost) ? 1 : 0;
    }
    return failed;
  }

  static int smallest(double[] costs) {
    int smallest = -1;
    for (int k = 0; k < costs.length; k++) {
      if (!Double.isNaN(costs[k]) && (smallest < 0 || costs[k] < costs[smallest])) {
        smallest = k;
      }
    }
    return smallest;
  }
}
